package io.runonce.web.inspect;

import io.runonce.warehouse.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue; null is what is not known: no declaration, no upper bound, no clock.
 *
 * @param cause the primary cause, where the promise is broken
 */
public record QueuedCase(
    String caseNo,
    String itemCode,
    String department,
    @Nullable Integer declared,
    Integer low,
    @Nullable Integer high,
    String verdict,
    @Nullable String unknownReason,
    String timeVerdict,
    @Nullable Integer daysLeft,
    @Nullable LocalDate dueDate,
    @Nullable Instant closedAt,
    @Nullable String cause) {

  /** Whether it is still being decided. */
  public boolean open() {
    return closedAt == null;
  }

  static QueuedCase of(Row row) {
    return new QueuedCase(
        row.string("case_no"),
        row.string("item_code"),
        row.string("department_code"),
        row.integerOrNull("declared_visits"),
        row.integer("citizen_low"),
        row.integerOrNull("citizen_high"),
        row.string("visit_verdict"),
        row.text("visit_unknown_reason"),
        row.string("time_verdict"),
        row.integerOrNull("days_left"),
        row.dateOrNull("due_date"),
        row.instantOrNull("closed_at"),
        row.text("cause"));
  }
}
