-- Targets with who answers for them and what each month was to bring. Nothing of a target is ever
-- changed: a change is a row of its own, under the next revision, and the greatest one is in force.

ALTER TABLE target
    ADD COLUMN IF NOT EXISTS department_code LowCardinality(String) AFTER region_code,
    ADD COLUMN IF NOT EXISTS revision UInt32 AFTER valid_from,
    ADD COLUMN IF NOT EXISTS owner String AFTER value,
    ADD COLUMN IF NOT EXISTS node_months Array(Date32) AFTER owner,
    ADD COLUMN IF NOT EXISTS node_values Array(Float64) AFTER node_months,
    ADD COLUMN IF NOT EXISTS reason String AFTER origin,
    ADD COLUMN IF NOT EXISTS withdrawn Bool AFTER reason,
    ADD COLUMN IF NOT EXISTS set_role LowCardinality(String) AFTER set_by,
    MODIFY ORDER BY (measure_id, region_code, valid_from, department_code, revision);
