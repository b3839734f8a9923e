package io.runonce.measures;

import io.runonce.warehouse.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns questions into statements; it runs none. All measures of one source go in one pass. */
final class MeasureSql {

  /**
   * One pass over a source.
   *
   * @param measures those whose parts are the columns {@code m0_…}, {@code m1_…}, …
   * @param isOfDays whether it reads a day table, and not the rows themselves
   */
  record Pass(Statement statement, List<MeasureDefinition> measures, boolean isOfDays) {}

  private MeasureSql() {}

  /** The passes that answer a question, in the order of its measures. */
  static List<Pass> passes(MeasureQuery query, ReaderScope scope, Standing standing) {
    Map<Source, List<MeasureDefinition>> bySource = new LinkedHashMap<>();
    for (MeasureDefinition measure : query.measures()) {
      bySource.computeIfAbsent(measure.source(), source -> new ArrayList<>()).add(measure);
    }
    List<Pass> passes = new ArrayList<>();
    bySource.forEach((source, measures) -> {
      Pass pass =
          DayAnswer.of(source, query, scope, standing)
              .map(days -> new Pass(days.statement(measures), measures, true))
              .orElseGet(() ->
                  new Pass(statement(source, measures, query, scope, standing), measures, false));
      passes.add(pass);
    });
    return passes;
  }

  /** The rows behind one part of a figure, first the column that names them. */
  static Statement rows(
      MeasureDefinition measure,
      RowPart part,
      Filters filters,
      ReaderScope scope,
      Standing standing,
      int limit) {
    Source source = measure.source();
    Narrowing narrowing = Narrowing.of(source, filters, List.of(), scope, standing);
    List<String> columns = new ArrayList<>(source.key());
    columns.addAll(source.facts());
    columns.add("toFloat64(" + measure.formula().amount() + ") AS amount");
    String select = narrowing.isSpread() ? "SELECT DISTINCT " : "SELECT ";
    String condition = part.condition(measure.formula());
    String where = narrowing.where();
    String sql =
        select
            + String.join(", ", columns)
            + " FROM "
            + narrowing.from()
            + where
            + (condition.equals(Formula.EVERY)
                ? ""
                : (where.isEmpty() ? " WHERE " : " AND ") + condition);
    String order = String.join(", ", source.order());
    return narrowing.statement(
        narrowing.hidingOthers(first(sql, source, limit), rowColumns(measure), order));
  }

  /** As many rows as are asked for; where all are, the store need not find the first of them. */
  private static String first(String rows, Source source, int limit) {
    String order = String.join(", ", source.order());
    String stored = String.join(", ", source.stored());
    if (limit == Integer.MAX_VALUE || stored.equals(order)) {
      return rows + " ORDER BY " + order + " LIMIT " + limit;
    }
    return "SELECT * FROM ("
        + rows
        + " ORDER BY "
        + stored
        + " LIMIT "
        + limit
        + ") ORDER BY "
        + order;
  }

  /** The columns of the rows behind a figure. */
  static List<String> rowColumns(MeasureDefinition measure) {
    List<String> names = new ArrayList<>(measure.source().key());
    names.addAll(measure.source().facts());
    names.add("amount");
    return names;
  }

  /** The column of one part of the measure at this place in its pass. */
  static String column(int place, Formula.Part part) {
    return "m" + place + "_" + part.suffix();
  }

  /** The column of a dimension of the breakdown. */
  static String column(Dimension dimension) {
    return "by_" + dimension.key();
  }

  private static Statement statement(
      Source source,
      List<MeasureDefinition> measures,
      MeasureQuery query,
      ReaderScope scope,
      Standing standing) {
    Narrowing narrowing = Narrowing.of(source, query.filters(), query.by(), scope, standing);
    List<String> groups = query.by().stream().map(MeasureSql::column).toList();
    List<String> grouped =
        query.by().stream().map(by -> source.column(by) + " AS " + column(by)).toList();
    List<String> selected = new ArrayList<>(narrowing.isSpread() ? groups : grouped);
    selected.addAll(aggregates(measures));
    String sql =
        "SELECT "
            + String.join(", ", selected)
            + " FROM "
            + (narrowing.isSpread()
                ? distinct(source, grouped, narrowing)
                : narrowing.from() + narrowing.where())
            + (groups.isEmpty()
                ? ""
                : " GROUP BY "
                    + String.join(", ", groups)
                    + " ORDER BY "
                    + String.join(", ", groups));
    return narrowing.statement(sql);
  }

  /** Each row once a group, whichever of its cases brought it there. */
  private static String distinct(Source source, List<String> grouped, Narrowing narrowing) {
    Source.Spread spread = source.spread();
    List<String> columns = new ArrayList<>(spread == null ? source.key() : spread.kept());
    columns.addAll(grouped);
    return "(SELECT DISTINCT "
        + String.join(", ", columns)
        + " FROM "
        + (spread == null ? narrowing.from() : spread.counted())
        + narrowing.where()
        + ")";
  }

  private static List<String> aggregates(List<MeasureDefinition> measures) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      int place = i;
      measures
          .get(i)
          .formula()
          .aggregates()
          .forEach((part, sql) -> columns.add(sql + " AS " + column(place, part)));
    }
    return columns;
  }
}
