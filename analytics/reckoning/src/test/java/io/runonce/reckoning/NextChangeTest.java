package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows whose {@code nextChangeAt} has not come may stay: time alone would not change them. */
class NextChangeTest {
  private static final Instant NOW = World.at("2024-02-10T12:00");

  @ParameterizedTest
  @CsvSource({"1,PT0.001S", "2,PT11H59M59.999S", "3,PT12H", "4,P1D", "5,P9D", "6,P80D", "7,P300D"})
  void timeChangesNoRowBeforeItsInstant(long seed, Duration later) {
    World world = RandomWorld.of(seed, 700);
    List<Event> known = world.events().stream().filter(e -> !e.time().isAfter(NOW)).toList();
    Reckoning before = reckon(world, NOW, known);
    Instant then = NOW.plus(later);
    Reckoning after = reckon(world, then, known);
    assertThat(still(before.outcomes(), CaseOutcome::nextChangeAt, then))
        .as("seed %d, later %s", seed, later)
        .isSubsetOf(after.outcomes());
    assertThat(still(before.applications(), ApplicationOutcome::nextChangeAt, then))
        .isSubsetOf(after.applications());
    assertThat(still(before.visits(), Visit::nextChangeAt, then)).isSubsetOf(after.visits());
    assertThat(after.coverage()).isEqualTo(before.coverage());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3"})
  void someRowsAreSettled(long seed) {
    World world = RandomWorld.of(seed, 700);
    Map<Boolean, Long> settled =
        reckon(world, NOW.plus(Duration.ofDays(300)), world.events()).outcomes().stream()
            .collect(
                Collectors.partitioningBy(
                    outcome -> outcome.nextChangeAt() == null, Collectors.counting()));
    assertThat(settled).allSatisfy((is, count) -> assertThat(count).isPositive());
  }

  private static Reckoning reckon(World world, Instant now, List<Event> events) {
    return new Reckoner(world.catalogue(), Settings.DEFAULT, now).reckon(events);
  }

  private static <T> List<T> still(
      List<T> rows, Function<T, @Nullable Instant> nextChangeAt, Instant then) {
    return rows.stream()
        .filter(row -> {
          Instant next = nextChangeAt.apply(row);
          return next == null || next.isAfter(then);
        })
        .toList();
  }
}
