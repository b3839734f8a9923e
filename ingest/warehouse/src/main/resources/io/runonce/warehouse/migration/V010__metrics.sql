-- The ledger by source: what of it each batch covers, what became of the records, and how the
-- landing went. Written after a batch's rows and before its row in the ledger, under its token: a
-- span counts if and only if its batch is in the ledger. The indexes fit since a partition's offsets
-- and the times of landing both grow.
CREATE TABLE IF NOT EXISTS ingest_span
(
    job           String,
    span_id       String,
    first_offset  UInt64,
    token         FixedString(16),
    name          String,
    last_offset   UInt64,
    bytes         UInt64,
    read          UInt64,
    landed        UInt64,
    repeated      UInt64,
    corrected     UInt64,
    again         UInt64,
    rejected      Map(String, UInt64),
    warnings      Map(String, UInt64),
    batch_rows    UInt64,
    begun_at      Nullable(DateTime64(3, 'Asia/Shanghai')),
    waited_millis UInt64,
    newest_at     Nullable(DateTime64(3, 'Asia/Shanghai')),
    committed_at  DateTime64(3, 'Asia/Shanghai'),
    INDEX by_time committed_at TYPE minmax GRANULARITY 1,
    INDEX by_last last_offset TYPE minmax GRANULARITY 1
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (job, span_id, first_offset, token)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

-- What was landed before this table was there: how those landings went nobody wrote down.
INSERT INTO ingest_span
SELECT job,
    JSONExtractString(span, 'id') AS span_id,
    JSONExtractUInt(span, 'from') AS first_offset,
    token,
    JSONExtractString(span, 'name') AS name,
    JSONExtractUInt(span, 'to') AS last_offset,
    JSONExtractUInt(span, 'bytes') AS bytes,
    JSONExtractUInt(span, 'read') AS read,
    JSONExtractUInt(span, 'landed') AS landed,
    JSONExtractUInt(span, 'repeated') AS repeated,
    JSONExtractUInt(span, 'corrected') AS corrected,
    JSONExtractUInt(span, 'again') AS again,
    JSONExtract(span, 'rejected', 'Map(String, UInt64)') AS rejected,
    JSONExtract(span, 'warnings', 'Map(String, UInt64)') AS warnings,
    rows + ingest_batch.rejected AS batch_rows,
    NULL AS begun_at,
    0 AS waited_millis,
    NULL AS newest_at,
    committed_at
FROM ingest_batch FINAL
ARRAY JOIN JSONExtractArrayRaw(offsets) AS span;
