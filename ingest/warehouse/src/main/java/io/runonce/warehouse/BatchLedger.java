package io.runonce.warehouse;

import com.clickhouse.data.ClickHouseFormat;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lands batches exactly once. What was begun before a crash is begun again: the same token makes
 * each insert count once, and the ledger remembers longer than the store's window of tokens.
 */
public final class BatchLedger {
  private static final List<String> COLUMNS =
      List.of("token", "job", "rows", "rejected", "bytes", "offsets", "committed_at");

  private final Transport transport;
  private final Clock clock;
  private final Consumer<Step> afterStep;

  /** What {@link #commit} has done so far; a test crashes after each. */
  enum Step {
    LOOKED_UP,
    JUDGEMENT_NOTED,
    EVENTS_INSERTED,
    REJECTS_INSERTED,
    SPANS_INSERTED,
    RECORDED
  }

  /** What became of a batch. */
  public enum Outcome {
    LANDED,
    /** It had been landed before; nothing was written. */
    REPEATED
  }

  BatchLedger(Transport transport, Clock clock, Consumer<Step> afterStep) {
    this.transport = transport;
    this.clock = clock;
    this.afterStep = afterStep;
  }

  /**
   * Lands a batch, however often and after whatever crash it is called.
   *
   * <ol>
   *   <li>looks the token up in the ledger, and stops where it is found,
   *   <li>notes its spans where they count corrections: once the rows are in, the store may merge
   *       away what they correct, and nobody could count that again after a crash,
   *   <li>inserts events, then rejects, then the spans of its sources, each under the token,
   *   <li>writes the ledger's row last.
   * </ol>
   *
   * @throws WarehouseException if the store does not answer; the batch may then be committed again
   */
  public Outcome commit(Batch batch) {
    if (contains(batch.token())) {
      return Outcome.REPEATED;
    }
    afterStep.accept(Step.LOOKED_UP);
    if (batch.spans().stream().anyMatch(span -> span.corrected() > 0)) {
      insertSpans(batch, batch.token() + "-judged");
    }
    afterStep.accept(Step.JUDGEMENT_NOTED);
    insert(
        "event",
        EventRows.COLUMNS,
        ClickHouseFormat.Native,
        batch.token().toString(),
        batch.rows(),
        batch.events());
    afterStep.accept(Step.EVENTS_INSERTED);
    insert(
        "rejected_event",
        RejectRows.COLUMNS,
        ClickHouseFormat.RowBinary,
        batch.token().toString(),
        batch.rejected(),
        batch.rejects());
    afterStep.accept(Step.REJECTS_INSERTED);
    insertSpans(batch, batch.token().toString());
    afterStep.accept(Step.SPANS_INSERTED);
    record(batch);
    afterStep.accept(Step.RECORDED);
    return Outcome.LANDED;
  }

  /** Whether a batch is landed. */
  public boolean contains(BatchToken token) {
    boolean[] found = {false};
    transport.rows(
        Statement.of("SELECT count() AS n FROM ingest_batch WHERE token = unhex({token:String})")
            .with("token", token.toString()),
        null,
        row -> found[0] = row.number("n") > 0);
    return found[0];
  }

  private void insertSpans(Batch batch, String token) {
    RowBinaryWriter spans = SpanRows.of(batch, clock.instant());
    insert(
        "ingest_span",
        SpanRows.COLUMNS,
        ClickHouseFormat.RowBinary,
        token,
        spans.rows(),
        spans.toBytes());
  }

  private void insert(
      String table,
      List<String> columns,
      ClickHouseFormat format,
      String token,
      int rows,
      byte[] encoded) {
    if (rows > 0) {
      transport.insert(table, columns, format, token, new Transport.Body(encoded, encoded.length));
    }
  }

  /** Writes the ledger's row of a batch whose rows are in. */
  void record(Batch batch) {
    RowBinaryWriter row = new RowBinaryWriter(256);
    row.fixed16(batch.token().high(), batch.token().low())
        .string(batch.job())
        .int64(batch.rows())
        .int64(batch.rejected())
        .int64((long) batch.events().length + batch.rejects().length)
        .string(batch.offsets())
        .instant(clock.instant())
        .endRow();
    transport.insertRowBinary("ingest_batch", COLUMNS, row);
  }
}
