-- What a case went through, beside its outcome, and which of its materials were given elsewhere: who
-- asks for the ways, places, queues and materials of an item reads its cases and no others, and no events.
-- A ticket is open to whoever may read the case if it names it or nobody; others, and what another case
-- took, are for those who may read what they belong to. Rows of before are without; the next run of the reckoning writes
-- them anew, since they are of an older version of the rules.
ALTER TABLE case_outcome
    ADD COLUMN IF NOT EXISTS way Array(Tuple(at DateTime64(3, 'Asia/Shanghai'), stage LowCardinality(String), taken UInt16)) AFTER places,
    ADD COLUMN IF NOT EXISTS visits Array(Tuple(visit_id String, location_id LowCardinality(String), started_at DateTime64(3, 'Asia/Shanghai'), ended_at DateTime64(3, 'Asia/Shanghai'), futile Bool)) AFTER way,
    ADD COLUMN IF NOT EXISTS tickets Array(Tuple(event_id FixedString(16), location_id LowCardinality(String), ticket_no String, taken_at DateTime64(3, 'Asia/Shanghai'), called_at Nullable(DateTime64(3, 'Asia/Shanghai')), region_code LowCardinality(String), department_code LowCardinality(String), open Bool)) AFTER visits,
    ADD COLUMN IF NOT EXISTS given_elsewhere Array(Tuple(code LowCardinality(String), region_code LowCardinality(String), department_code LowCardinality(String))) AFTER tickets;
