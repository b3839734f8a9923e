package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.SubjectKeys;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsITCase {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int EVENTS = 20_000;

  @TempDir Path folder;
  private final TestStore store = TestStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void eachEventIsLandedOnceWhateverFailsBeforeOrAfterALanding(long seed) throws Exception {
    Path one = Lines.write(folder.resolve("one.ndjson"), Lines.events("a", EVENTS));
    Path two =
        Lines.write(
            folder.resolve("two.ndjson.gz"),
            Stream.concat(Lines.events("b", EVENTS), Stream.of("{broken", "{}")));

    IngestJob job = job(List.of(one, two), FaultyStore.opener(store.config(), seed, 6));
    RunningJob running = start(job);
    Await.until("the job's end", Duration.ofSeconds(90), () -> ended(running));

    assertThat(FaultyStore.faults()).as("faults by seed %d", seed).isPositive();
    assertThat(store.eventRows()).as("rows by seed %d", seed).isEqualTo(2 * EVENTS);
    assertThat(store.eventIds()).isEqualTo(2 * EVENTS);
    assertThat(store.number("(SELECT count() FROM rejected_event FINAL)")).isEqualTo(2);
    assertThat(store.number("(SELECT sum(rows) FROM ingest_batch FINAL)")).isEqualTo(2 * EVENTS);
    assertThat(store.number("(SELECT sum(landed) FROM ingest_file FINAL)")).isEqualTo(2 * EVENTS);
    assertThat(store.number("(SELECT sum(rejected) FROM ingest_file FINAL)")).isEqualTo(2);
  }

  @Test
  void warehouseThatIsAwayOnlyDelays() throws Exception {
    Path file = Lines.write(folder.resolve("one.ndjson"), Lines.events("a", EVENTS));
    try (Cable cable = Cable.to(store.config())) {
      cable.cut();
      WarehouseConfig config = cable.config();
      RunningJob running = start(job(List.of(file), () -> WarehouseStore.open(config, CLOCK)));
      Await.until("refused calls", Duration.ofSeconds(60), () -> cable.refused() > 3);
      assertThat(ended(running)).isFalse();
      assertThat(store.eventRows()).isZero();

      cable.mend();
      Await.until("the job's end", Duration.ofSeconds(60), () -> ended(running));
    }
    assertThat(store.eventRows()).isEqualTo(EVENTS);
    assertThat(store.eventIds()).isEqualTo(EVENTS);
  }

  private IngestJob job(List<Path> files, BatchStore.Opener opener) throws IOException {
    FileOpener reader = new FileOpener(FileMapping.NONE);
    FileSource source = FileSource.ofFiles(FileSplits.of(files, CLOCK), reader, 1 << 20);
    SubjectKeys key = store.ingestConfig(folder).subjectKeys();
    DecodeFunction decode =
        new DecodeFunction(
            key, FileMapping.NONE, clock -> new ItemCatalogue(Set::of, clock), CLOCK);
    return new IngestJob(source, decode, new LandingSink("t", opener, FilePolicy.LEAVE, CLOCK));
  }

  private RunningJob start(IngestJob job) {
    return RunningJob.start(job, folder.resolve("checkpoints"), Duration.ofMillis(100), 2, "test");
  }

  private static boolean ended(RunningJob running) {
    try {
      return running.awaitEnd(Duration.ofMillis(50));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
