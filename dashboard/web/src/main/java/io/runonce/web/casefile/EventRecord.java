package io.runonce.web.casefile;

import io.runonce.warehouse.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a source reported it, after redaction. Absent text is null.
 *
 * @param id 32 hexadecimal digits
 * @param attributes the type's own values as JSON
 * @param unknown fields that the contract does not know, as JSON
 * @param batch the batch that landed it, 32 hexadecimal digits
 */
public record EventRecord(
    String id,
    String source,
    String sourceKey,
    String type,
    Instant time,
    @Nullable Instant recordedAt,
    String regionCode,
    @Nullable String caseNo,
    @Nullable String applicationNo,
    @Nullable String itemCode,
    @Nullable String department,
    @Nullable String location,
    String channel,
    boolean onSite,
    @Nullable String ticketNo,
    @Nullable String window,
    List<String> materials,
    @Nullable String reason,
    @Nullable String result,
    @Nullable String method,
    String attributes,
    String unknown,
    String batch,
    Instant landedAt) {

  /** The columns of a statement that yields such records. */
  static final String COLUMNS =
      """
      lower(hex(event_id)) AS id, source, source_key, event_type, event_time, recorded_at,
      region_code, case_no, application_no, item_code, department_code, location_id, channel,
      on_site, ticket_no, window, material_codes, reason, result, method, attributes,
      unknown_fields, lower(hex(batch)) AS batch_id, landed_at
      """;

  static EventRecord of(Row row) {
    return new EventRecord(
        row.string("id"),
        row.string("source"),
        row.string("source_key"),
        row.string("event_type"),
        row.instant("event_time"),
        row.instantOrNull("recorded_at"),
        row.string("region_code"),
        row.text("case_no"),
        row.text("application_no"),
        row.text("item_code"),
        row.text("department_code"),
        row.text("location_id"),
        row.string("channel"),
        row.flag("on_site"),
        row.text("ticket_no"),
        row.text("window"),
        row.strings("material_codes"),
        row.text("reason"),
        row.text("result"),
        row.text("method"),
        row.string("attributes"),
        row.string("unknown_fields"),
        row.string("batch_id"),
        row.instant("landed_at"));
  }
}
