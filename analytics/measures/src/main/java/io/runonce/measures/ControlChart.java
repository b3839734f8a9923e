package io.runonce.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final double XMR_FACTOR = 2.66;
  private static final double RANGE_TO_SIGMA = 1.128;
  private static final double SAME_SIZE = 1.25;

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
    double[] values = measured.stream().mapToDouble(ControlChart::value).toArray();
    if (measured.size() < ENOUGH) {
      Double median = values.length == 0 ? null : median(values);
      return chart(Kind.RUN_CHART, median, measured, values, new double[0], new double[0]);
    }
    return differInSize(measured) ? ofShares(measured, values) : ofValues(measured, values);
  }

  private static ControlChart ofValues(List<SeriesPoint> measured, double[] values) {
    double mean = mean(values);
    double reach = XMR_FACTOR * meanRange(values);
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    Arrays.fill(lower, mean - reach);
    Arrays.fill(upper, mean + reach);
    return chart(Kind.XMR, mean, measured, values, lower, upper);
  }

  private static ControlChart ofShares(List<SeriesPoint> measured, double[] values) {
    double[] sizes = measured.stream().mapToDouble(ControlChart::size).toArray();
    double hits = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      hits += values[i] * sizes[i];
      all += sizes[i];
    }
    double share = hits / all;
    double[] sigma = new double[values.length];
    double[] standing = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      sigma[i] = Math.sqrt(share * (1 - share) / sizes[i]);
      standing[i] = sigma[i] == 0 ? 0 : (values[i] - share) / sigma[i];
    }
    double excess = meanRange(standing) / RANGE_TO_SIGMA;
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      lower[i] = Math.max(0, share - 3 * sigma[i] * excess);
      upper[i] = Math.min(1, share + 3 * sigma[i] * excess);
    }
    return chart(Kind.P_PRIME, share, measured, values, lower, upper);
  }

  private static ControlChart chart(
      Kind kind,
      @Nullable Double centre,
      List<SeriesPoint> measured,
      double[] values,
      double[] lower,
      double[] upper) {
    boolean limited = lower.length > 0;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      EnumSet<Signal> signals = EnumSet.noneOf(Signal.class);
      if (limited && (values[i] < lower[i] || values[i] > upper[i])) {
        signals.add(Signal.OUTSIDE);
      }
      if (centre != null && runThrough(values, i, centre) >= RUN) {
        signals.add(Signal.RUN);
      }
      if (trendThrough(values, i) >= TREND) {
        signals.add(Signal.TREND);
      }
      points.add(
          new Point(
              measured.get(i).start(),
              values[i],
              limited ? lower[i] : null,
              limited ? upper[i] : null,
              signals));
    }
    return new ControlChart(kind, centre, points);
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

  /** How many points in a row about this one lie on its side of the centre; 0 if it is on it. */
  private static int runThrough(double[] values, int place, double centre) {
    double side = Math.signum(values[place] - centre);
    if (side == 0) {
      return 0;
    }
    int first = place;
    while (first > 0 && Math.signum(values[first - 1] - centre) == side) {
      first--;
    }
    int last = place;
    while (last + 1 < values.length && Math.signum(values[last + 1] - centre) == side) {
      last++;
    }
    return last - first + 1;
  }

  /** How many points the longest rise or fall has that goes through this one. */
  private static int trendThrough(double[] values, int place) {
    return Math.max(monotone(values, place, 1), monotone(values, place, -1));
  }

  private static int monotone(double[] values, int place, int sign) {
    int first = place;
    while (first > 0 && sign * (values[first] - values[first - 1]) > 0) {
      first--;
    }
    int last = place;
    while (last + 1 < values.length && sign * (values[last + 1] - values[last]) > 0) {
      last++;
    }
    return last - first + 1;
  }

  private static boolean differInSize(List<SeriesPoint> measured) {
    double[] sizes = measured.stream().mapToDouble(ControlChart::size).filter(n -> n > 0).toArray();
    if (sizes.length < measured.size()) {
      return false;
    }
    double smallest = Arrays.stream(sizes).min().orElse(1);
    double largest = Arrays.stream(sizes).max().orElse(1);
    return largest > SAME_SIZE * smallest;
  }

  private static double value(SeriesPoint point) {
    return Objects.requireNonNull(point.value());
  }

  private static double size(SeriesPoint point) {
    Double size = point.denominator();
    return size == null ? 0 : size;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double meanRange(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return sum / (values.length - 1);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
