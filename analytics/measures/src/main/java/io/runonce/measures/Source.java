package io.runonce.measures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a grain are read and what their columns are called. All text here is ours;
 * values of readers come in as parameters.
 *
 * @param basis by which moment rows fall into periods
 * @param from a table or a subquery
 * @param where what always holds, such as the result set
 * @param time the moment, or null where the figure is as of now
 * @param columns what each dimension is in SQL
 * @param key the columns that name a row, first the one that is unique
 * @param order by which rows come
 * @param stored by which they lie: the first of many by it are found without the rest
 * @param facts further columns for who looks at the rows behind a figure
 * @param spread set where one row belongs to several groups: the columns that stay when rows are
 *     counted once a group
 */
record Source(
    Grain grain,
    Basis basis,
    String from,
    String where,
    @Nullable String time,
    Map<Dimension, String> columns,
    List<String> key,
    List<String> order,
    List<String> stored,
    List<String> facts,
    @Nullable Spread spread) {

  /**
   * Rows joined with what they belong to, counted once a group.
   *
   * @param from the joined rows
   * @param counted the same to be counted, with the columns that are kept
   * @param dimensions those that need the join
   * @param kept the columns that the formulas and periods read
   * @param together the rows once each, with the keys of all that they belong to in a column each;
   *     {@code $CUT} stands for a comparison that cuts the rows and what is joined to them
   */
  record Spread(
      String from, String counted, List<Dimension> dimensions, List<String> kept, String together) {
    private static final String CUT = "$CUT";

    /** All rows. */
    String all() {
      return together.replace(CUT, ">= 0");
    }

    /** One of so many parts, each of which needs as much less memory to be joined. */
    String part(int part, int parts) {
      return together.replace(CUT, "% " + parts + " = " + part);
    }
  }

  /** Of rows that come in the order of their key. */
  Source(
      Grain grain,
      Basis basis,
      String from,
      String where,
      @Nullable String time,
      Map<Dimension, String> columns,
      List<String> key,
      List<String> facts,
      @Nullable Spread spread) {
    this(grain, basis, from, where, time, columns, key, key, key, facts, spread);
  }

  Source {
    // In one order in every process: what is written of a source tells whether tables are by it.
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
    key = List.copyOf(key);
    order = List.copyOf(order);
    stored = List.copyOf(stored);
    facts = List.copyOf(facts);
  }

  /**
   * What tables that are made of it depend on: not in which order rows are shown, nor how those are
   * counted that such tables do not answer.
   */
  @Override
  public String toString() {
    return String.join(
            "|", grain.name(), basis.name(), from, where, String.valueOf(time), columns.toString())
        + (spread == null ? "" : "|" + spread.together());
  }

  boolean supports(Dimension dimension) {
    return columns.containsKey(dimension);
  }

  /** The SQL of a dimension; it must be supported. */
  String column(Dimension dimension) {
    String column = columns.get(dimension);
    if (column == null) {
      throw new IllegalArgumentException(grain + " rows have no " + dimension.key());
    }
    return column;
  }
}
