-- In which batches the events came that the day tables count, or that name a ticket. One none of whose
-- batches was reckoned is in no day table yet: it is added, and its day need not be counted anew.
CREATE TABLE IF NOT EXISTS event_batch
(
    event_id FixedString(16),
    batch    FixedString(16)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (event_id, batch)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS event_batch_of_event TO event_batch AS
SELECT event_id, batch
FROM event
WHERE event_type IN ('TICKET_TAKEN', 'TICKET_ABANDONED', 'RATED') OR ticket_no != '';

-- Which batches came before this table was there is not known of all: zero bytes stand for reckoned.
INSERT INTO event_batch
SELECT event_id, toFixedString('', 16) AS batch
FROM event
WHERE event_type IN ('TICKET_TAKEN', 'TICKET_ABANDONED', 'RATED') OR ticket_no != '';

-- Events that a day table may have counted although their batch was not reckoned yet: they lay in the
-- store when a day was counted anew whole, and the ledger told of them later.
CREATE TABLE IF NOT EXISTS day_doubt
(
    event_id FixedString(16)
)
ENGINE = {R}MergeTree
ORDER BY event_id
SETTINGS fsync_after_insert = 1;
