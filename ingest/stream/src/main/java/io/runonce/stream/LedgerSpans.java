package io.runonce.stream;

import io.runonce.stream.BatchStore.Stretch;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Reads the ledger by source: of a ledger of years only what belongs to the source that is asked
 * for. Spans of a batch that a crash kept out of the ledger are left out.
 */
final class LedgerSpans {
  private static final String OF_JOB = "job = {job:String}";
  private static final String OF_SOURCE = OF_JOB + " AND span_id = {span:String}";
  private static final String FROM_OFFSET = OF_SOURCE + " AND last_offset >= {offset:UInt64}";

  private final Warehouse warehouse;

  LedgerSpans(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  List<BatchSpan> ofJob(String job) {
    return spans(landed("*", OF_JOB).with("job", job));
  }

  List<BatchSpan> ofSource(String job, String spanId) {
    return spans(landed("*", OF_SOURCE).with("job", job).with("span", spanId));
  }

  /** Of a batch that the ledger may not have. */
  Optional<BatchSpan> noted(String job, BatchToken token, Span span) {
    Statement statement =
        Statement.of(
                "SELECT * FROM ingest_span FINAL WHERE "
                    + OF_SOURCE
                    + " AND first_offset = {offset:UInt64} AND token = unhex({token:String})")
            .with("job", job)
            .with("span", span.id())
            .with("offset", span.from())
            .with("token", token.toString());
    return spans(statement).stream().findFirst();
  }

  /** In the order of their first offsets. */
  List<Stretch> landedFrom(String job, String spanId, long offset) {
    List<Stretch> stretches = new ArrayList<>();
    warehouse.stream(
        landed("first_offset, last_offset", FROM_OFFSET)
            .with("job", job)
            .with("span", spanId)
            .with("offset", offset),
        row -> stretches.add(new Stretch(row.number("first_offset"), row.number("last_offset"))));
    return stretches;
  }

  /** The last offset of a source from there on that the ledger has, if it has any. */
  OptionalLong newest(String job, String spanId, long offset) {
    Statement statement =
        landed("last_offset", FROM_OFFSET)
            .with("job", job)
            .with("span", spanId)
            .with("offset", offset);
    Statement newest =
        new Statement(
            "SELECT toInt64(max(last_offset)) AS newest, count() AS spans FROM ("
                + statement.sql()
                + ")",
            statement.arguments());
    Row row = warehouse.query(newest).getFirst();
    return row.number("spans") == 0 ? OptionalLong.empty() : OptionalLong.of(row.number("newest"));
  }

  private static Statement landed(String columns, String which) {
    return Statement.of(
        "SELECT "
            + columns
            + " FROM ingest_span FINAL WHERE "
            + which
            + " AND token IN (SELECT token FROM ingest_batch WHERE token IN"
            + " (SELECT token FROM ingest_span WHERE "
            + which
            + ")) ORDER BY span_id, first_offset");
  }

  private List<BatchSpan> spans(Statement statement) {
    List<BatchSpan> spans = new ArrayList<>();
    warehouse.stream(statement, row -> spans.add(span(row)));
    return spans;
  }

  private static BatchSpan span(Row row) {
    return new BatchSpan(
        row.string("span_id"),
        row.string("name"),
        row.number("first_offset"),
        row.number("last_offset"),
        row.number("bytes"),
        row.number("read"),
        row.number("landed"),
        row.number("repeated"),
        row.number("corrected"),
        row.number("again"),
        counts(row, "rejected"),
        counts(row, "warnings"));
  }

  private static Map<String, Long> counts(Row row, String column) {
    Map<String, Long> counts = new TreeMap<>();
    if (row.value(column) instanceof Map<?, ?> told) {
      told.forEach((key, count) -> counts.put(String.valueOf(key), ((Number) count).longValue()));
    }
    return counts;
  }
}
