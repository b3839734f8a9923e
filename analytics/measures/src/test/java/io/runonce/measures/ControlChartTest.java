package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runonce.measures.ControlChart.Assurance;
import io.runonce.measures.ControlChart.Kind;
import io.runonce.measures.ControlChart.Point;
import io.runonce.measures.ControlChart.Signal;
import io.runonce.measures.ControlChart.Variation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlChartTest {
  private static final LocalDate START = LocalDate.parse("2024-01-01");

  private static ControlChart chart(@Nullable Double... values) {
    List<SeriesPoint> series = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      series.add(new SeriesPoint(START.plusMonths(i), values[i], null));
    }
    return ControlChart.of(series);
  }

  private static Double[] alternating(double low, double high, int count) {
    Double[] values = new Double[count];
    Arrays.setAll(values, i -> i % 2 == 0 ? low : high);
    return values;
  }

  private static Double[] and(Double[] values, double... more) {
    List<Double> all = new ArrayList<>(Arrays.asList(values));
    Arrays.stream(more).forEach(all::add);
    return all.toArray(Double[]::new);
  }

  @Test
  void fewPointsHaveAMedianAndNoLimits() {
    ControlChart chart = chart(1.0, 9.0, 2.0);
    assertThat(chart.kind()).isEqualTo(Kind.RUN_CHART);
    assertThat(chart.centre()).isEqualTo(2.0);
    assertThat(chart.points().getFirst().upper()).isNull();
    assertThat(chart.assurance(1, Direction.HIGHER)).isEqualTo(Assurance.UNKNOWN);
  }

  @Test
  void noPointHasNoCentre() {
    ControlChart chart = chart();
    assertThat(chart.centre()).isNull();
    assertThat(chart.variation(Direction.HIGHER)).isEqualTo(Variation.STEADY);
  }

  /** Twelve values of 10 and 12: mean 11, moving ranges all 2, limits 11 ± 5.32. */
  @Test
  void limitsComeFromMovingRanges() {
    ControlChart chart = chart(alternating(10, 12, 12));
    assertThat(chart.kind()).isEqualTo(Kind.XMR);
    assertThat(chart.centre()).isEqualTo(11);
    Point point = chart.points().getFirst();
    assertThat(point.lower()).isCloseTo(11 - 5.32, within(1e-9));
    assertThat(point.upper()).isCloseTo(11 + 5.32, within(1e-9));
    assertThat(chart.points()).allSatisfy(p -> assertThat(p.signals()).isEmpty());
    assertThat(chart.variation(Direction.HIGHER)).isEqualTo(Variation.STEADY);
  }

  @Test
  void aPointOutsideIsASignalAndItsSideSaysWhichWay() {
    ControlChart chart = chart(and(alternating(10, 12, 20), 30));
    assertThat(chart.points().getLast().signals()).contains(Signal.OUTSIDE);
    assertThat(chart.variation(Direction.HIGHER)).isEqualTo(Variation.IMPROVING);
    assertThat(chart.variation(Direction.LOWER)).isEqualTo(Variation.WORSENING);
    assertThat(chart.variation(Direction.NEITHER)).isEqualTo(Variation.STEADY);
  }

  @Test
  void sevenOnOneSideAreASignalAndSixAreNot() {
    assertThat(chart(9.0, 9.0, 9.0, 9.0, 9.0, 9.0, 5.0).points().getFirst().signals()).isEmpty();
    ControlChart chart = chart(and(alternating(8, 9, 8), 11, 11.5, 11, 11.5, 11, 11.5, 11));
    assertThat(chart.points().getLast().signals()).contains(Signal.RUN);
    assertThat(chart.points().getFirst().signals()).contains(Signal.RUN);
  }

  @Test
  void sixInARowThatRiseAreASignal() {
    ControlChart chart = chart(and(alternating(10, 12, 12), 9, 10, 11, 12, 13, 14));
    assertThat(chart.points().getLast().signals()).containsExactly(Signal.TREND);
    assertThat(chart.variation(Direction.LOWER)).isEqualTo(Variation.WORSENING);
  }

  @Test
  void whatIsNotMeasuredIsLeftAside() {
    ControlChart chart = chart(1.0, null, 3.0);
    assertThat(chart.points()).hasSize(2);
    assertThat(chart.centre()).isEqualTo(2.0);
  }

  @Test
  void sharesOfDifferentSizesHaveLimitsOfTheirOwn() {
    List<SeriesPoint> series = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double size = i % 2 == 0 ? 100 : 400;
      series.add(new SeriesPoint(START.plusMonths(i), i % 2 == 0 ? 0.5 : 0.6, size));
    }
    ControlChart chart = ControlChart.of(series);
    assertThat(chart.kind()).isEqualTo(Kind.P_PRIME);
    assertThat(chart.centre()).isCloseTo((6 * 50 + 6 * 240) / 3000.0, within(1e-12));
    double small = upper(chart, 0) - lower(chart, 0);
    double large = upper(chart, 1) - lower(chart, 1);
    assertThat(small).isCloseTo(2 * large, within(1e-9));
  }

  /** Limits 5.68 to 16.32: a target below is met, above missed, between neither. */
  @Test
  void limitsAndTargetTellWhatToExpect() {
    ControlChart chart = chart(alternating(10, 12, 12));
    assertThat(chart.assurance(5, Direction.HIGHER)).isEqualTo(Assurance.MET);
    assertThat(chart.assurance(17, Direction.HIGHER)).isEqualTo(Assurance.MISSED);
    assertThat(chart.assurance(17, Direction.LOWER)).isEqualTo(Assurance.MET);
    assertThat(chart.assurance(11, Direction.HIGHER)).isEqualTo(Assurance.HIT_OR_MISS);
  }

  private static double upper(ControlChart chart, int place) {
    Double upper = chart.points().get(place).upper();
    assertThat(upper).isNotNull();
    return upper == null ? 0 : upper;
  }

  private static double lower(ControlChart chart, int place) {
    Double lower = chart.points().get(place).lower();
    assertThat(lower).isNotNull();
    return lower == null ? 0 : lower;
  }
}
