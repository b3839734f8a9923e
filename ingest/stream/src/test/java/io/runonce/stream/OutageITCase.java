package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.engine.Main;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A warehouse that is stopped delays and loses nothing, while a topic and files go on. It is
 * stopped for {@code outage.seconds}, 600 for the ten minutes that we promise; {@code
 * outage.report} names the file in which the figures are told.
 */
class OutageITCase {
  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("outage.seconds", 8));
  private static final String HEAD =
      """
      # A warehouse that is stopped

      Written by `./runonce bench outage`; do not edit. A topic and files each bring 400 events a second; the warehouse is killed
      with -9 and started again later; ingest is the same process throughout. Each event is found once afterwards.

      """;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int A_SECOND = 400;

  /** The heap of {@code up}, and as much again for what a JVM and its network hold beside it. */
  private static final long MOST_RESIDENT = 1_280L << 20;

  @TempDir Path folder;
  private @Nullable ChildJvm store;
  private @Nullable Warehouse warehouse;

  @AfterEach
  void close() {
    if (warehouse != null) {
      warehouse.close();
    }
    if (store != null) {
      store.close();
    }
  }

  @Test
  void warehouseThatIsStoppedOnlyDelays() throws Exception {
    startStore();
    WarehouseConfig config = WarehouseConfig.load(Map.of(), folder.resolve("store"));
    Warehouse open = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
    warehouse = open;
    open.migrate();
    try (Broker broker = Broker.start(folder.resolve("broker"))) {
      Topic topic = Topic.create(broker.bootstrap(), "events", 2);
      Map<String, String> environment = environment(config, broker);
      try (Producer<byte[], byte[]> producer = topic.producer("feed");
          LoggedIngest ingest = LoggedIngest.start(environment, folder.resolve("ingest.log"))) {
        Await.until("a start", LIMIT, () -> ingest.log().contains("READY "));
        Feed feed = new Feed(topic, producer, ingest);
        feed.forAWhile(Duration.ofSeconds(5));
        awaitAll(feed);
        long calm = feed.mostResident;

        stopStore();
        feed.forAWhile(OUTAGE);
        long during = feed.mostResident;
        startStore();
        long back = System.nanoTime();
        awaitAll(feed);
        double caughtUp = (System.nanoTime() - back) / 1e9;

        assertThat(ingest.isAlive()).isTrue();
        assertThat(ingest.log()).doesNotContain("to FAILED", "OutOfMemory");
        assertThat(ingest.mostResident()).isLessThan(MOST_RESIDENT);
        assertThat(number("SELECT toInt64(uniqExact(event_id)) AS n FROM event FINAL"))
            .isEqualTo(feed.sent);
        assertThat(number("SELECT toInt64(sum(rows)) AS n FROM ingest_batch FINAL"))
            .isEqualTo(feed.sent);
        assertThat(Stretches.of(open)).satisfies(all -> all.assertCover(topic.committed()));
        report(feed, calm, during, ingest.mostResident(), caughtUp);
      }
    }
  }

  /** Sends as much by the topic as by files, second by second, and watches the memory. */
  private final class Feed {
    private final Topic topic;
    private final Producer<byte[], byte[]> producer;
    private final LoggedIngest ingest;
    private int turns;
    private long sent;
    private long mostResident;

    Feed(Topic topic, Producer<byte[], byte[]> producer, LoggedIngest ingest) {
      this.topic = topic;
      this.producer = producer;
      this.ingest = ingest;
    }

    void forAWhile(Duration time) throws Exception {
      long end = System.nanoTime() + time.toNanos();
      for (long next = System.nanoTime(); next < end; next += 1_000_000_000L) {
        producer.beginTransaction();
        topic.send(producer, Lines.events("t" + turns + "-", A_SECOND).toList());
        producer.commitTransaction();
        Lines.write(
            folder.resolve("data/inbox/f" + turns + ".ndjson"),
            Lines.events("f" + turns + "-", A_SECOND));
        turns++;
        sent += 2L * A_SECOND;
        mostResident = Math.max(mostResident, ingest.resident());
        Await.pass(Duration.ofNanos(Math.max(0, next + 1_000_000_000L - System.nanoTime())));
      }
    }
  }

  private void awaitAll(Feed feed) throws InterruptedException {
    Duration limit = LIMIT.plus(OUTAGE.dividedBy(2));
    Await.until(
        feed.sent + " rows in the ledger",
        limit,
        () -> number("SELECT toInt64(sum(rows)) AS n FROM ingest_batch FINAL") >= feed.sent);
    Await.until("an empty inbox", limit, () -> done() == feed.turns);
  }

  private int done() {
    String[] names = folder.resolve("data/inbox/.done").toFile().list();
    return names == null ? 0 : names.length;
  }

  private long number(String sql) {
    Warehouse open = warehouse;
    try {
      return open == null ? -1 : open.query(Statement.of(sql)).getFirst().number("n");
    } catch (WarehouseException away) {
      return -1;
    }
  }

  private void startStore() throws Exception {
    Path data = Files.createDirectories(folder.resolve("store"));
    ChildJvm started = ChildJvm.start(Main.class, Map.of(), List.of(Path.of("--data"), data));
    started.await(line -> line.startsWith("READY "));
    store = started;
  }

  private void stopStore() throws InterruptedException {
    ChildJvm running = store;
    if (running != null) {
      running.kill();
    }
  }

  private Map<String, String> environment(WarehouseConfig config, Broker broker)
      throws IOException {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve("inbox"));
    Map<String, String> environment = new TreeMap<>();
    environment.put("RUNONCE_DATA", data.toString());
    environment.put("RUNONCE_CLICKHOUSE_URL", config.url());
    environment.put("RUNONCE_CLICKHOUSE_USER", config.writer().user());
    environment.put("RUNONCE_CLICKHOUSE_PASSWORD", config.writer().password());
    environment.put("RUNONCE_SUBJECT_KEY", "a key of tests, long enough");
    environment.put("RUNONCE_KAFKA_BOOTSTRAP", broker.bootstrap());
    environment.put("RUNONCE_KAFKA_TOPICS", "events");
    return environment;
  }

  private static void report(Feed feed, long calm, long during, long most, double caughtUp)
      throws IOException {
    String report = System.getProperty("outage.report", "");
    if (!report.isEmpty()) {
      Files.writeString(
          Path.of(report),
          HEAD
              + ReportMachine.line()
              + String.format(
                  Locale.ROOT,
                  """
                  | what | figure |
                  | --- | ---: |
                  | the warehouse was stopped for | %d s |
                  | events in, half by a topic, half in %,d files | %,d |
                  | events out, each once | %,d |
                  | all landed after it was back | %.1f s |
                  | resident before | %,d MiB |
                  | resident while it was stopped | %,d MiB |
                  | resident at most | %,d MiB |
                  """,
                  OUTAGE.toSeconds(),
                  feed.turns,
                  feed.sent,
                  feed.sent,
                  caughtUp,
                  calm >> 20,
                  during >> 20,
                  most >> 20),
          StandardCharsets.UTF_8);
    }
  }
}
