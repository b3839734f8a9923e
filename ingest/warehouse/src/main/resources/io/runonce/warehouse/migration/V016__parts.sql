-- An insert of more than 10 MiB made two files of each column, hundreds at a time, and to make files costs
-- processor time. What is inserted is one file now; what is merged has its columns apart, as before.
ALTER TABLE event MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE event_key MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE event_names MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE live_event MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE visit MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE case_outcome MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE application_outcome MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE case_day MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE application_day MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE visit_day MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE ticket_day MODIFY SETTING min_level_for_wide_part = 1;
ALTER TABLE rating_day MODIFY SETTING min_level_for_wide_part = 1;
