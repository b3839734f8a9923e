package io.runonce.measures;

import java.util.Arrays;

/**
 * The centre of a series and the limits of each of its points.
 *
 * @param lower empty in a run chart
 * @param upper empty in a run chart
 */
@SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
record ControlLimits(ControlChart.Kind kind, double centre, double[] lower, double[] upper) {
  private static final double XMR_FACTOR = 2.66;
  private static final double RANGE_TO_SIGMA = 1.128;
  private static final double SAME_SIZE = 1.25;
  private static final double[] NONE = new double[0];

  /**
   * The limits that suit a series.
   *
   * @param values at least one
   * @param sizes denominators of shares, 0 where there is none
   */
  static ControlLimits of(double[] values, double[] sizes) {
    if (values.length < ControlChart.ENOUGH) {
      return new ControlLimits(ControlChart.Kind.RUN_CHART, median(values), NONE, NONE);
    }
    return differ(sizes) ? ofShares(values, sizes) : ofValues(values);
  }

  private static ControlLimits ofValues(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double reach = XMR_FACTOR * meanRange(values);
    double[] lower = new double[values.length];
    double[] upper = new double[values.length];
    Arrays.fill(lower, mean - reach);
    Arrays.fill(upper, mean + reach);
    return new ControlLimits(ControlChart.Kind.XMR, mean, lower, upper);
  }

  private static ControlLimits ofShares(double[] values, double[] sizes) {
    double share = pooled(values, sizes);
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
    return new ControlLimits(ControlChart.Kind.P_PRIME, share, lower, upper);
  }

  private static double pooled(double[] values, double[] sizes) {
    double hits = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      hits += values[i] * sizes[i];
      all += sizes[i];
    }
    return hits / all;
  }

  private static boolean differ(double[] sizes) {
    double smallest = Arrays.stream(sizes).min().orElse(0);
    double largest = Arrays.stream(sizes).max().orElse(0);
    return smallest > 0 && largest > SAME_SIZE * smallest;
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
