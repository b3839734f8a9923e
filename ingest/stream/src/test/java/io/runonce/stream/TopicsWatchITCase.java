package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsWatchITCase {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int EACH = 600;

  @TempDir Path folder;

  @Test
  void backlogIsWhatTheBrokerHasAndTheLedgerHasNot() throws Exception {
    Instant before = Instant.now(Clock.systemUTC());
    try (TestStore store = TestStore.open();
        Broker broker = Broker.start(folder.resolve("broker"))) {
      Topic topic = Topic.create(broker.bootstrap(), "events", 3);
      send(topic, "a");
      KafkaSettings settings =
          new KafkaSettings(broker.bootstrap(), List.of("events"), "runonce", Map.of());
      try (TopicsWatch watch = new TopicsWatch(settings, store.config(), Clock.systemUTC())) {
        watch.look();
        assertThat(store.backlog())
            .extracting(PartitionBacklog::name)
            .containsExactly("events/0", "events/1", "events/2");
        assertThat(store.backlog())
            .allSatisfy(part -> {
              assertThat(part.state()).isEqualTo(State.KNOWN);
              assertThat(part.waiting())
                  .as("with the mark of the transaction")
                  .isEqualTo(EACH / 3 + 1);
              assertThat(part.since()).isAfterOrEqualTo(before.minusMillis(1));
            });

        land(store, broker);
        watch.look();
        assertThat(store.backlog())
            .hasSize(3)
            .allSatisfy(part -> {
              assertThat(part.waiting()).as("the mark alone is nothing").isZero();
              assertThat(part.since()).isNull();
            });

        send(topic, "b");
        watch.look();
        assertThat(store.backlog())
            .allSatisfy(part -> assertThat(part.waiting()).isEqualTo(EACH / 3 + 1));

        landedFarBeyond(store, "events/1");
        watch.look();
        assertThat(store.backlog())
            .extracting(PartitionBacklog::state)
            .containsExactly(State.KNOWN, State.MADE_ANEW, State.KNOWN);
      }
    }
  }

  @Test
  void brokerThatIsNotThereLeavesNothingButThat() throws Exception {
    KafkaSettings settings =
        new KafkaSettings(
            Broker.address(Broker.freePort()),
            List.of("one", "two"),
            "runonce",
            Map.of("default.api.timeout.ms", "2000", "request.timeout.ms", "1000"));
    try (TestStore store = TestStore.open();
        TopicsWatch watch = new TopicsWatch(settings, store.config(), Clock.systemUTC())) {
      watch.look();

      assertThat(store.backlog())
          .extracting(PartitionBacklog::name, PartitionBacklog::state, PartitionBacklog::waiting)
          .containsExactly(tuple("one", State.BROKER, null), tuple("two", State.BROKER, null));
      assertThat(store.backlog().getFirst().detail())
          .startsWith("broker " + settings.bootstrap() + ": it does not answer");
    }
  }

  private static void send(Topic topic, String prefix) throws InterruptedException {
    try (Producer<byte[], byte[]> producer = topic.producer(prefix)) {
      producer.beginTransaction();
      topic.send(producer, Lines.events(prefix, EACH).toList());
      producer.commitTransaction();
    }
    topic.awaitMarks();
  }

  private void land(TestStore store, Broker broker) throws InterruptedException {
    Map<String, String> environment = store.environment(folder.resolve("data"));
    environment.put("RUNONCE_KAFKA_BOOTSTRAP", broker.bootstrap());
    environment.put("RUNONCE_KAFKA_TOPICS", "events");
    RunningJob job = IngestMain.start(IngestConfig.load(environment), Clock.systemUTC());
    try {
      Await.until(
          "all of it in the ledger",
          LIMIT,
          () -> store.number("(SELECT sum(rows) FROM ingest_batch FINAL)") == EACH);
    } finally {
      job.cancel();
    }
  }

  /** As a ledger has it whose topic was deleted and made anew. */
  private static void landedFarBeyond(TestStore store, String partition) {
    String token = "b000000000000001";
    Instant at = Instant.now(Clock.systemUTC());
    store
        .warehouse()
        .insert(
            "ingest_span",
            List.of(
                Map.of(
                    "job",
                    "inbox",
                    "span_id",
                    partition,
                    "token",
                    token,
                    "first_offset",
                    900_000,
                    "last_offset",
                    900_001,
                    "committed_at",
                    at)));
    store.warehouse().insert("ingest_batch", List.of(Map.of("token", token, "committed_at", at)));
  }
}
