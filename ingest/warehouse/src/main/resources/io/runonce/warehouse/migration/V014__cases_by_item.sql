-- Cases lie by department and item: who asks for those of one reads these rows and few others. A number
-- alone is found by the index. FINAL compares key by key, so the keys are cheap to compare: plain texts,
-- a hash before the number, and last the set, by which they are parted. Each statement may run again,
-- whichever was the last before a stop; copied in small blocks, ten million wide rows fit the memory.
CREATE TABLE IF NOT EXISTS case_outcome_next
(
    result_set               LowCardinality(String),
    case_no                  String,
    application_no           String,
    joint                    Bool,
    subject_id               String,
    organisation             Bool,
    item_code                String,
    item_version             LowCardinality(String),
    region_code              LowCardinality(String),
    department_code          String,
    one_thing                LowCardinality(String),
    life_stage               LowCardinality(String),
    channel                  LowCardinality(String),
    location_id              LowCardinality(String),
    first_event_at           DateTime64(3, 'Asia/Shanghai'),
    received_at              Nullable(DateTime64(3, 'Asia/Shanghai')),
    accepted_at              Nullable(DateTime64(3, 'Asia/Shanghai')),
    closed_at                Nullable(DateTime64(3, 'Asia/Shanghai')),
    delivered_at             Nullable(DateTime64(3, 'Asia/Shanghai')),
    result                   LowCardinality(String),
    declared_visits          Nullable(Int32),
    citizen_low              Int32,
    citizen_high             Nullable(Int32),
    official_low             Int32,
    official_high            Nullable(Int32),
    futile_visits            Int32,
    carried_visits           Int32,
    visit_verdict            LowCardinality(String),
    visit_unknown_reason     LowCardinality(String),
    official_verdict         LowCardinality(String),
    official_unknown_reason  LowCardinality(String),
    final                    Bool,
    case_kind                LowCardinality(String),
    statutory_days           Nullable(Int32),
    promised_days            Nullable(Int32),
    clock_date               Nullable(Date32),
    due_date                 Nullable(Date32),
    days_used                Nullable(Int32),
    suspended_days           Nullable(Int32),
    time_verdict             LowCardinality(String),
    days_left                Nullable(Int32),
    deemed_acceptance        Bool,
    late_suspensions         Int32,
    materials_collected      Int32,
    materials_shared         Int32,
    collected_codes          Array(String),
    corrections              Int32,
    refused                  Bool,
    causes                   Array(LowCardinality(String)),
    cause_evidence           Array(Array(FixedString(16))),
    grade                    LowCardinality(String),
    grade_origin             LowCardinality(String),
    active_grade             LowCardinality(String),
    active_rated_at          Nullable(DateTime64(3, 'Asia/Shanghai')),
    reported_visits          Nullable(Int32),
    online_received          Bool,
    delivery                 LowCardinality(String),
    events_after_closing     Int32,
    baseline_visits          Nullable(Int32),
    baseline_materials       Nullable(Int32),
    baseline_days            Nullable(Int32),
    places                   Array(LowCardinality(String)),
    next_change_at           Nullable(DateTime64(3, 'Asia/Shanghai')),
    rules_version            UInt32,
    run                      UInt64,
    is_deleted               UInt8,
    INDEX case_number case_no TYPE bloom_filter(0.001)
)
ENGINE = {R}ReplacingMergeTree(run, is_deleted)
PARTITION BY result_set
ORDER BY (department_code, item_code, cityHash64(case_no), case_no, result_set);

CREATE TABLE IF NOT EXISTS case_outcome AS case_outcome_next;

INSERT INTO case_outcome_next
SELECT * FROM case_outcome
SETTINGS max_threads = 1, max_insert_threads = 1, min_insert_block_size_rows = 131072,
min_insert_block_size_bytes = 67108864;

DROP TABLE IF EXISTS case_outcome SYNC;

RENAME TABLE IF EXISTS case_outcome_next TO case_outcome;
