package io.runonce.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question: which measures, narrowed to what, broken down by what, of which result set.
 *
 * @param measures at least one; each must have every dimension that the question uses
 * @param filters what it is narrowed to
 * @param by the breakdown, at most one of it a period; empty for one figure a measure
 * @param resultSet empty for the living results, else the instant of {@code reckon --now}
 */
public record MeasureQuery(
    List<MeasureDefinition> measures, Filters filters, List<Dimension> by, String resultSet) {
  /** The name of the results that are kept up to date. */
  public static final String LIVING = "";

  public MeasureQuery {
    measures = List.copyOf(measures);
    by = List.copyOf(by);
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("no measure is asked for");
    }
    if (by.stream().filter(Dimension::isPeriod).count() > 1) {
      throw new IllegalArgumentException("by " + keys(by) + ": give one of month, week and day");
    }
    if (by.size() != Set.copyOf(by).size()) {
      throw new IllegalArgumentException("by " + keys(by) + ": each dimension once");
    }
    for (MeasureDefinition measure : measures) {
      refuseWhatItLacks(measure, filters, by);
    }
  }

  /**
   * The question in the words of the command line; every mistake is one line.
   *
   * @param ids measures; none for all that the filters and the breakdown allow
   * @param by keys of dimensions
   */
  public static MeasureQuery ofWords(
      List<String> ids, List<String> by, Filters filters, String resultSet) {
    List<Dimension> dimensions = by.stream().map(MeasureQuery::dimension).toList();
    List<Dimension> used = new ArrayList<>(dimensions);
    used.addAll(filters.dimensions());
    List<MeasureDefinition> measures =
        ids.isEmpty()
            ? Measures.supporting(used)
            : ids.stream().map(MeasureQuery::measure).toList();
    return new MeasureQuery(measures, filters, dimensions, resultSet);
  }

  private static Dimension dimension(String key) {
    return Dimension.of(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "by '" + key + "': give some of " + keys(List.of(Dimension.values()))));
  }

  private static MeasureDefinition measure(String id) {
    return Measures.byId(id)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no measure is called '" + id + "'; docs/measures.md lists them"));
  }

  /** These measures over everything. */
  public static MeasureQuery of(List<MeasureDefinition> measures) {
    return new MeasureQuery(measures, Filters.NONE, List.of(), LIVING);
  }

  /** One measure over everything. */
  public static MeasureQuery of(MeasureDefinition measure) {
    return of(List.of(measure));
  }

  public MeasureQuery where(Filters narrower) {
    return new MeasureQuery(measures, narrower, by, resultSet);
  }

  public MeasureQuery by(Dimension... dimensions) {
    return new MeasureQuery(measures, filters, List.of(dimensions), resultSet);
  }

  public MeasureQuery by(List<Dimension> dimensions) {
    return new MeasureQuery(measures, filters, dimensions, resultSet);
  }

  public MeasureQuery of(String otherResultSet) {
    return new MeasureQuery(measures, filters, by, otherResultSet);
  }

  private static void refuseWhatItLacks(
      MeasureDefinition measure, Filters filters, List<Dimension> by) {
    Set<Dimension> lacking = new TreeSet<>(filters.dimensions());
    lacking.addAll(by);
    lacking.removeAll(measure.dimensions());
    if (!lacking.isEmpty()) {
      throw new IllegalArgumentException(
          measure.id()
              + " cannot be told by "
              + keys(List.copyOf(lacking))
              + "; it can by "
              + keys(measure.dimensions().stream().sorted().toList()));
    }
  }

  private static String keys(List<Dimension> dimensions) {
    return String.join(", ", dimensions.stream().map(Dimension::key).toList());
  }
}
