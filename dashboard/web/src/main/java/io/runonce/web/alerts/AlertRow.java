package io.runonce.web.alerts;

import io.runonce.warehouse.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert and its life.
 *
 * @param kind as the watch names it
 * @param dimension what a hotspot is counted by, what a queue is long in
 * @param raisedAt when it became so
 * @param noticedAt when the watch first saw it
 * @param endedAt null while it goes on
 * @param times how often it was raised
 * @param value how many, how much, when it was last looked at
 * @param usual what is usual, where that is known
 * @param threshold what it is beyond
 * @param evidence ids of events
 * @param seenBy who has said first that it was seen, as often as it was raised now
 */
public record AlertRow(
    String id,
    String kind,
    String region,
    String department,
    String location,
    String item,
    String caseNo,
    String dimension,
    String topic,
    Instant raisedAt,
    Instant noticedAt,
    @Nullable Instant endedAt,
    int times,
    double value,
    @Nullable Double usual,
    double peak,
    @Nullable Double threshold,
    @Nullable LocalDate dueDate,
    List<String> evidence,
    @Nullable String seenBy,
    @Nullable Instant seenAt) {
  public AlertRow {
    evidence = List.copyOf(evidence);
  }

  public boolean isOpen() {
    return endedAt == null;
  }

  /** Whether somebody should still look at it. */
  public boolean isNew() {
    return isOpen() && seenAt == null;
  }

  static AlertRow of(Row row) {
    boolean isSeen = !row.string("person").isEmpty();
    return new AlertRow(
        row.string("alert_id"),
        row.string("kind"),
        row.string("region_code"),
        row.string("department_code"),
        row.string("location_id"),
        row.string("item_code"),
        row.string("case_no"),
        row.string("dimension"),
        row.string("topic"),
        row.instant("raised_at"),
        row.instant("noticed_at"),
        row.instantOrNull("ended_at"),
        row.integer("times"),
        row.decimal("value"),
        row.decimalOrNull("usual"),
        row.decimal("peak"),
        row.decimalOrNull("threshold"),
        row.dateOrNull("due_date"),
        row.strings("evidence"),
        isSeen ? row.string("person") : null,
        isSeen ? row.instant("seen_at") : null);
  }
}
