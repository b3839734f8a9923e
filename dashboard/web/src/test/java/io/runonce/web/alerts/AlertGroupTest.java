package io.runonce.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertGroupTest {
  /** As the watch names them. */
  private static final List<String> KINDS =
      List.of(
          "HOTSPOT_CONSULTATION",
          "HOTSPOT_SEARCH",
          "QUEUE",
          "DEADLINE_YELLOW",
          "DEADLINE_RED",
          "PROMISE_BROKEN");

  @Test
  void everyKindIsInAllAndInOneOther() {
    for (String kind : KINDS) {
      assertThat(Arrays.stream(AlertGroup.values()).filter(group -> group.holds(kind)))
          .as(kind)
          .hasSize(2)
          .contains(AlertGroup.ALL);
    }
  }

  @Test
  void countsByKindAddUp() {
    Map<AlertGroup, Long> sums =
        AlertList.sums(Map.of("HOTSPOT_SEARCH", 2L, "HOTSPOT_CONSULTATION", 3L, "QUEUE", 1L));
    assertThat(sums)
        .containsEntry(AlertGroup.ALL, 6L)
        .containsEntry(AlertGroup.HOTSPOT, 5L)
        .containsEntry(AlertGroup.RED, 0L);
  }

  @Test
  void addressesNameGroups() {
    for (AlertGroup group : AlertGroup.values()) {
      assertThat(AlertGroup.of(group.key())).contains(group);
    }
    assertThat(AlertGroup.of("nothing")).isEmpty();
  }

  @Test
  void everyKindHasItsWord() {
    for (String kind : KINDS) {
      assertThat(Words.say(Locale.CHINESE, "alert.kind." + kind)).as(kind).doesNotContain("‹");
    }
  }
}
