package io.runonce.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Rows of {@code ingest_span}, in RowBinary: written after those of their batch and, where they
 * count corrections, once before them too.
 */
final class SpanRows {
  static final List<String> COLUMNS =
      List.of(
          "job",
          "span_id",
          "first_offset",
          "token",
          "name",
          "last_offset",
          "bytes",
          "read",
          "landed",
          "repeated",
          "corrected",
          "again",
          "rejected",
          "warnings",
          "batch_rows",
          "begun_at",
          "waited_millis",
          "newest_at",
          "committed_at");

  private SpanRows() {}

  static RowBinaryWriter of(Batch batch, Instant committedAt) {
    RowBinaryWriter rows = new RowBinaryWriter(512);
    batch.spans().forEach(span -> write(batch, span, committedAt, rows));
    return rows;
  }

  private static void write(
      Batch batch, BatchSpan span, Instant committedAt, RowBinaryWriter rows) {
    BatchCourse course = batch.course();
    rows.string(batch.job())
        .string(span.id())
        .int64(span.first())
        .fixed16(batch.token().high(), batch.token().low())
        .string(span.name())
        .int64(span.last())
        .int64(span.bytes())
        .int64(span.read())
        .int64(span.landed())
        .int64(span.repeated())
        .int64(span.corrected())
        .int64(span.again());
    counts(span.rejected(), rows);
    counts(span.warnings(), rows);
    rows.int64((long) batch.rows() + batch.rejected())
        .nullableInstant(course.begunAt())
        .int64(course.waitedMillis())
        .nullableInstant(course.newest())
        .instant(committedAt)
        .endRow();
  }

  private static void counts(Map<String, Long> counts, RowBinaryWriter rows) {
    rows.array(counts.size());
    counts.forEach((key, count) -> rows.string(key).int64(count));
  }
}
