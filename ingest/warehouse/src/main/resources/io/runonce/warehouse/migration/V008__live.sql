-- What the watch looks at: the events of the last days that it counts, narrow, so that what is so now
-- can be read whole and FINAL: repeats and corrections count as in event. It fills from here on.
-- topic is the topic of a consultation and the keyword of a search; waiting is how many a display shows.

CREATE TABLE IF NOT EXISTS live_event
(
    event_id        FixedString(16),
    content_version UInt128,
    event_type      LowCardinality(String),
    event_time      DateTime64(3, 'Asia/Shanghai'),
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    item_code       LowCardinality(String),
    location_id     LowCardinality(String),
    topic           String,
    volume          UInt64,
    ticket_no       String,
    queue_code      LowCardinality(String),
    waiting         Nullable(Int32),
    landed_at       DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(content_version)
ORDER BY event_id
TTL toDateTime(landed_at) + INTERVAL 3 DAY
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS live_event_of_event TO live_event AS
SELECT event_id, content_version, event_type, event_time, region_code, department_code, item_code, location_id,
    if(event_type = 'SEARCHED', keyword, topic) AS topic, volume, ticket_no, queue_code,
    if(event_type = 'TICKET_CALLED' AND position(attributes, '"waiting"') > 0,
        JSONExtract(attributes, 'waiting', 'Nullable(Int32)'), NULL) AS waiting, landed_at
FROM event
WHERE event_type IN ('CONSULTED', 'SEARCHED', 'TICKET_TAKEN', 'TICKET_CALLED', 'TICKET_SERVED', 'TICKET_ABANDONED');

-- Windows as they were last computed. kind HALL and the kinds of hotspots have one row a day, of the
-- hour up to window_end; HALL_HOUR has one an hour. usual is null while too few days are known.
CREATE TABLE IF NOT EXISTS live_window
(
    kind            LowCardinality(String),
    window_start    DateTime64(3, 'Asia/Shanghai'),
    window_end      DateTime64(3, 'Asia/Shanghai'),
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    location_id     LowCardinality(String),
    item_code       LowCardinality(String),
    dimension       LowCardinality(String),
    topic           String,
    events          UInt64,
    usual           Nullable(Float64),
    waiting         Nullable(UInt64),
    longest         Nullable(Float64),
    called          UInt64,
    abandoned       UInt64,
    wait_p50        Nullable(Float64),
    wait_p90        Nullable(Float64),
    unclear         UInt64,
    faulty          UInt64,
    last_at         Nullable(DateTime64(3, 'Asia/Shanghai')),
    computed_at     DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(computed_at)
ORDER BY (kind, window_start, location_id, region_code, dimension, item_code, topic)
TTL toDateTime(window_start) + INTERVAL 35 DAY;

-- Alerts with their life. alert_id follows from what the alert is about (slot) and its day, so that
-- whoever finds it again writes the same row; times tells how often it was raised. raised_at is when
-- it became so, noticed_at when the watch saw it; peak is the highest value of this time, threshold
-- what it is beyond. evidence holds event ids, in hex.
CREATE TABLE IF NOT EXISTS alert
(
    alert_id        String,
    kind            LowCardinality(String),
    slot            String,
    anchor          String,
    region_code     LowCardinality(String),
    department_code LowCardinality(String),
    location_id     LowCardinality(String),
    item_code       LowCardinality(String),
    case_no         String,
    dimension       LowCardinality(String),
    topic           String,
    raised_at       DateTime64(3, 'Asia/Shanghai'),
    noticed_at      DateTime64(3, 'Asia/Shanghai'),
    ended_at        Nullable(DateTime64(3, 'Asia/Shanghai')),
    times           UInt32,
    value           Float64,
    usual           Nullable(Float64),
    peak            Float64,
    threshold       Nullable(Float64),
    due_date        Nullable(Date32),
    evidence        Array(String),
    version         UInt64
)
ENGINE = {R}ReplacingMergeTree(version)
ORDER BY alert_id
TTL toDateTime(noticed_at) + INTERVAL 400 DAY
SETTINGS fsync_after_insert = 1;

-- Who has seen which alert, and when; only ever appended. times as the alert had it then: one that
-- comes again has not been seen.
CREATE TABLE IF NOT EXISTS alert_seen
(
    alert_id String,
    times    UInt32,
    person   String,
    role     LowCardinality(String),
    at       DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}MergeTree
ORDER BY (alert_id, at)
TTL toDateTime(at) + INTERVAL 400 DAY
SETTINGS fsync_after_insert = 1;

-- That the watch is awake: TURN, when it last did anything; EVENTS and CASES, when it last looked there.
CREATE TABLE IF NOT EXISTS live_watch
(
    part       LowCardinality(String),
    watched_at DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(watched_at)
ORDER BY part;
