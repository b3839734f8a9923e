package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.runonce.contract.EventCodec;
import io.runonce.warehouse.Statement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class KafkaITCase {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int EACH = 3_000;

  @TempDir static Path shared;
  private static @Nullable Broker broker;

  @TempDir Path folder;
  private final TestStore store = TestStore.open();
  private String topic = "";
  private @Nullable RunningJob running;

  @BeforeAll
  static void startBroker() throws Exception {
    broker = Broker.start(shared);
  }

  @AfterAll
  static void stopBroker() {
    if (broker != null) {
      broker.close();
    }
  }

  private static String bootstrap() {
    Broker started = broker;
    if (started == null) {
      throw new IllegalStateException("the broker is not started");
    }
    return started.bootstrap();
  }

  private Topic open(TestInfo info) throws Exception {
    topic = info.getTestMethod().orElseThrow().getName();
    return Topic.create(bootstrap(), topic, 3);
  }

  private RunningJob start(boolean withBroker) {
    Map<String, String> environment = store.environment(folder);
    if (withBroker) {
      environment.put("RUNONCE_KAFKA_BOOTSTRAP", bootstrap());
      environment.put("RUNONCE_KAFKA_TOPICS", topic);
    }
    RunningJob job = IngestMain.start(IngestConfig.load(environment), Clock.systemUTC());
    running = job;
    return job;
  }

  @AfterEach
  void close() throws InterruptedException {
    if (running != null) {
      running.cancel();
    }
    store.close();
  }

  @Test
  void topicAndInboxLandSideBySideEachEventOnce(TestInfo info) throws Exception {
    Topic events = open(info);
    try (Producer<byte[], byte[]> producer = events.producer("t1")) {
      RunningJob first = start(true);
      commit(events, producer, Lines.events("k", EACH).toList());
      producer.beginTransaction();
      events.send(producer, Lines.events("aborted", 500).toList());
      producer.flush();
      producer.abortTransaction();
      Lines.write(inbox("a.ndjson"), Lines.events("f", EACH));
      awaitRows(2 * EACH);
      assertThat(metrics()).anyMatch(name -> name.endsWith("_broker_pendingRecords"));
      assertThat(metrics())
          .as("what alarms ask for")
          .containsAll(
              AlertRules.metrics().stream()
                  .filter(name -> name.contains("broker") || name.contains("topics"))
                  .toList());
      first.cancel();

      commit(events, producer, Lines.events("l", EACH).toList());
      Lines.write(inbox("b.ndjson"), Lines.events("g", EACH));
      start(true);
      commit(events, producer, Lines.events("m", EACH).toList());
      awaitRows(5 * EACH);
    }
    Await.until("files put away", LIMIT, () -> Files.exists(inbox(".done/b.ndjson")));
    assertThat(store.eventIds()).isEqualTo(5 * EACH);
    assertThat(store.number("(SELECT count() FROM event WHERE source_key LIKE 'aborted%')"))
        .isZero();
    // Rows are there a moment before the ledger says so.
    Await.until(
        "all of it in the ledger",
        LIMIT,
        () -> store.number("(SELECT sum(rows) FROM ingest_batch FINAL)") >= 5 * EACH);
    assertThat(store.number("(SELECT sum(rows) FROM ingest_batch FINAL)")).isEqualTo(5 * EACH);
    assertThat(Stretches.of(store)).satisfies(all -> all.assertCover(events.committed()));
  }

  private static List<String> metrics() {
    return PrometheusRegistry.defaultRegistry.scrape().stream()
        .map(metric -> metric.getMetadata().getName())
        .toList();
  }

  @Test
  void poisonIsRejectedByItsOffsetAndBlocksNothing(TestInfo info) throws Exception {
    Topic events = open(info);
    byte[] tooLong = new byte[EventCodec.MAX_RECORD_BYTES + 1];
    try (Producer<byte[], byte[]> producer = events.producer("t2")) {
      producer.beginTransaction();
      events.send(producer, 1, "{broken".getBytes(StandardCharsets.UTF_8));
      events.send(producer, 1, tooLong);
      events.send(producer, 1, null);
      events.send(producer, 1, new byte[] {(byte) 0xff, (byte) 0xfe});
      producer.commitTransaction();
      commit(events, producer, Lines.events("k", 300).toList());
    }
    start(true);

    awaitRows(300);
    Await.until(
        "four rejects",
        LIMIT,
        () -> store.number("(SELECT count() FROM rejected_event FINAL)") == 4);
    assertThat(
            store
                .warehouse()
                .query(
                    Statement.of(
                        "SELECT file, toInt64(offset) AS at, code FROM rejected_event FINAL"
                            + " ORDER BY offset"))
                .stream()
                .map(row -> row.string("file") + " " + row.number("at") + " " + row.string("code")))
        .isEqualTo(
            List.of(
                topic + "/1 0 MALFORMED_JSON",
                topic + "/1 1 TOO_LONG",
                topic + "/1 2 MALFORMED_JSON",
                topic + "/1 3 MALFORMED_JSON"));
  }

  @Test
  void brokerMayBeNamedLaterAndNoLonger(TestInfo info) throws Exception {
    Topic events = open(info);
    try (Producer<byte[], byte[]> producer = events.producer("t3")) {
      commit(events, producer, Lines.events("k", 30).toList());
      RunningJob without = start(false);
      Lines.write(inbox("a.ndjson"), Lines.events("a", 10));
      awaitRows(10);
      without.cancel();

      RunningJob with = start(true);
      awaitRows(40);
      with.cancel();

      commit(events, producer, Lines.events("l", 30).toList());
      RunningJob again = start(false);
      Lines.write(inbox("b.ndjson"), Lines.events("b", 10));
      awaitRows(50);
      again.cancel();

      start(true);
      awaitRows(80);
    }
    assertThat(store.eventIds()).isEqualTo(80);
    assertThat(
            store.number(
                "(SELECT sum(JSONExtractInt(arrayJoin("
                    + "JSONExtractArrayRaw(offsets)), 'repeated')) FROM ingest_batch FINAL)"))
        .isZero();
  }

  private void commit(Topic events, Producer<byte[], byte[]> producer, List<String> values) {
    producer.beginTransaction();
    events.send(producer, values);
    producer.commitTransaction();
  }

  private Path inbox(String name) {
    return folder.resolve("inbox").resolve(name);
  }

  private void awaitRows(long rows) throws InterruptedException {
    Await.until(rows + " rows", LIMIT, () -> store.eventRows() >= rows);
    assertThat(store.eventRows()).isEqualTo(rows);
  }
}
