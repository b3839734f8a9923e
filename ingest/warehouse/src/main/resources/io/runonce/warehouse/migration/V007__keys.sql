-- Under which key an identity was hashed, and the same person under the key before, which is told
-- while a change of keys is under way. '' and zero bytes where nothing was hashed here.

ALTER TABLE event ADD COLUMN IF NOT EXISTS key_id LowCardinality(String) AFTER unknown_fields;

ALTER TABLE event ADD COLUMN IF NOT EXISTS previous_subject_id FixedString(32) AFTER key_id;

ALTER TABLE event ADD COLUMN IF NOT EXISTS previous_agent_id FixedString(32) AFTER previous_subject_id;

-- Who is known under two keys.
CREATE TABLE IF NOT EXISTS subject_alias
(
    previous_id FixedString(32),
    current_id  FixedString(32),
    key_id      LowCardinality(String),
    seen_at     DateTime64(3, 'Asia/Shanghai') DEFAULT now64(3)
)
ENGINE = {R}ReplacingMergeTree
ORDER BY (previous_id, current_id)
SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000;

CREATE MATERIALIZED VIEW IF NOT EXISTS subject_alias_of_event TO subject_alias AS
SELECT pair.1 AS previous_id, pair.2 AS current_id, key_id
FROM event
ARRAY JOIN arrayFilter(p -> p.1 != toFixedString('', 32) AND p.1 != p.2,
[(previous_subject_id, subject_id), (previous_agent_id, agent_id)]) AS pair;

-- What was done to personal data: by whom, when, why, to how many events; never whose. A row when
-- it begins and one when it is done; the token is of the batch that it landed.
CREATE TABLE IF NOT EXISTS privacy_act
(
    at     DateTime64(3, 'Asia/Shanghai'),
    token  FixedString(16),
    act    LowCardinality(String),
    state  LowCardinality(String),
    person String,
    reason String,
    events UInt64
)
ENGINE = {R}MergeTree
ORDER BY at
SETTINGS fsync_after_insert = 1;
