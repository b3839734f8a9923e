package io.runonce.watch;

import java.util.Arrays;

/**
 * What is usual at this weekday and hour, by the counts of earlier days: a negative binomial, since
 * days differ by more than chance (dispersion) and few days tell the mean only roughly. One day
 * that stands out, an earlier burst for one, is cut down to what the others allow.
 *
 * @param days how many days it rests on
 * @param mean what is to be expected
 * @param size the smaller, the wider: variance = mean + mean² / size
 */
record UsualLevel(int days, double mean, double size) {
  /** What nothing seen proves: half an event in all of the days (Jeffreys). */
  private static final double PRIOR = 0.5;

  private static final double STANDING_OUT = 4;

  /**
   * The level by so many days.
   *
   * @param counts one a day, at least one
   * @param dispersion by how much days differ beyond chance: (variance − mean) ÷ mean²
   */
  static UsualLevel of(int[] counts, double dispersion) {
    double total = Arrays.stream(cut(counts)).sum() + PRIOR;
    return new UsualLevel(counts.length, total / counts.length, 1 / (dispersion + 1 / total));
  }

  /** The counts, sorted, with the largest cut to the next or to what the median allows. */
  static double[] cut(int[] counts) {
    double[] sorted = Arrays.stream(counts).asDoubleStream().sorted().toArray();
    int last = sorted.length - 1;
    if (last >= 2) {
      double median = (sorted[last / 2] + sorted[(last + 1) / 2]) / 2;
      double allowed = median + STANDING_OUT * Math.sqrt(median + 1);
      sorted[last] = Math.min(sorted[last], Math.max(sorted[last - 1], allowed));
    }
    return sorted;
  }

  /** How likely so many or more are where nothing is unusual. */
  double chanceOf(int count) {
    double success = mean / (mean + size);
    double term = Math.exp(size * Math.log1p(-success));
    double below = 0;
    for (int k = 0; k < count; k++) {
      below += term;
      term *= success * (k + size) / (k + 1);
    }
    return Math.max(0, 1 - below);
  }
}
