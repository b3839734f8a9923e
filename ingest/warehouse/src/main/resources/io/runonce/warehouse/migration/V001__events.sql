-- What was landed, what was not, and by which batches. One statement ends with a semicolon at the
-- end of a line. {R} is empty on a plain server and 'Replicated' in a Replicated database.
-- Absent text is '', an absent identity is 32 zero bytes: facts have many columns that few of them
-- fill, and a null map for each would cost more than it says.

CREATE TABLE IF NOT EXISTS event
(
    event_id         FixedString(16),
    content_version  UInt128,
    source           LowCardinality(String),
    source_key       String,
    event_type       LowCardinality(String),
    event_time       DateTime64(3, 'Asia/Shanghai'),
    recorded_at      Nullable(DateTime64(3, 'Asia/Shanghai')),
    region_code      LowCardinality(String),
    subject_id       FixedString(32),
    subject_key_type LowCardinality(String),
    subject_kind     LowCardinality(String),
    agent_id         FixedString(32),
    agent_kind       LowCardinality(String),
    case_no          String,
    application_no   String,
    item_code        LowCardinality(String),
    department_code  LowCardinality(String),
    location_id      LowCardinality(String),
    channel          LowCardinality(String),
    on_site          Bool,
    schema_version   UInt16,
    ticket_no        String,
    queue_code       LowCardinality(String),
    window           LowCardinality(String),
    material_codes   Array(LowCardinality(String)),
    material_forms   Array(LowCardinality(String)),
    reason           LowCardinality(String),
    case_kind        LowCardinality(String),
    result           LowCardinality(String),
    method           LowCardinality(String),
    days             Nullable(Int32),
    answered         Nullable(Bool),
    topic            String,
    grade            LowCardinality(String),
    grade_origin     LowCardinality(String),
    reported_visits  Nullable(Int32),
    keyword          String,
    volume           UInt64,
    appeal_no        String,
    appeal_kind      LowCardinality(String),
    attributes       String CODEC(ZSTD(1)),
    unknown_fields   String CODEC(ZSTD(1)),
    batch            FixedString(16),
    landed_at        DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)
)
ENGINE = {R}ReplacingMergeTree(content_version)
ORDER BY event_id
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

-- Finds events by what they name; PLACE_DATE finds the tickets taken. The key is a hash: a collision fetches an event too many, which
-- the rules then leave aside. Rows may be stale (a correction moved the event): look up here, then
-- read the winner in event FINAL.
CREATE TABLE IF NOT EXISTS event_key
(
    kind     Enum8('SUBJECT' = 1, 'AGENT' = 2, 'CASE' = 3, 'APPLICATION' = 4, 'PLACE_DATE' = 5, 'TICKET' = 6),
    key      UInt64,
    event_id FixedString(16)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (kind, key, event_id)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS event_key_of_event TO event_key AS
SELECT pair.1 AS kind, pair.2 AS key, event_id
FROM event
ARRAY JOIN arrayFilter(p -> p.3,
[
    ('SUBJECT', cityHash64(subject_id), subject_id != toFixedString('', 32)),
    ('AGENT', cityHash64(agent_id), agent_id != toFixedString('', 32)),
    ('CASE', cityHash64(case_no), case_no != ''),
    ('APPLICATION', cityHash64(application_no), application_no != ''),
    ('PLACE_DATE', cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai')), location_id != '' AND event_type = 'TICKET_TAKEN'),
    ('TICKET', cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai'), ticket_no), location_id != '' AND ticket_no != '')
]) AS pair;

-- The same keys by event, 0 where there is none: what an event named before a correction moved it is
-- what else has changed.
CREATE TABLE IF NOT EXISTS event_names
(
    event_id    FixedString(16),
    subject     UInt64,
    agent       UInt64,
    case_key    UInt64,
    application UInt64,
    ticket      UInt64,
    place_date  UInt64
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (event_id, subject, agent, case_key, application, ticket, place_date)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS event_names_of_event TO event_names AS
SELECT event_id,
    if(subject_id != toFixedString('', 32), cityHash64(subject_id), 0) AS subject,
    if(agent_id != toFixedString('', 32), cityHash64(agent_id), 0) AS agent,
    if(case_no != '', cityHash64(case_no), 0) AS case_key,
    if(application_no != '', cityHash64(application_no), 0) AS application,
    if(location_id != '' AND ticket_no != '', cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai'), ticket_no), 0) AS ticket,
    if(location_id != '' AND event_type = 'TICKET_TAKEN', cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai')), 0) AS place_date
FROM event;

-- The ledger: a batch is landed if and only if it has a row here.
CREATE TABLE IF NOT EXISTS ingest_batch
(
    token        FixedString(16),
    job          String,
    rows         UInt64,
    rejected     UInt64,
    bytes        UInt64,
    offsets      String,
    committed_at DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree
ORDER BY token
SETTINGS fsync_after_insert = 1;

CREATE TABLE IF NOT EXISTS rejected_event
(
    source      LowCardinality(String),
    file        String,
    offset      UInt64,
    code        LowCardinality(String),
    detail      String,
    record      String CODEC(ZSTD(1)),
    batch       FixedString(16),
    rejected_at DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (source, file, offset)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

-- Inbox and imported files that were read to their end.
CREATE TABLE IF NOT EXISTS ingest_file
(
    hash        FixedString(32),
    name        String,
    bytes       UInt64,
    records     UInt64,
    landed      UInt64,
    rejected    UInt64,
    finished_at DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (hash, name)
SETTINGS fsync_after_insert = 1;
