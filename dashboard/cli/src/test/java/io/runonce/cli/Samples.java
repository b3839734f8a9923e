package io.runonce.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Measured times.
 *
 * @param millis in growing order
 */
record Samples(List<Double> millis) {
  private static final double MILLIS_A_SECOND = 1000;

  static Samples of(Collection<Double> millis) {
    return new Samples(millis.stream().sorted().toList());
  }

  int count() {
    return millis.size();
  }

  /** The least one that this share of all does not exceed; not a number without any. */
  double at(double share) {
    return millis.isEmpty()
        ? Double.NaN
        : millis.get(Math.max(0, (int) Math.ceil(share * millis.size()) - 1));
  }

  long beyond(double limit) {
    return millis.stream().filter(m -> m > limit).count();
  }

  /** With its unit; a dash without any. */
  String told(double share) {
    return written(at(share));
  }

  /** A time with its unit; a dash for none. */
  static String written(double millis) {
    if (Double.isNaN(millis)) {
      return "–";
    }
    return millis < MILLIS_A_SECOND
        ? String.format(Locale.ROOT, "%.0f ms", millis)
        : String.format(Locale.ROOT, "%.2f s", millis / MILLIS_A_SECOND);
  }

  /** Cells of a table: how many, p50, p95, the longest. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    cells.add(String.format(Locale.ROOT, "%,d", count()));
    cells.add(told(0.5));
    cells.add(told(0.95));
    cells.add(told(1));
    return cells;
  }
}
