package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.PartitionBacklog.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Every password here has "hidden" in it, and nothing that ingest says may have. */
class KafkaSecurityITCase {
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String PASSWORD = "user-hidden";
  private static final int EACH = 300;

  @TempDir static Path shared;
  private static @Nullable SafeBroker started;

  @TempDir Path folder;
  private final TestStore store = TestStore.open();
  private String name = "";
  private @Nullable Topic topic;
  private int lives;

  @BeforeAll
  static void startBroker() throws Exception {
    started = SafeBroker.start(shared);
  }

  @AfterAll
  static void stopBroker() {
    if (started != null) {
      started.close();
    }
  }

  @BeforeEach
  void open(TestInfo info) throws Exception {
    name = info.getTestMethod().orElseThrow().getName();
    topic = Topic.create(broker().inside(), name, 2);
    send("k");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void userAndPasswordOverTls() throws Exception {
    broker().setPassword("sound", PASSWORD);
    try (LoggedIngest ingest = start(broker().signingIn("sound", PASSWORD))) {
      awaitRows(EACH, ingest);
      assertThat(ingest.log()).contains("READY ").doesNotContain("ERROR");
      assertTellsNoPassword(ingest);
    }
  }

  @Test
  void certificateOfOursOverTls() throws Exception {
    try (LoggedIngest ingest = start(broker().showingCertificate())) {
      awaitRows(EACH, ingest);
      assertThat(ingest.log()).contains("READY ").doesNotContain("ERROR");
      assertTellsNoPassword(ingest);
    }
  }

  @Test
  void wrongPasswordStopsNoFileAndIsMendedAtTheBroker() throws Exception {
    broker().setPassword("late", PASSWORD);
    try (LoggedIngest ingest = start(broker().signingIn("late", "wrong-hidden"))) {
      awaitSaid(
          ingest,
          "refuses the sign-in",
          "mend user and password in RUNONCE_KAFKA_PROPERTY_SASL_JAAS_CONFIG");
      drop("a");
      awaitRows(EACH, ingest);
      assertThat(rows("k")).isZero();
      // It is told by a thread of its own, beside what lands.
      Await.until("what pages and doctor tell", LIMIT, () -> !store.backlog().isEmpty());
      assertThat(store.backlog())
          .singleElement()
          .satisfies(seen -> {
            assertThat(seen.state()).isEqualTo(State.BROKER);
            assertThat(seen.waiting()).isNull();
            assertThat(seen.detail()).contains("refuses the sign-in").doesNotContain("hidden");
          });

      broker().setPassword("late", "wrong-hidden");
      awaitRows(2 * EACH, ingest);
      assertThat(rows("k")).isEqualTo(EACH);
      Await.until("the end of it", LIMIT, () -> ingest.log().contains("answers again"));
      assertTellsNoPassword(ingest);
    }
  }

  @Test
  void passwordThatIsTakenBackStopsNoFileAndLosesNothing() throws Exception {
    broker().setPassword("barred", PASSWORD);
    Map<String, String> settings = broker().signingIn("barred", PASSWORD);
    try (LoggedIngest ingest = start(settings)) {
      awaitRows(EACH, ingest);
      // A checkpoint that knows where each partition stood.
      drop("a");
      awaitRows(2 * EACH, ingest);
    }
    broker().setPassword("barred", "other-hidden");
    send("l");

    try (LoggedIngest ingest = start(settings)) {
      awaitSaid(ingest, "refuses the sign-in");
      drop("b");
      drop("c");
      awaitRows(4 * EACH, ingest);
      assertThat(rows("l")).isZero();

      broker().setPassword("barred", PASSWORD);
      awaitRows(5 * EACH, ingest);
      assertThat(ingest.log()).as("no task failed").doesNotContain("to FAILED");
      assertTellsNoPassword(ingest);
    }
    assertThat(store.eventIds()).isEqualTo(5 * EACH);
    assertThat(Stretches.of(store)).satisfies(all -> all.assertCover(topic().committed()));
  }

  @Test
  void certificateThatIsNotTrustedStopsNoFile() throws Exception {
    broker().setPassword("sound", PASSWORD);
    try (LoggedIngest ingest = start(broker().trustingStrangers("sound", PASSWORD))) {
      awaitSaid(
          ingest,
          "its certificate is not trusted",
          "RUNONCE_KAFKA_PROPERTY_SSL_TRUSTSTORE_LOCATION");
      drop("a");
      awaitRows(EACH, ingest);
      assertThat(rows("k")).isZero();
      assertTellsNoPassword(ingest);
    }
    try (LoggedIngest ingest = start(broker().signingIn("sound", PASSWORD))) {
      awaitRows(2 * EACH, ingest);
    }
  }

  @Test
  void missingCertificateOfOursStopsNoFile() throws Exception {
    try (LoggedIngest ingest = start(broker().showingNothing())) {
      awaitSaid(ingest, "RUNONCE_KAFKA_PROPERTY_SSL_KEYSTORE_LOCATION");
      drop("a");
      awaitRows(EACH, ingest);
      assertTellsNoPassword(ingest);
    }
    try (LoggedIngest ingest = start(broker().showingCertificate())) {
      awaitRows(2 * EACH, ingest);
    }
  }

  @Test
  void storeThatDoesNotOpenEndsTheProcessWithOneLine() throws Exception {
    Map<String, String> settings = broker().signingIn("sound", PASSWORD);
    settings.put("RUNONCE_KAFKA_PROPERTY_SSL_TRUSTSTORE_PASSWORD", "wrong-hidden");
    try (LoggedIngest ingest = start(settings)) {
      assertThat(ingest.awaitExit()).isEqualTo(2);
      assertThat(ingest.log().lines())
          .singleElement()
          .asString()
          .startsWith("ingest: RUNONCE_KAFKA_PROPERTY_*")
          .contains("broker-trusted.p12")
          .endsWith("; mend it");
      assertTellsNoPassword(ingest);
    }
  }

  private static SafeBroker broker() {
    SafeBroker broker = started;
    if (broker == null) {
      throw new IllegalStateException("the broker is not started");
    }
    return broker;
  }

  private Topic topic() {
    Topic open = topic;
    if (open == null) {
      throw new IllegalStateException("no topic yet");
    }
    return open;
  }

  private void send(String prefix) throws Exception {
    try (Producer<byte[], byte[]> producer = topic().producer(name + prefix)) {
      producer.beginTransaction();
      topic().send(producer, Lines.events(prefix, EACH).toList());
      producer.commitTransaction();
    }
  }

  private void drop(String prefix) {
    Lines.write(folder.resolve("inbox/" + prefix + ".ndjson"), Lines.events(prefix, EACH));
  }

  private LoggedIngest start(Map<String, String> settings) throws Exception {
    Files.createDirectories(folder.resolve("inbox"));
    Map<String, String> environment = store.environment(folder);
    environment.putAll(settings);
    environment.put("RUNONCE_KAFKA_TOPICS", name);
    return LoggedIngest.start(environment, folder.resolve("life-" + lives++ + ".log"));
  }

  private long rows(String prefix) {
    return store.number(
        "(SELECT count() FROM event WHERE startsWith(source_key, '" + prefix + "'))");
  }

  /** Rows are there a moment before the ledger says so. */
  private void awaitRows(long rows, LoggedIngest ingest) throws InterruptedException {
    try {
      Await.until(
          rows + " rows in the ledger",
          LIMIT,
          () -> store.number("(SELECT sum(rows) FROM ingest_batch FINAL)") >= rows);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; it says " + ingest.log(), e);
    }
    assertThat(store.eventRows()).isEqualTo(rows);
  }

  /** One line has all of it. */
  private static void awaitSaid(LoggedIngest ingest, String... parts) throws InterruptedException {
    try {
      Await.until(
          "a word about the broker",
          LIMIT,
          () ->
              ingest
                  .log()
                  .lines()
                  .anyMatch(line -> List.of(parts).stream().allMatch(line::contains)));
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; it says " + ingest.log(), e);
    }
    assertThat(ingest.log()).contains("nothing of them is lost; the inbox goes on");
  }

  private static void assertTellsNoPassword(LoggedIngest ingest) {
    assertThat(ingest.log()).doesNotContain("hidden");
  }
}
