-- The day tables: what measures add up, by day and by some of the dimensions, for the living results.
-- level tells which: a bit is set for each key, in the order of the alphabet, that its rows lack. A
-- total is never added up from items: each level counts its rows once. county is the region's code to
-- six digits. day is 1900-01-01 for rows
-- without a moment. The columns of the parts are added from the definitions of the measures when all
-- is reckoned. Rows of one key add up: read them by sum, never alone.

CREATE TABLE IF NOT EXISTS case_day
(
    source          LowCardinality(String),
    level           UInt16,
    day             Date32,
    county          LowCardinality(String),
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    item_code       LowCardinality(String),
    one_thing       LowCardinality(String),
    life_stage      LowCardinality(String),
    channel         LowCardinality(String),
    location_id     LowCardinality(String),
    rows            Int64
)
ENGINE = {R}SummingMergeTree
ORDER BY (source, level, day, county, region_code, department_code, item_code, one_thing, life_stage, channel, location_id);

CREATE TABLE IF NOT EXISTS application_day
(
    source          LowCardinality(String),
    level           UInt16,
    day             Date32,
    county          LowCardinality(String),
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    joint           Bool,
    one_thing       LowCardinality(String),
    item_code       LowCardinality(String),
    channel         LowCardinality(String),
    location_id     LowCardinality(String),
    rows            Int64
)
ENGINE = {R}SummingMergeTree
ORDER BY (source, level, day, county, region_code, department_code, joint, one_thing, item_code, channel, location_id);

CREATE TABLE IF NOT EXISTS visit_day
(
    source      LowCardinality(String),
    level       UInt16,
    day         Date32,
    location_id LowCardinality(String),
    rows        Int64
)
ENGINE = {R}SummingMergeTree
ORDER BY (source, level, day, location_id);

CREATE TABLE IF NOT EXISTS ticket_day
(
    source          LowCardinality(String),
    level           UInt16,
    day             Date32,
    county          LowCardinality(String),
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    item_code       LowCardinality(String),
    channel         LowCardinality(String),
    location_id     LowCardinality(String),
    hour            LowCardinality(String),
    rows            Int64
)
ENGINE = {R}SummingMergeTree
ORDER BY (source, level, day, county, region_code, department_code, item_code, channel, location_id, hour);

CREATE TABLE IF NOT EXISTS rating_day
(
    source          LowCardinality(String),
    level           UInt16,
    day             Date32,
    county          LowCardinality(String),
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    item_code       LowCardinality(String),
    one_thing       LowCardinality(String),
    life_stage      LowCardinality(String),
    channel         LowCardinality(String),
    location_id     LowCardinality(String),
    rows            Int64
)
ENGINE = {R}SummingMergeTree
ORDER BY (source, level, day, county, region_code, department_code, item_code, one_thing, life_stage, channel, location_id);

-- Which buckets are to be made anew: listed before outcomes are written, struck off (clean = 1) when
-- they were. bucket is the table and the source, or '*' for everything.
CREATE TABLE IF NOT EXISTS day_dirty
(
    bucket  LowCardinality(String),
    day     Date32,
    clean   UInt8,
    version UInt64
)
ENGINE = {R}ReplacingMergeTree(version)
ORDER BY (bucket, day)
SETTINGS fsync_after_insert = 1;

-- By which definitions the tables were last made, and after which run they were right. Where these
-- are not the reader's own, the rows themselves are read.
CREATE TABLE IF NOT EXISTS day_state
(
    definitions String,
    run         UInt64,
    written_at  DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)
)
ENGINE = {R}MergeTree
ORDER BY run
SETTINGS fsync_after_insert = 1;

-- The days of tickets and ratings, also those that a correction has moved them from.
CREATE TABLE IF NOT EXISTS event_day
(
    event_id FixedString(16),
    day      Date32
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (event_id, day)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS event_day_of_event TO event_day AS
SELECT event_id, toDate32(event_time) AS day
FROM event
WHERE event_type IN ('TICKET_TAKEN', 'TICKET_ABANDONED', 'RATED');

INSERT INTO event_day
SELECT event_id, toDate32(event_time) AS day
FROM event
WHERE event_type IN ('TICKET_TAKEN', 'TICKET_ABANDONED', 'RATED');
