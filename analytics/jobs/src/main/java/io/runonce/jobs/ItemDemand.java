package io.runonce.jobs;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one item's demand and process over the weeks looked at.
 *
 * @param weekly volume by source, in the order of {@link DemandSource}, a figure a week
 * @param complexity links, materials, departments, days of the guide in force; null where unknown
 * @param meanLow certain visits a closed case with a bounded range took, on average; null without
 * @param meanHigh certain and possible ones, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // weeks of figures, never compared
record ItemDemand(
    String itemCode,
    double[][] weekly,
    List<@Nullable Double> complexity,
    @Nullable Double meanLow,
    @Nullable Double meanHigh)
    implements Serializable {

  @SuppressWarnings("EnumOrdinal") // a row a source
  double total(DemandSource source) {
    double sum = 0;
    for (double volume : weekly[source.ordinal()]) {
      sum += volume;
    }
    return sum;
  }

  /** All sources together, week by week. */
  double[] weeklyTotals() {
    double[] totals = new double[weekly[0].length];
    for (double[] source : weekly) {
      for (int week = 0; week < totals.length; week++) {
        totals[week] += source[week];
      }
    }
    return totals;
  }
}
