package io.runonce.web.figures;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import java.util.Map;

/**
 * What was added up of a group of rows.
 *
 * @param group the values of the dimensions that rows were grouped by
 * @param results by the ids of measures and tallies; none where one speaks of no row of the group
 */
public record Tallied(Map<Dimension, String> group, Map<String, MeasureResult> results) {
  public Tallied {
    group = Map.copyOf(group);
    results = Map.copyOf(results);
  }

  /** The value of a dimension of the group; '' where its rows tell none. */
  public String at(Dimension dimension) {
    return group.getOrDefault(dimension, "");
  }

  /** The sum, or the count; 0 of no rows. */
  public long sum(MeasureDefinition tally) {
    MeasureResult result = results.get(tally.id());
    Double sum = result == null ? null : result.numerator();
    return sum == null ? 0 : Math.round(sum);
  }

  /** The high end of a sum that is a range; 0 of no rows. */
  public long highSum(MeasureDefinition tally) {
    MeasureResult result = results.get(tally.id());
    Double sum = result == null ? null : result.high();
    return sum == null ? 0 : Math.round(sum);
  }

  /** How many rows it speaks of. */
  public long population(MeasureDefinition tally) {
    MeasureResult result = results.get(tally.id());
    return result == null ? 0 : result.population();
  }

  /** How many of them it can count. */
  public long counted(MeasureDefinition tally) {
    MeasureResult result = results.get(tally.id());
    return result == null ? 0 : result.population() - result.excluded();
  }
}
