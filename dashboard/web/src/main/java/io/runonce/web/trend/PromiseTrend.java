package io.runonce.web.trend;

import io.runonce.measures.ControlChart;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.SeriesPoint;
import io.runonce.measures.Shown;
import io.runonce.web.figures.Kpi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The promise kept, month by month.
 *
 * @param months those that have cases, in order
 * @param reforms what changed meanwhile, in order
 * @param goal the target in force, where there is one
 */
public record PromiseTrend(
    List<MeasureResult> months, List<Reform> reforms, Kpi.@Nullable Goal goal) {
  public PromiseTrend {
    months = List.copyOf(months);
    reforms = List.copyOf(reforms);
  }

  /** Mean, limits and signals, over the months with enough cases to tell a rate. */
  public ControlChart chart() {
    return ControlChart.of(SeriesPoint.of(months.stream().filter(PromiseTrend::told).toList()));
  }

  /** The point of a month on the chart; empty where it has too few cases. */
  public static Optional<ControlChart.Point> point(ControlChart chart, MeasureResult month) {
    LocalDate start = month.periodStart();
    return chart.points().stream().filter(point -> point.start().equals(start)).findFirst();
  }

  /** Whether a month may tell a rate. */
  public static boolean told(MeasureResult month) {
    return month.shown() == Shown.FIGURE;
  }

  /** The reforms in the months that the chart has. */
  public List<Reform> shownReforms() {
    List<String> names = months.stream().map(month -> month.at(Dimension.MONTH)).toList();
    return reforms.stream().filter(reform -> names.contains(reform.month())).toList();
  }

  /**
   * Something changed on a date.
   *
   * @param code a one-thing that was launched; '' where it is a new version of the item's guide
   * @param version the new version; '' where it is a launch
   */
  public record Reform(LocalDate date, String code, String version) {
    /** Its month as the breakdown names it. */
    public String month() {
      return date.toString().substring(0, 7);
    }
  }
}
