package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;

/**
 * One run of faults by its seed: warehouse, broker and ingest are processes, ingest reaches the
 * warehouse through a {@link Cable}, and its sink throws before and after inserts. Between faults
 * transactions are committed and aborted, and files dropped. In the end all is let work, and every
 * event and reject must be there once.
 */
final class FaultRun implements AutoCloseable {
  private static final String UNLEDGERED =
      "count() FROM event FINAL WHERE batch NOT IN (SELECT token FROM ingest_batch)";
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int EACH = 1_500;

  private final long seed;
  private final SplittableRandom dice;
  private final FaultPlant plant;
  private final List<String> told = new ArrayList<>();
  private int rounds;

  /** What is done to the plant. */
  enum Fault {
    KILL_JOB,
    KILL_WAREHOUSE,
    KILL_BROKER,
    CUT_LINE,
    SLOW_LINE,
    FULL_DISK,
    FULL_STORE,
    OLD_CHECKPOINT,
    OLD_SAVEPOINT
  }

  /**
   * What a run came to.
   *
   * @param doubled rows that the store merges away, of batches that a fault kept out of the ledger
   */
  record Outcome(
      long seed, List<String> faults, long events, long rejects, long again, long doubled) {}

  FaultRun(long seed, Path folder) throws Exception {
    this.seed = seed;
    dice = new SplittableRandom(seed);
    plant = new FaultPlant(folder, seed);
  }

  /** Does so many faults, one after another. */
  Outcome run(int faults) throws Exception {
    plant.start(parallelism());
    List<Fault> order = new ArrayList<>(List.of(Fault.values()));
    Collections.shuffle(order, dice);
    try (Producer<byte[], byte[]> producer = plant.topic().producer("p" + seed)) {
      work(producer);
      awaitSome();
      plant.keepSavepoint();
      for (Fault fault : order.subList(0, Math.min(faults, order.size()))) {
        work(producer);
        awaitSome();
        suffer(fault);
        told.add(fault.name());
      }
      work(producer);
    }
    awaitAll();
    return verified();
  }

  private int parallelism() {
    return 1 + dice.nextInt(3);
  }

  /** A transaction, an aborted one, and a file; each with a record that is rejected. */
  private void work(Producer<byte[], byte[]> producer) throws IOException {
    String round = seed + "-" + rounds++;
    producer.beginTransaction();
    plant.topic().send(producer, poisoned("k" + round));
    producer.commitTransaction();
    producer.beginTransaction();
    plant.topic().send(producer, poisoned("aborted" + round));
    producer.flush();
    producer.abortTransaction();
    Lines.write(plant.inbox().resolve("f" + round + ".ndjson"), poisoned("f" + round));
  }

  private static List<String> poisoned(String prefix) {
    return Stream.concat(Lines.events(prefix + "-", EACH), Stream.of("{broken")).toList();
  }

  private void awaitSome() throws InterruptedException {
    long before = plant.rows();
    int more = dice.nextInt(EACH);
    Await.until(
        "some rows by seed " + seed, LIMIT, () -> plant.rows() > before + more || isWhole());
    Await.pass(Duration.ofMillis(dice.nextInt(700)));
  }

  private boolean isWhole() {
    return plant.number("uniqExact(event_id) FROM event") == 2L * EACH * rounds;
  }

  private void suffer(Fault fault) throws Exception {
    switch (fault) {
      case KILL_JOB -> {
        plant.killIngest();
        plant.startIngest(parallelism());
      }
      case KILL_WAREHOUSE -> {
        plant.killWarehouse();
        Await.pass(Duration.ofMillis(dice.nextInt(1_000)));
        plant.startWarehouse();
      }
      case KILL_BROKER -> {
        plant.killBroker();
        Await.pass(Duration.ofMillis(dice.nextInt(1_000)));
        plant.startBroker();
      }
      case CUT_LINE -> {
        plant.line().cut();
        Await.pass(Duration.ofMillis(500 + dice.nextInt(1_500)));
        plant.line().mend();
      }
      case SLOW_LINE -> {
        plant.line().slow(true);
        Await.pass(Duration.ofMillis(500 + dice.nextInt(1_500)));
        plant.line().slow(false);
      }
      case FULL_DISK -> tellUnlessFilled(plant.fillUnderCheckpoints(Duration.ofSeconds(2)));
      case FULL_STORE -> tellUnlessFilled(plant.fillUnderStore(Duration.ofSeconds(2)));
      case OLD_CHECKPOINT -> {
        plant.killIngest();
        plant.goBackToOldCheckpoint();
        plant.startIngest(parallelism());
      }
      case OLD_SAVEPOINT -> {
        plant.killIngest();
        plant.goBackToSavepoint();
        plant.startIngest(parallelism());
      }
    }
  }

  private void tellUnlessFilled(boolean isFilled) {
    if (!isFilled) {
      told.add("(no small disk can be mounted here, so nothing was filled:)");
    }
  }

  private void awaitAll() throws InterruptedException {
    Await.until("all events by seed " + seed + " after " + told, LIMIT, this::isWhole);
    Await.until("an empty inbox", LIMIT, () -> plant.filesDone() == rounds);
    Await.until(
        "all rejects",
        LIMIT,
        () -> plant.number("count() FROM rejected_event FINAL") == 2L * rounds);
    // Rows are seen before the ledger tells of them: the last batch may be on its way there.
    Await.until("each batch in the ledger, " + told, LIMIT, () -> plant.number(UNLEDGERED) == 0);
  }

  private Outcome verified() {
    long events = 2L * EACH * rounds;
    String what = "seed " + seed + " after " + told;
    assertThat(plant.number("count() FROM event FINAL")).as(what).isEqualTo(events);
    assertThat(plant.number("countIf(startsWith(source_key, 'aborted')) FROM event"))
        .as(what)
        .isZero();
    assertThat(plant.number(UNLEDGERED))
        .as("events of batches outside the ledger, " + what)
        .isZero();
    assertThat(plant.number("count() FROM rejected_event FINAL")).as(what).isEqualTo(2L * rounds);
    assertThat(plant.number("sum(records) FROM ingest_file FINAL"))
        .as("lines of files, " + what)
        .isEqualTo((EACH + 1L) * rounds);
    Stretches stretches = Stretches.of(plant.warehouse());
    assertThat(stretches).as(what).satisfies(all -> all.assertCover(plant.topic().committed()));
    long doubled = plant.rows() - events;
    return new Outcome(seed, List.copyOf(told), events, 2L * rounds, stretches.again(), doubled);
  }

  @Override
  public void close() throws IOException {
    plant.close();
  }
}
