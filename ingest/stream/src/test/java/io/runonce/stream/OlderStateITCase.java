package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Hashing;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventRows;
import io.runonce.warehouse.RejectRows;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A crash between a batch's rows and its row in the ledger, and a restart that knows nothing of
 * that batch: its state is older, and the engine's window of tokens has long forgotten.
 */
class OlderStateITCase {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int EVENTS = 60_000;
  private static final int BROKEN = 6;
  private static final int WINDOW = 3;

  /** More than the state of a job has that has read nothing. */
  private static final long ROWS_BYTES = 50_000;

  @TempDir Path folder;
  private final TestStore store = TestStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theLedgerHoldsWhenTheWindowHasForgotten() throws Exception {
    CutShortStore.live();
    shrinkWindow();
    writeFile();
    RunningJob first = start();
    Await.until("some rows", LIMIT, () -> store.eventRows() > EVENTS / 10);
    Await.until("an old checkpoint", LIMIT, this::keepCheckpoint);
    Await.until("many rows", LIMIT, () -> store.eventRows() > EVENTS / 3);
    CutShortStore.die();
    Await.until("a batch cut short", LIMIT, () -> CutShortStore.cutShort() != null);
    first.cancel();
    long orphans = rowsOf(CutShortStore.cutShort());
    assertThat(orphans).isPositive();
    assertThat(store.eventIds()).as("before the restart").isLessThan(EVENTS);
    IntStream.rangeClosed(0, WINDOW).forEach(this::landAnother);

    goBackToOldCheckpoint();
    CutShortStore.live();
    RunningJob second = start();
    Await.until("the file put away", LIMIT, () -> Files.exists(inbox(".done/a.ndjson")));
    second.cancel();

    long all = EVENTS + WINDOW + 1;
    assertThat(store.number("(SELECT count() FROM event FINAL)")).isEqualTo(all);
    assertThat(store.eventIds()).isEqualTo(all);
    assertThat(store.number("(SELECT sum(rows) FROM ingest_batch FINAL)")).isEqualTo(all);
    assertThat(store.eventRows()).as("nothing but the orphans twice").isBetween(all, all + orphans);
    assertThat(store.number("(SELECT count() FROM rejected_event FINAL)")).isEqualTo(BROKEN);
    assertThat(
            store.number(
                "(SELECT count() FROM event FINAL WHERE batch NOT IN"
                    + " (SELECT token FROM ingest_batch))"))
        .isZero();
    assertThat(store.number("(SELECT landed + rejected FROM ingest_file FINAL)"))
        .isEqualTo(EVENTS + BROKEN);
    assertThat(store.number("(SELECT records FROM ingest_file FINAL)"))
        .as("each record is counted once, though some were read twice")
        .isEqualTo(EVENTS + BROKEN);
    assertThat(store.number("(SELECT sum(again) FROM ingest_span FINAL)")).isPositive();
  }

  /**
   * The job ends before the checkpoint that would land a savepoint's batches; then others land
   * their records.
   */
  @Test
  void batchesOfASavepointThatOthersHaveLandedSinceAreCountedOnce() throws Exception {
    CutShortStore.live();
    writeFile();
    RunningJob first = start(Duration.ofHours(1));
    Path older = savepointOf(first, ROWS_BYTES);
    Path newer = savepointOf(first, size(older) + ROWS_BYTES);
    first.cancel();

    restore(older);
    RunningJob second = start();
    Await.until("the file put away", LIMIT, () -> Files.exists(inbox(".done/a.ndjson")));
    second.cancel();
    long batches = batches();
    assertThat(store.number("(SELECT sum(read) FROM ingest_span FINAL)"))
        .isEqualTo(EVENTS + BROKEN);

    restore(newer);
    RunningJob third = start();
    Await.until("the old batches landed", LIMIT, () -> batches() > batches);
    Lines.write(inbox("b.ndjson"), Lines.events("b", 10));
    Await.until("the next file put away", LIMIT, () -> Files.exists(inbox(".done/b.ndjson")));
    third.cancel();

    assertThat(store.number("(SELECT count() FROM event FINAL)")).isEqualTo(EVENTS + 10);
    assertThat(store.number("(SELECT sum(read) FROM ingest_span FINAL)"))
        .as("each record is counted once")
        .isEqualTo(EVENTS + BROKEN + 10);
  }

  private void restore(Path savepoint) throws IOException {
    clearCheckpoints();
    copy(savepoint, checkpoints().resolve("saved/chk-1"));
  }

  private long batches() {
    return store.number("(SELECT count() FROM ingest_batch FINAL)");
  }

  private Path savepointOf(RunningJob job, long moreThan) throws Exception {
    AtomicReference<Path> saved = new AtomicReference<>();
    Await.until("a savepoint with rows", LIMIT, () -> holdsMore(job, moreThan, saved));
    return saved.get();
  }

  /** False while the job is not up yet, or has read too little. */
  private boolean holdsMore(RunningJob job, long moreThan, AtomicReference<Path> saved) {
    try {
      Path savepoint = job.savepoint(folder.resolve("savepoints"));
      saved.set(savepoint);
      return size(savepoint) > moreThan;
    } catch (IngestException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long size(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** So that a few batches push it past, as a day of them does. */
  private void shrinkWindow() {
    for (String table : new String[] {"event", "rejected_event", "ingest_span"}) {
      store
          .warehouse()
          .execute(
              Statement.of(
                  "ALTER TABLE "
                      + table
                      + " MODIFY SETTING non_replicated_deduplication_window = "
                      + WINDOW));
    }
  }

  private void writeFile() {
    int each = EVENTS / BROKEN;
    Lines.write(
        inbox("a.ndjson"),
        IntStream.range(0, BROKEN)
            .boxed()
            .flatMap(i -> Stream.concat(Lines.events("a" + i + "-", each), Stream.of("{broken"))));
  }

  private RunningJob start() {
    return start(Duration.ofMillis(200));
  }

  private RunningJob start(Duration checkpoints) {
    var environment = store.environment(folder);
    environment.put("RUNONCE_INGEST_READ_AHEAD", "256 kb");
    environment.put("RUNONCE_INGEST_PARALLELISM", "1");
    environment.put("RUNONCE_INGEST_CHECKPOINT", checkpoints.toString());
    IngestConfig config = IngestConfig.load(environment);
    WarehouseConfig warehouse = config.warehouse();
    BatchStore.Opener opener =
        () ->
            CutShortStore.of(
                WarehouseStore.open(warehouse, CLOCK),
                Warehouse.open(warehouse, Access.WRITER, CLOCK));
    return IngestMain.start(
        config, new IngestJobs(config, FileMapping.NONE, CLOCK, opener).ofInbox());
  }

  private void landAnother(int number) {
    BatchToken token = BatchToken.mint();
    EventRows rows = new EventRows(token);
    Event event =
        Event.builder("other", "o" + number, EventType.CONSULTED, Instant.EPOCH)
            .regionCode("511602")
            .build();
    rows.add(event, Hashing.NONE);
    store.warehouse().batches().commit(Batch.of("other", rows, new RejectRows(token), "[]"));
  }

  private long rowsOf(@Nullable BatchToken token) {
    return store.number("(SELECT count() FROM event WHERE batch = unhex('" + token + "'))");
  }

  /** Flink deletes old checkpoints: one is kept aside; false if it went meanwhile. */
  private boolean keepCheckpoint() {
    Optional<Path> newest = new Checkpoints(checkpoints()).newest();
    if (newest.isEmpty()) {
      return false;
    }
    try {
      copy(newest.get(), folder.resolve("kept").resolve(checkpoints().relativize(newest.get())));
      return true;
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }

  private void clearCheckpoints() throws IOException {
    Files.createDirectories(checkpoints());
    try (Stream<Path> all = Files.walk(checkpoints())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void goBackToOldCheckpoint() throws IOException {
    clearCheckpoints();
    copy(folder.resolve("kept"), checkpoints());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private Path checkpoints() {
    return folder.resolve("checkpoints/inbox");
  }

  private Path inbox(String name) {
    return folder.resolve("inbox").resolve(name);
  }
}
