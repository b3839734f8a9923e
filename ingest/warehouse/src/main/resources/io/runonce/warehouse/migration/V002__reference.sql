-- Reference data, each import whole under a number of its own; the newest import that has a row in
-- catalogue_import is in force. Older ones stay, so that a figure can be recomputed as it was.

CREATE TABLE IF NOT EXISTS catalogue_import
(
    catalogue   UInt64,
    imported_at DateTime64(3, 'Asia/Shanghai'),
    imported_by String,
    origin      String,
    rows        UInt64
)
ENGINE = {R}ReplacingMergeTree
ORDER BY catalogue
SETTINGS fsync_after_insert = 1;

CREATE TABLE IF NOT EXISTS item_version
(
    catalogue          UInt64,
    item_code          LowCardinality(String),
    version            String,
    valid_from         Date32,
    name               String,
    name_en            String,
    basic_code         String,
    item_type          LowCardinality(String),
    department_code    LowCardinality(String),
    case_kind          LowCardinality(String),
    statutory_days     Nullable(Int32),
    promised_days      Nullable(Int32),
    declared_visits    Nullable(Int32),
    materials          Array(String),
    links              Nullable(Int32),
    online_depth       Int32,
    mobile             Bool,
    life_stage         LowCardinality(String),
    one_thing          LowCardinality(String),
    locations          Array(String),
    baseline_visits    Nullable(Int32),
    baseline_materials Nullable(Int32),
    baseline_days      Nullable(Int32),
    baseline_links     Nullable(Int32),
    baseline_source    String
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, item_code, version);

CREATE TABLE IF NOT EXISTS one_thing
(
    catalogue            UInt64,
    code                 LowCardinality(String),
    name                 String,
    name_en              String,
    life_stage           LowCardinality(String),
    declared_visits      Nullable(Int32),
    baseline_visits      Nullable(Int32),
    baseline_materials   Nullable(Int32),
    baseline_days        Nullable(Int32),
    baseline_departments Nullable(Int32),
    materials_now        Nullable(Int32),
    promised_days        Nullable(Int32),
    list_level           LowCardinality(String),
    list_batch           String,
    lead_department      LowCardinality(String),
    support_departments  Array(String),
    due_date             Nullable(Date32),
    launch_date          Nullable(Date32)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, code);

CREATE TABLE IF NOT EXISTS material
(
    catalogue UInt64,
    code      String,
    name      String,
    reusable  Bool,
    kind      LowCardinality(String)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, code);

CREATE TABLE IF NOT EXISTS department
(
    catalogue   UInt64,
    code        LowCardinality(String),
    region_code LowCardinality(String),
    name        String,
    name_en     String
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, code);

CREATE TABLE IF NOT EXISTS location
(
    catalogue   UInt64,
    id          LowCardinality(String),
    region_code LowCardinality(String),
    name        String,
    name_en     String,
    kind        LowCardinality(String),
    lon         Nullable(Float64),
    lat         Nullable(Float64),
    open_hours  String
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, id);

CREATE TABLE IF NOT EXISTS queue
(
    catalogue   UInt64,
    location_id String,
    queue_code  String,
    items       Array(String)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, location_id, queue_code);

CREATE TABLE IF NOT EXISTS source_system
(
    catalogue        UInt64,
    source           String,
    owner_department String,
    sharing_no       String,
    purpose          String,
    classification   String,
    retention_days   Nullable(Int32),
    expected_every   String
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, source);

CREATE TABLE IF NOT EXISTS ticket_feed
(
    catalogue   UInt64,
    location_id LowCardinality(String),
    valid_from  Date32,
    valid_to    Nullable(Date32)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, location_id, valid_from);

CREATE TABLE IF NOT EXISTS calendar_day
(
    catalogue UInt64,
    date      Date32,
    kind      LowCardinality(String),
    name      String,
    year      UInt16
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, date);

CREATE TABLE IF NOT EXISTS guide
(
    catalogue       UInt64,
    item_code       LowCardinality(String),
    place           LowCardinality(String),
    materials       Array(String),
    declared_visits Nullable(Int32),
    promised_days   Nullable(Int32)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (catalogue, item_code, place);

-- Targets are dated and have an origin; a measure may have several in the course of time.
CREATE TABLE IF NOT EXISTS target
(
    measure_id  LowCardinality(String),
    region_code LowCardinality(String),
    valid_from  Date32,
    due_date    Nullable(Date32),
    value       Float64,
    origin      String,
    set_by      String,
    set_at      DateTime64(3, 'Asia/Shanghai')
)
ENGINE = {R}ReplacingMergeTree(set_at)
ORDER BY (measure_id, region_code, valid_from)
SETTINGS fsync_after_insert = 1;
