-- The first half of every id that ever landed: landing asks it which events may be known already. A
-- look-up among ids reads a whole granule for each, since they are hashes: few bytes and small
-- granules make that bearable, however many events rest here.
CREATE TABLE IF NOT EXISTS event_seen
(
    id UInt64
)
ENGINE = {R}ReplacingMergeTree
ORDER BY id
SETTINGS index_granularity = 512, fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS event_seen_of_event TO event_seen AS
SELECT byteSwap(reinterpretAsUInt64(substring(event_id, 1, 8))) AS id
FROM event;

INSERT INTO event_seen
SELECT byteSwap(reinterpretAsUInt64(substring(event_id, 1, 8))) AS id
FROM event;

-- When each source was last heard of. Every page tells it, and must not read all events for it.
CREATE TABLE IF NOT EXISTS feed_newest
(
    source LowCardinality(String),
    newest SimpleAggregateFunction(max, DateTime64(3, 'Asia/Shanghai')),
    landed SimpleAggregateFunction(max, DateTime64(3, 'Asia/Shanghai'))
)
ENGINE = {R}AggregatingMergeTree
ORDER BY source
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS feed_newest_of_event TO feed_newest AS
SELECT source, max(event_time) AS newest, max(landed_at) AS landed
FROM event
GROUP BY source;

INSERT INTO feed_newest
SELECT source, max(event_time) AS newest, max(landed_at) AS landed
FROM event
GROUP BY source;
