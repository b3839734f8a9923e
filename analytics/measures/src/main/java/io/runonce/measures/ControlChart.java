package io.runonce.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells change from noise: individual values with limits from their moving ranges (XmR); for shares
 * whose denominators differ, limits of each point's own size, widened by what varies beyond chance
 * (Laney's p′); below twelve points the median alone. Points that are not measured are left aside.
 *
 * @param kind which of these it is
 * @param centre the mean, the pooled share, or the median; null without a point
 * @param points those that are measured, in the order of time
 */
public record ControlChart(Kind kind, @Nullable Double centre, List<Point> points) {
  /** Fewer points than this say nothing about limits. */
  public static final int ENOUGH = 12;

  private static final int RUN = 7;
  private static final int TREND = 6;

  /** How the limits come about. */
  public enum Kind {
    RUN_CHART,
    XMR,
    P_PRIME
  }

  /** Why a point is more than noise. */
  public enum Signal {
    /** Outside its limits. */
    OUTSIDE,
    /** One of seven in a row or more on one side of the centre. */
    RUN,
    /** One of six in a row or more that rise, or fall. */
    TREND
  }

  /** Which way a series goes. */
  public enum Variation {
    IMPROVING,
    WORSENING,
    STEADY
  }

  /** Whether a target will be met by what goes on as it does. */
  public enum Assurance {
    MET,
    MISSED,
    HIT_OR_MISS,
    UNKNOWN
  }

  /**
   * A measured point.
   *
   * @param lower its lower limit, or null in a run chart
   * @param upper its upper limit, or null in a run chart
   */
  public record Point(
      LocalDate start,
      double value,
      @Nullable Double lower,
      @Nullable Double upper,
      Set<Signal> signals) {}

  public ControlChart {
    points = List.copyOf(points);
  }

  /** The chart of a series. */
  public static ControlChart of(List<SeriesPoint> series) {
    List<SeriesPoint> measured = series.stream().filter(point -> point.value() != null).toList();
    if (measured.isEmpty()) {
      return new ControlChart(Kind.RUN_CHART, null, List.of());
    }
    double[] values = measured.stream().mapToDouble(ControlChart::value).toArray();
    double[] sizes = measured.stream().mapToDouble(ControlChart::size).toArray();
    ControlLimits limits = ControlLimits.of(values, sizes);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(point(measured.get(i).start(), values, i, limits));
    }
    return new ControlChart(limits.kind(), limits.centre(), points);
  }

  private static Point point(LocalDate start, double[] values, int place, ControlLimits limits) {
    boolean isLimited = limits.lower().length > 0;
    Double lower = isLimited ? (Double) limits.lower()[place] : null;
    Double upper = isLimited ? (Double) limits.upper()[place] : null;
    EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
    if (lower != null && upper != null && (values[place] < lower || values[place] > upper)) {
      signals.add(Signal.OUTSIDE);
    }
    if (Runs.sameSide(values, place, limits.centre()) >= RUN) {
      signals.add(Signal.RUN);
    }
    if (Runs.trend(values, place) >= TREND) {
      signals.add(Signal.TREND);
    }
    return new Point(start, values[place], lower, upper, signals);
  }

  /** Which way the newest point goes, if it is more than noise. */
  public Variation variation(Direction better) {
    if (points.isEmpty() || centre == null || better == Direction.NEITHER) {
      return Variation.STEADY;
    }
    Point newest = points.getLast();
    if (newest.signals().isEmpty()) {
      return Variation.STEADY;
    }
    boolean isTrend = newest.signals().equals(Set.of(Signal.TREND));
    double before = isTrend ? points.get(points.size() - 2).value() : centre;
    boolean isHigher = newest.value() > before;
    return isHigher == (better == Direction.HIGHER) ? Variation.IMPROVING : Variation.WORSENING;
  }

  /** Whether the limits of the newest point lie on the good side of a target. */
  public Assurance assurance(double target, Direction better) {
    if (points.isEmpty() || kind == Kind.RUN_CHART || better == Direction.NEITHER) {
      return Assurance.UNKNOWN;
    }
    double lower = Objects.requireNonNull(points.getLast().lower());
    double upper = Objects.requireNonNull(points.getLast().upper());
    if (lower < target && target < upper) {
      return Assurance.HIT_OR_MISS;
    }
    boolean isAbove = lower >= target;
    return isAbove == (better == Direction.HIGHER) ? Assurance.MET : Assurance.MISSED;
  }

  private static double value(SeriesPoint point) {
    return Objects.requireNonNull(point.value());
  }

  private static double size(SeriesPoint point) {
    Double size = point.denominator();
    return size == null ? 0 : size;
  }
}
