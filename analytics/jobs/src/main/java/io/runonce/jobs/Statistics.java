package io.runonce.jobs;

import java.util.Arrays;

/** The few statistics that ranking needs. */
final class Statistics {
  private Statistics() {}

  /** How many standard deviations each value lies above the mean; 0 where all are alike. */
  static double[] standardised(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance);
    return Arrays.stream(values).map(v -> deviation < 1e-12 ? 0 : (v - mean) / deviation).toArray();
  }

  static double[] logScaled(double[] values) {
    return Arrays.stream(values).map(Math::log1p).toArray();
  }

  /** The Theil–Sen slope: the median of the slopes between all pairs; 0 of fewer than two. */
  static double theilSenSlope(double[] values) {
    double[] slopes = new double[values.length * (values.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        slopes[count++] = (values[j] - values[i]) / (j - i);
      }
    }
    return count == 0 ? 0 : median(slopes);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The places of scores, 1 for the greatest; of equal ones the first stands first. */
  static int[] ranks(double[] scores) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
    int[] ranks = new int[scores.length];
    for (int place = 0; place < order.length; place++) {
      ranks[order[place]] = place + 1;
    }
    return ranks;
  }
}
