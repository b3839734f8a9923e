package io.runonce.warehouse;

import java.util.List;

/** The columns of {@code event} that one event fills, in the order of encoder and decoder. */
final class EventColumns {
  static final List<String> NAMES =
      List.of(
          "event_id",
          "content_version",
          "source",
          "source_key",
          "event_type",
          "event_time",
          "recorded_at",
          "region_code",
          "subject_id",
          "subject_key_type",
          "subject_kind",
          "agent_id",
          "agent_kind",
          "case_no",
          "application_no",
          "item_code",
          "department_code",
          "location_id",
          "channel",
          "on_site",
          "schema_version",
          "ticket_no",
          "queue_code",
          "window",
          "material_codes",
          "material_forms",
          "reason",
          "case_kind",
          "result",
          "method",
          "days",
          "answered",
          "topic",
          "grade",
          "grade_origin",
          "reported_visits",
          "keyword",
          "volume",
          "appeal_no",
          "appeal_kind",
          "attributes",
          "unknown_fields");

  private EventColumns() {}
}
