package io.runonce.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.IdentityHasher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestConfigTest {
  @TempDir Path folder;

  private Map<String, String> environment(String... pairs) {
    Map<String, String> environment = new HashMap<>();
    environment.put("RUNONCE_DATA", folder.toString());
    environment.put("RUNONCE_CLICKHOUSE_URL", "http://127.0.0.1:8123");
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return environment;
  }

  @Test
  void defaults() {
    IngestConfig config = IngestConfig.load(environment());

    assertThat(config.dataFolder()).isEqualTo(folder);
    assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.inboxPoll()).isEqualTo(Duration.ofMillis(200));
    assertThat(config.parallelism()).isBetween(1, 4);
    assertThat(config.readAhead()).isEqualTo(MemorySize.ofMebiBytes(32));
    assertThat(config.inbox()).isEqualTo(folder.resolve("inbox"));
    assertThat(config.kafka()).isNull();
    assertThat(config.http()).isNull();
    assertThat(config.metrics()).isNull();
  }

  @Test
  void everyPropertyIsMapped() {
    IngestConfig config =
        IngestConfig.load(
            environment(
                "RUNONCE_SUBJECT_KEY",
                "0123456789abcdef",
                "RUNONCE_INGEST_CHECKPOINT",
                "PT3S",
                "RUNONCE_INGEST_POLL",
                "PT0.5S",
                "RUNONCE_INGEST_PARALLELISM",
                "7",
                "RUNONCE_INGEST_READ_AHEAD",
                "5 mb",
                "RUNONCE_INGEST_HTTP",
                "127.0.0.1:8090",
                "RUNONCE_INGEST_METRICS",
                "127.0.0.1:9249"));

    assertThat(config.warehouse().url()).isEqualTo("http://127.0.0.1:8123");
    assertThat(keyId(config))
        .isEqualTo(new IdentityHasher("0123456789abcdef".getBytes(UTF_8)).keyId());
    assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.inboxPoll()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.parallelism()).isEqualTo(7);
    assertThat(config.readAhead()).isEqualTo(MemorySize.ofMebiBytes(5));
    assertThat(config.http()).hasToString("/127.0.0.1:8090");
    assertThat(config.metrics()).hasToString("/127.0.0.1:9249");
  }

  @Test
  void badValueIsOneLineThatNamesKeyValueAndWhatIsAllowed() {
    assertThatThrownBy(
            () -> IngestConfig.load(environment("RUNONCE_INGEST_CHECKPOINT", "1 second")))
        .isInstanceOf(IngestException.class)
        .hasMessage(
            "RUNONCE_INGEST_CHECKPOINT: '1 second' is not allowed;"
                + " give an ISO 8601 duration, PT1S for one");
    assertThatThrownBy(() -> IngestConfig.load(environment("RUNONCE_INGEST_PARALLELISM", "0")))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("from 1 to 99");
    assertThatThrownBy(() -> IngestConfig.load(environment("RUNONCE_INGEST_HTTP", "8090")))
        .hasMessageContaining("127.0.0.1:8090 for one");
  }

  @Test
  void brokerIsNamedWithItsTopicsAndProperties() throws Exception {
    Path file = folder.resolve("kafka.properties");
    Files.writeString(file, "security.protocol=SASL_SSL\nsasl.jaas.config=secret one\n");

    KafkaSettings kafka =
        IngestConfig.load(
                environment(
                    "RUNONCE_KAFKA_BOOTSTRAP", "one:9092,two:9093",
                    "RUNONCE_KAFKA_TOPICS", "events, tickets",
                    "RUNONCE_KAFKA_GROUP", "city",
                    "RUNONCE_KAFKA_PROPERTIES", file.toString(),
                    "RUNONCE_KAFKA_PROPERTY_SASL_JAAS_CONFIG", "secret two",
                    "RUNONCE_KAFKA_PROPERTY_SSL_TRUSTSTORE_LOCATION", "trust.p12"))
            .kafka();

    assertThat(kafka)
        .isEqualTo(
            new KafkaSettings(
                "one:9092,two:9093",
                List.of("events", "tickets"),
                "city",
                Map.of(
                    "security.protocol", "SASL_SSL",
                    "sasl.jaas.config", "secret two",
                    "ssl.truststore.location", "trust.p12")));
    assertThat(kafka).asString().doesNotContain("secret");
  }

  @Test
  void brokerWithoutTopicsOrWithWhatLandingStandsOnIsRefused() {
    assertThatThrownBy(
            () -> IngestConfig.load(environment("RUNONCE_KAFKA_BOOTSTRAP", "broker:9092")))
        .hasMessage(
            "RUNONCE_KAFKA_BOOTSTRAP is set but RUNONCE_KAFKA_TOPICS is not;"
                + " give the topics, parted by commas");
    assertThatThrownBy(() ->
            IngestConfig.load(
                environment(
                    "RUNONCE_KAFKA_BOOTSTRAP", "broker:9092",
                    "RUNONCE_KAFKA_TOPICS", "events",
                    "RUNONCE_KAFKA_PROPERTY_ISOLATION_LEVEL", "read_uncommitted")))
        .hasMessageContaining("isolation.level is set by runonce itself");
    assertThatThrownBy(() -> IngestConfig.load(environment("RUNONCE_KAFKA_BOOTSTRAP", "broker")))
        .hasMessageContaining("give host:port");
  }

  @Test
  void subjectKeyIsMadeOnceForItsOwnerAlone() throws Exception {
    String made = keyId(IngestConfig.load(environment()));

    assertThat(keyId(IngestConfig.load(environment()))).isEqualTo(made);
    assertThat(folder.resolve("subject.key")).content().hasSize(65);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("subject.key"))))
        .isEqualTo("rw-------");
  }

  private static String keyId(IngestConfig config) {
    return config.subjectKeys().open().current().keyId();
  }

  @Test
  void digestIsChosenAndThePreviousKeyRunsBeside() {
    IngestConfig config =
        IngestConfig.load(
            environment(
                "RUNONCE_SUBJECT_KEY",
                "0123456789abcdef",
                "RUNONCE_SUBJECT_HASH",
                "SM3",
                "RUNONCE_SUBJECT_KEY_PREVIOUS",
                "fedcba9876543210",
                "RUNONCE_SUBJECT_HASH_PREVIOUS",
                "SHA-256"));

    assertThat(keyId(config)).startsWith("SM3:");
    assertThat(config.subjectKeys().open().previous())
        .isNotNull()
        .extracting(IdentityHasher::keyId)
        .asString()
        .startsWith("SHA_256:");
    assertThatThrownBy(() -> IngestConfig.load(environment("RUNONCE_SUBJECT_HASH", "MD5")))
        .isInstanceOf(IngestException.class)
        .hasMessage("RUNONCE_SUBJECT_HASH: 'MD5' is not allowed; give SHA-256 or SM3");
  }

  @Test
  void previousKeyIsFoundInTheDataFolder() throws Exception {
    Files.writeString(folder.resolve("subject.key.previous"), "fedcba9876543210\n");

    assertThat(IngestConfig.load(environment()).subjectKeys().open().previous()).isNotNull();
  }

  @Test
  void shortSubjectKeyIsRefusedAndNoneIsPrinted() {
    assertThatThrownBy(() -> IngestConfig.load(environment("RUNONCE_SUBJECT_KEY", "short")))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("at least 16")
        .hasMessageNotContaining("'short'");
    assertThat(IngestConfig.load(environment("RUNONCE_SUBJECT_KEY", "0123456789abcdef")))
        .asString()
        .doesNotContain("0123456789abcdef");
  }
}
