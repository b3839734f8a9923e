package io.runonce.warehouse;

import java.util.List;
import java.util.stream.Stream;

/** The columns of {@code event} that one event fills, in the order of encoder and decoder. */
final class EventColumns {
  private static final List<BlockColumn> OF_EVENT =
      List.of(
          BlockColumn.fixed("event_id", 16),
          BlockColumn.number("content_version", "UInt128", 16),
          BlockColumn.text("source"),
          BlockColumn.text("source_key"),
          BlockColumn.text("event_type"),
          BlockColumn.instant("event_time"),
          BlockColumn.nullableInstant("recorded_at"),
          BlockColumn.text("region_code"),
          BlockColumn.fixed("subject_id", 32),
          BlockColumn.text("subject_key_type"),
          BlockColumn.text("subject_kind"),
          BlockColumn.fixed("agent_id", 32),
          BlockColumn.text("agent_kind"),
          BlockColumn.text("case_no"),
          BlockColumn.text("application_no"),
          BlockColumn.text("item_code"),
          BlockColumn.text("department_code"),
          BlockColumn.text("location_id"),
          BlockColumn.text("channel"),
          BlockColumn.number("on_site", "Bool", 1),
          BlockColumn.number("schema_version", "UInt16", 2),
          BlockColumn.text("ticket_no"),
          BlockColumn.text("queue_code"),
          BlockColumn.text("window"),
          BlockColumn.texts("material_codes"),
          BlockColumn.texts("material_forms"),
          BlockColumn.text("reason"),
          BlockColumn.text("case_kind"),
          BlockColumn.text("result"),
          BlockColumn.text("method"),
          BlockColumn.nullable("days", "Int32", 4),
          BlockColumn.nullable("answered", "Bool", 1),
          BlockColumn.text("topic"),
          BlockColumn.text("grade"),
          BlockColumn.text("grade_origin"),
          BlockColumn.nullable("reported_visits", "Int32", 4),
          BlockColumn.text("keyword"),
          BlockColumn.number("volume", "UInt64", 8),
          BlockColumn.text("appeal_no"),
          BlockColumn.text("appeal_kind"),
          BlockColumn.text("attributes"),
          BlockColumn.text("unknown_fields"));

  /** By name. */
  static final List<String> NAMES = OF_EVENT.stream().map(BlockColumn::name).toList();

  private static final List<BlockColumn> OF_LANDING =
      List.of(
          BlockColumn.text("key_id"),
          BlockColumn.fixed("previous_subject_id", 32),
          BlockColumn.fixed("previous_agent_id", 32),
          BlockColumn.fixed("batch", 16));

  /** As a batch is sent: the event's, under which key it was hashed and which batch it came in. */
  static final List<BlockColumn> SENT =
      Stream.concat(OF_EVENT.stream(), OF_LANDING.stream()).toList();

  private EventColumns() {}
}
