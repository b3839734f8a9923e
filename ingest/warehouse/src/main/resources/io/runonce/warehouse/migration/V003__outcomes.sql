-- What the reckoning yields. result_set is '' for the living results; `reckon --now INSTANT` writes
-- under that instant (ISO 8601, UTC). Rows are replaced by key and run; what a later run no longer
-- yields comes again with is_deleted = 1. Read them FINAL.

CREATE TABLE IF NOT EXISTS coverage
(
    result_set  LowCardinality(String),
    location_id LowCardinality(String),
    date        Date32,
    tickets     UInt64,
    identified  UInt64,
    run         UInt64
)
ENGINE = {R}ReplacingMergeTree(run)
ORDER BY (result_set, location_id, date);

CREATE TABLE IF NOT EXISTS visit
(
    result_set     LowCardinality(String),
    visit_id       String,
    visitor        String,
    location_id    LowCardinality(String),
    started_at     DateTime64(3, 'Asia/Shanghai'),
    ended_at       DateTime64(3, 'Asia/Shanghai'),
    futile         Bool,
    certain_cases  Array(String),
    possible_cases Array(String),
    evidence       Array(FixedString(16)),
    next_change_at Nullable(DateTime64(3, 'Asia/Shanghai')),
    rules_version  UInt32,
    run            UInt64,
    is_deleted     UInt8
)
ENGINE = {R}ReplacingMergeTree(run, is_deleted)
ORDER BY (result_set, visit_id);

-- application_no and subject_id are '' where the events tell none; delivery is IN_TIME, LATE or,
-- while neither (or a year is unknown), ''; grade_origin and active_grade '' without a rating.
-- active_rated_at is the time of the rating that active_grade is from.
CREATE TABLE IF NOT EXISTS case_outcome
(
    result_set               LowCardinality(String),
    case_no                  String,
    application_no           String,
    joint                    Bool,
    subject_id               String,
    organisation             Bool,
    item_code                LowCardinality(String),
    item_version             LowCardinality(String),
    region_code              LowCardinality(String),
    department_code          LowCardinality(String),
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
    is_deleted               UInt8
)
ENGINE = {R}ReplacingMergeTree(run, is_deleted)
ORDER BY (result_set, case_no);

CREATE TABLE IF NOT EXISTS application_outcome
(
    result_set          LowCardinality(String),
    application_no      String,
    joint               Bool,
    one_thing           LowCardinality(String),
    item_code           LowCardinality(String),
    region_code         LowCardinality(String),
    department_code     LowCardinality(String),
    channel             LowCardinality(String),
    location_id         LowCardinality(String),
    cases               Array(String),
    closed_at           Nullable(DateTime64(3, 'Asia/Shanghai')),
    declared_visits     Nullable(Int32),
    citizen_low         Int32,
    citizen_high        Nullable(Int32),
    visit_verdict       LowCardinality(String),
    baseline_visits     Nullable(Int32),
    baseline_materials  Nullable(Int32),
    baseline_days       Nullable(Int32),
    materials_collected Int32,
    next_change_at      Nullable(DateTime64(3, 'Asia/Shanghai')),
    rules_version       UInt32,
    run                 UInt64,
    is_deleted          UInt8
)
ENGINE = {R}ReplacingMergeTree(run, is_deleted)
ORDER BY (result_set, application_no);

-- Which batches the living results contain; work is what ingest_batch has and this has not.
CREATE TABLE IF NOT EXISTS reckoned_batch
(
    token FixedString(16),
    run   UInt64
)
ENGINE = {R}ReplacingMergeTree(run)
ORDER BY token;

CREATE TABLE IF NOT EXISTS reckon_run
(
    run          UInt64,
    result_set   LowCardinality(String),
    kind         LowCardinality(String),
    state        LowCardinality(String),
    now          DateTime64(3, 'Asia/Shanghai'),
    started_at   DateTime64(3, 'Asia/Shanghai'),
    finished_at  Nullable(DateTime64(3, 'Asia/Shanghai')),
    catalogue    UInt64,
    events       UInt64,
    cases        UInt64,
    visits       UInt64,
    detail       String,
    written_at   DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(written_at)
ORDER BY run
SETTINGS fsync_after_insert = 1;

CREATE TABLE IF NOT EXISTS reckon_request
(
    id           String,
    kind         LowCardinality(String),
    now          Nullable(DateTime64(3, 'Asia/Shanghai')),
    requested_by String,
    requested_at DateTime64(3, 'Asia/Shanghai'),
    state        LowCardinality(String),
    detail       String,
    written_at   DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(written_at)
ORDER BY id
SETTINGS fsync_after_insert = 1;

-- One reckoner at a time: the newest row that has not run out holds the lease.
CREATE TABLE IF NOT EXISTS reckon_lease
(
    name       LowCardinality(String),
    holder     String,
    run        UInt64,
    until      DateTime64(3, 'Asia/Shanghai'),
    written_at DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(written_at)
ORDER BY name
SETTINGS fsync_after_insert = 1;
