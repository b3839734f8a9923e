package io.runonce.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final List<Goals.Bound> BOUNDS =
      List.of(
          bound("", "", "2026-01-01", 0.90),
          bound("", "", "2025-01-01", 0.80),
          bound("330111", "", "2025-01-01", 0.85),
          bound("", "D1", "2024-01-01", 0.95));

  @Test
  void theNewestOfThePlaceHolds() {
    assertThat(goal(null, null)).isEqualTo(0.90);
  }

  @Test
  void theNearerPlaceHoldsBeforeTheOneThatItLiesIn() {
    assertThat(goal("330111", null)).isEqualTo(0.85);
    assertThat(goal("330111005", null)).isEqualTo(0.85);
    assertThat(goal("330112", null)).isEqualTo(0.90);
  }

  @Test
  void aDepartmentsOwnHoldsForItAlone() {
    assertThat(goal(null, "D1")).isEqualTo(0.95);
    assertThat(goal("330111", "D2")).isEqualTo(0.85);
  }

  @Test
  void whatAnotherPlaceHasPromisedBindsNobodyHere() {
    assertThat(Goals.choose(List.of(), null, null, TODAY)).containsOnlyKeys("list_landed_rate");
  }

  private static double goal(@Nullable String area, @Nullable String department) {
    Kpi.Goal goal = Goals.choose(BOUNDS, area, department, TODAY).get("promise_kept_rate");
    return goal == null ? Double.NaN : goal.value();
  }

  private static Goals.Bound bound(String area, String department, String from, double value) {
    return new Goals.Bound(
        "promise_kept_rate",
        area,
        department,
        LocalDate.parse(from),
        new Kpi.Goal(value, new Words("plan", "plan")));
  }
}
