-- A visit that serves several cases counts once wherever it is asked for, so it cannot be added up from
-- departments or items. Its sums are kept by all that it belongs to: offices and matters hold a tuple
-- for each, distinct and in order. Like any day table it is made anew by the next run.
DROP TABLE IF EXISTS visit_day SYNC;

CREATE TABLE IF NOT EXISTS visit_day
(
    source      LowCardinality(String),
    level       UInt16,
    day         Date32,
    location_id LowCardinality(String),
    matters     Array(Tuple(county String, department_code String, item_code String, one_thing String, life_stage String)),
    offices     Array(Tuple(county String, department_code String)),
    rows        Int64
)
ENGINE = {R}SummingMergeTree
PRIMARY KEY (source, level, day, location_id)
ORDER BY (source, level, day, location_id, matters, offices);
