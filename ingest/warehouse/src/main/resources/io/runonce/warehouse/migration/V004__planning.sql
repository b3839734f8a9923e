-- Which items next (DOMAIN §8): a run can be repeated from its parameters and seed.

CREATE TABLE IF NOT EXISTS plan_run
(
    plan_run    UInt64,
    now         DateTime64(3, 'Asia/Shanghai'),
    seed        UInt64,
    draws       UInt32,
    weights     String,
    months      UInt32,
    finished_at DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree
ORDER BY plan_run;

CREATE TABLE IF NOT EXISTS plan_score
(
    plan_run         UInt64,
    item_code        String,
    score            Float64,
    rank             UInt32,
    part_names       Array(LowCardinality(String)),
    part_scores      Array(Float64),
    part_values      Array(Float64),
    rank_low         UInt32,
    rank_high        UInt32,
    top_share        Float64,
    yearly_volume    Float64,
    yearly_low       Nullable(Float64),
    yearly_high      Nullable(Float64),
    missing_sources  Array(LowCardinality(String)),
    bundled_with     Array(String),
    bundled_lift     Array(Float64)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (plan_run, item_code);

CREATE TABLE IF NOT EXISTS candidate_pool
(
    entry      String,
    item_code  String,
    action     LowCardinality(String),
    by         String,
    why        String,
    at         DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree
ORDER BY entry
SETTINGS fsync_after_insert = 1;
