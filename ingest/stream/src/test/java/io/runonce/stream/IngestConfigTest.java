package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
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
                "5 mb"));

    assertThat(config.warehouse().url()).isEqualTo("http://127.0.0.1:8123");
    assertThat(config.subjectKey().bytes()).asString().isEqualTo("0123456789abcdef");
    assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(3));
    assertThat(config.inboxPoll()).isEqualTo(Duration.ofMillis(500));
    assertThat(config.parallelism()).isEqualTo(7);
    assertThat(config.readAhead()).isEqualTo(MemorySize.ofMebiBytes(5));
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
  }

  @Test
  void brokerThatNobodyWouldReadIsRefused() {
    assertThatThrownBy(
            () -> IngestConfig.load(environment("RUNONCE_KAFKA_BOOTSTRAP", "broker:9092")))
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("reads files only");
  }

  @Test
  void subjectKeyIsMadeOnceForItsOwnerAlone() throws Exception {
    byte[] made = IngestConfig.load(environment()).subjectKey().bytes();

    assertThat(IngestConfig.load(environment()).subjectKey().bytes()).isEqualTo(made);
    assertThat(made).hasSize(64);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("subject.key"))))
        .isEqualTo("rw-------");
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
