package io.runonce.web.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.PartitionBacklog;
import io.runonce.warehouse.PartitionBacklog.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  private static PartitionBacklog part(
      State state, @Nullable Long waiting, @Nullable Instant since) {
    return new PartitionBacklog("events/0", state, waiting, since, "", NOW);
  }

  private static Backlog of(Instant now, PartitionBacklog... seen) {
    Backlog backlog = Backlog.of(List.of(seen), now);
    assertThat(backlog).isNotNull();
    return java.util.Objects.requireNonNull(backlog);
  }

  @Test
  void noTopicIsNoBacklog() {
    assertThat(Backlog.of(List.of(), NOW)).isNull();
  }

  @Test
  void partitionsAddUpAndTheOldestCounts() {
    Backlog backlog =
        of(
            NOW,
            part(State.KNOWN, 5L, NOW.minusSeconds(3)),
            part(State.KNOWN, 0L, null),
            part(State.KNOWN, 7L, NOW.minusSeconds(8)));

    assertThat(backlog.stale()).isFalse();
    assertThat(backlog.waiting()).isEqualTo(12);
    assertThat(backlog.waited()).isEqualTo(8_000);
  }

  @Test
  void onePartitionThatIsNotKnownMakesTheSumUnknown() {
    Backlog backlog = of(NOW, part(State.KNOWN, 5L, null), part(State.MADE_ANEW, null, null));

    assertThat(backlog.waiting()).isNull();
  }

  @Test
  void whatNobodyHasLookedAtForLongIsUnknown() {
    Backlog backlog = of(NOW.plusSeconds(121), part(State.KNOWN, 0L, null));

    assertThat(backlog.stale()).isTrue();
    assertThat(backlog.waiting()).isNull();
  }
}
