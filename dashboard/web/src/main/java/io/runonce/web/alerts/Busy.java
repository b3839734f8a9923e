package io.runonce.web.alerts;

import io.runonce.warehouse.Row;
import org.jspecify.annotations.Nullable;

/**
 * What is asked or searched for in the last hour.
 *
 * @param kind the alert that it would be
 * @param usual at this weekday and hour; null while too few days are known
 * @param alert the id of the alert that goes on about it; null for none
 */
public record Busy(
    String kind,
    String item,
    String topic,
    String region,
    long events,
    @Nullable Double usual,
    @Nullable String alert) {
  static Busy of(Row row) {
    return new Busy(
        row.string("kind"),
        row.string("item_code"),
        row.string("topic"),
        row.string("region_code"),
        row.number("events"),
        row.decimalOrNull("usual"),
        row.text("alert_id"));
  }
}
