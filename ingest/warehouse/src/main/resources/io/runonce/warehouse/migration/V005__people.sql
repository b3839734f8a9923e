-- Who looked at, exported or changed what.

CREATE TABLE IF NOT EXISTS audit_event
(
    at      DateTime64(3, 'Asia/Shanghai'),
    person  String,
    role    LowCardinality(String),
    action  LowCardinality(String),
    object  String,
    reason  String,
    filter  String
)
ENGINE = {R}MergeTree
ORDER BY at
SETTINGS fsync_after_insert = 1;
