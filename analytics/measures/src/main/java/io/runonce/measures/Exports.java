package io.runonce.measures;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes the exports of CONTRACT §3, for the command line and the pages alike. Give it a warehouse
 * opened for reading. Where a result set does not exist it throws {@link NotReckonedException}.
 */
public final class Exports {
  private final Warehouse warehouse;
  private final ResultSets resultSets;
  private final MeasureService measures;

  public Exports(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.resultSets = new ResultSets(warehouse);
    this.measures = new MeasureService(warehouse);
  }

  /** The header of an export. */
  public static List<String> columns(Export export) {
    return ExportTable.of(export).names();
  }

  /** The header of the export of figures. */
  public static List<String> columns(MeasureQuery query) {
    return MeasureRows.columns(query.by());
  }

  /**
   * Writes rows; the stream stays open.
   *
   * @param filters dates narrow by closing, by start for visits, by arrival for rejects
   * @param resultSet as in {@link MeasureQuery}
   * @return what was written
   */
  public About write(
      Export export,
      ExportFormat format,
      Filters filters,
      String resultSet,
      ReaderScope scope,
      OutputStream out) {
    ExportTable table = ExportTable.of(export);
    Standing standing = standing(export, resultSet);
    Statement statement = statement(table, filters, scope, standing);
    About about =
        new About(
            export.key(),
            format.key(),
            standing.asOf(),
            resultSet,
            filters,
            List.of(),
            scope,
            Map.of(),
            ColumnNotes.of(export.key(), table.names()));
    return stream(statement, table.names(), format, about, out);
  }

  /**
   * Writes the rows behind a part of a figure, however many they are; the stream stays open.
   *
   * @return what was written
   */
  public About rowsBehind(
      MeasureDefinition measure,
      RowPart part,
      ExportFormat format,
      Filters filters,
      String resultSet,
      ReaderScope scope,
      OutputStream out) {
    Statement statement =
        measures.casesOf(measure, part, filters, resultSet, scope, Integer.MAX_VALUE);
    About about =
        new About(
            measure.id() + " " + part.name().toLowerCase(Locale.ROOT),
            format.key(),
            measures.asOf(resultSet),
            resultSet,
            filters,
            List.of(),
            scope,
            Map.of(),
            List.of(Definition.of(measure)));
    return stream(statement, MeasureSql.rowColumns(measure), format, about, out);
  }

  /**
   * Writes the rows of a statement of the caller's, who has bound whose rows it reads; the stream
   * stays open.
   *
   * @param name what they are
   * @param columns those of the statement, each with what it means
   * @return what was written
   */
  public About rows(
      String name,
      Statement statement,
      List<Definition> columns,
      ExportFormat format,
      Filters filters,
      ReaderScope scope,
      OutputStream out) {
    About about =
        new About(
            name,
            format.key(),
            measures.asOf(MeasureQuery.LIVING),
            MeasureQuery.LIVING,
            filters,
            List.of(),
            scope,
            Map.of(),
            columns);
    return stream(statement, columns.stream().map(Definition::name).toList(), format, about, out);
  }

  private About stream(
      Statement statement,
      List<String> columns,
      ExportFormat format,
      About about,
      OutputStream out) {
    if (format == ExportFormat.PARQUET) {
      warehouse.export(statement, "Parquet", out);
      return about.counting(Map.of(About.ROWS, count(statement)));
    }
    AtomicLong rows = new AtomicLong();
    try (RowSink sink = sink(format, out, columns)) {
      warehouse.stream(
          statement,
          row -> {
            sink.row(values(row, columns));
            rows.incrementAndGet();
          });
      About whole = about.counting(Map.of(About.ROWS, rows.get()));
      sink.end(whole);
      return whole;
    }
  }

  /**
   * Writes figures, a row each; the stream stays open.
   *
   * @return what was written
   */
  public About write(MeasureQuery query, ExportFormat format, ReaderScope scope, OutputStream out) {
    // One row a value (CONTRACT §3): what has no item is in the total, and in no item's row.
    List<MeasureResult> results =
        measures.run(query, scope).stream()
            .filter(result -> !result.breakdown().containsValue(""))
            .toList();
    About about = FigureAbout.of(query, format, scope, measures.asOf(query.resultSet()), results);
    if (format == ExportFormat.PARQUET) {
      warehouse.export(MeasureParquet.statement(query, results), "Parquet", out);
      return about;
    }
    boolean isBook = format == ExportFormat.XLSX;
    List<String> columns = isBook ? MeasureRows.bookColumns(query.by()) : columns(query);
    try (RowSink sink = sink(format, out, columns)) {
      results.forEach(
          result -> sink.row(isBook ? MeasureRows.bookValues(result) : MeasureRows.values(result)));
      sink.end(about);
    }
    return about;
  }

  /** The statement of an export, its columns named as the export's. */
  private static Statement statement(
      ExportTable table, Filters filters, ReaderScope scope, Standing standing) {
    Narrowing narrowing = Narrowing.of(table.source(), filters, List.of(), scope, standing);
    narrowing.add(table.condition());
    String sql =
        "SELECT "
            + (narrowing.isSpread() ? "DISTINCT " : "")
            + table.selected()
            + " FROM "
            + narrowing.from()
            + narrowing.where()
            + " ORDER BY "
            + table.order();
    return narrowing.statement(
        table.equals(ExportTable.VISITS)
            ? narrowing.hidingOthers(sql, table.names(), "startedAt, visitId")
            : sql);
  }

  private Standing standing(Export export, String resultSet) {
    return switch (export) {
      case OUTCOMES, APPLICATIONS, VISITS -> resultSets.find(resultSet);
      case REJECTS -> resultSets.rejected();
      case PLAN -> resultSets.ranked(resultSet);
    };
  }

  private long count(Statement statement) {
    Statement counted =
        new Statement(
            "SELECT count() AS rows FROM (" + statement.sql() + ")", statement.arguments());
    return warehouse.query(counted).getFirst().number("rows");
  }

  private static RowSink sink(ExportFormat format, OutputStream out, List<String> columns) {
    return switch (format) {
      case CSV -> RowSink.Csv.marked(out, columns);
      case PLAIN_CSV -> RowSink.Csv.plain(out, columns);
      case NDJSON -> new RowSink.NdJson(out, columns);
      case XLSX -> new XlsxSink(out, columns);
      case PARQUET -> throw new WarehouseException("Parquet is written by the store itself");
    };
  }

  private static List<@Nullable Object> values(Row row, List<String> columns) {
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    columns.forEach(column -> values.add(row.value(column)));
    return values;
  }
}
