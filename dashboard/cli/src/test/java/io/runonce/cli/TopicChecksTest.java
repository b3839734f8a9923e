package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicChecksTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String WRONG = "broker b:9093: it refuses the sign-in; mend it";

  private static List<Finding> findings(boolean isNamed, PartitionBacklog... seen) {
    Map<String, String> environment =
        isNamed ? Map.of("RUNONCE_KAFKA_BOOTSTRAP", "b:9093") : Map.of();
    SettingSources sources = new SettingSources(environment, Map.of(), Path.of("x"));
    return new TopicChecks(sources, Clock.fixed(NOW, ZoneOffset.UTC)).findings(List.of(seen));
  }

  private static PartitionBacklog known(long waiting, @Nullable Instant since, Duration age) {
    return new PartitionBacklog("events/0", State.KNOWN, waiting, since, "", NOW.minus(age));
  }

  @Test
  void noBrokerIsNoFinding() {
    assertThat(findings(false)).isEmpty();
  }

  @Test
  void whatIsReadAsItComesIsGood() {
    assertThat(findings(true, known(3, NOW.minusSeconds(9), Duration.ofSeconds(5))))
        .containsExactly(Finding.good("topics", "1 partitions are read as they come"));
  }

  @Test
  void whatTheBrokerRefusesIsToldOnceWithWhatToDo() {
    PartitionBacklog one = new PartitionBacklog("events", State.BROKER, null, null, WRONG, NOW);
    PartitionBacklog two = new PartitionBacklog("more", State.BROKER, null, null, WRONG, NOW);

    assertThat(findings(true, one, two)).containsExactly(Finding.bad("topics", WRONG));
  }

  @Test
  void whatNobodyHasLookedAtIsNotKnown() {
    assertThat(findings(true))
        .singleElement()
        .satisfies(finding -> assertThat(finding.state()).isEqualTo(Finding.State.WARN));
    assertThat(findings(true, known(0, null, Duration.ofMinutes(3))))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.detail()).contains("not known", "2026-11-24T07:57:00Z"));
  }

  @Test
  void whatWaitsForLongIsNamed() {
    Instant since = NOW.minus(Duration.ofMinutes(6));
    assertThat(findings(true, known(12, since, Duration.ZERO)))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.detail())
                .isEqualTo("events/0: up to 12 records wait, the oldest since " + since));
  }
}
