package io.runonce.web.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runonce.web.SampleFigures;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartmentGapTest {
  @Test
  void theMeasureSharedOutOverItsApplicationsIsTheDistance() {
    DepartmentGap gap = gap("D1", 80, 95, 100, 0.5);
    assertThat(gap.low()).isCloseTo(1.8, within(1e-9));
    assertThat(gap.high()).isCloseTo(1.95, within(1e-9));
    assertThat(gap.intervalLow()).isCloseTo(0.8 - 0.098, within(1e-3));
    assertThat(gap.intervalHigh()).isCloseTo(0.95 + 0.098, within(1e-3));
  }

  @Test
  void theDeviationOfASampleFollowsFromItsSums() {
    assertThat(DepartmentGaps.deviation(4, 10.0, 30))
        .as("of 1, 2, 3 and 4")
        .isCloseTo(Math.sqrt(5.0 / 3), within(1e-9));
    assertThat(DepartmentGaps.deviation(1, 3.0, 9)).isZero();
  }

  @Test
  void theWorstIsNamedOnlyWhereItsWholeIntervalIs() {
    DepartmentGap worst = gap("D1", 80, 95, 100, 0.5);
    assertThat(DepartmentGap.surelyWorst(List.of(worst, gap("D2", 20, 20, 100, 0.5))))
        .contains(worst);
    assertThat(DepartmentGap.surelyWorst(List.of(worst, gap("D2", 75, 90, 100, 0.5)))).isEmpty();
  }

  @Test
  void onFewApplicationsThereIsNoPlace() {
    DepartmentGap few = gap("D1", 80, 80, 20, 0.5);
    assertThat(few.told()).isFalse();
    assertThat(DepartmentGap.surelyWorst(List.of(few, gap("D2", 1, 1, 100, 0.1)))).isEmpty();
  }

  private static DepartmentGap gap(String code, double low, double high, int n, double spread) {
    return new DepartmentGap(
        code,
        SampleFigures.sum(DepartmentGaps.MEASURE, low, high, n),
        1,
        new DepartmentGap.Spread(spread, spread));
  }
}
