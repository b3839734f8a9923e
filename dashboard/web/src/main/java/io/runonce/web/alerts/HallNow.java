package io.runonce.web.alerts;

import io.runonce.warehouse.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hall's queue now, or in an hour of today.
 *
 * @param from where it begins: of the queue now, the day
 * @param waiting null where nobody tells
 * @param longest minutes that the one who has waited longest has waited
 * @param taken, called, abandoned numbers, in the hour
 * @param p50 minutes of waiting in the hour; null where no wait is known
 * @param unclear numbers taken hours ago of which nothing was heard since
 * @param faulty numbers whose clocks contradict each other
 * @param lastAt when it last told anything
 */
public record HallNow(
    String location,
    Instant from,
    @Nullable Long waiting,
    @Nullable Double longest,
    long taken,
    long called,
    long abandoned,
    @Nullable Double p50,
    @Nullable Double p90,
    long unclear,
    long faulty,
    @Nullable Instant lastAt) {
  static HallNow of(Row row) {
    return new HallNow(
        row.string("location_id"),
        row.instant("window_start"),
        row.numberOrNull("waiting"),
        row.decimalOrNull("longest"),
        row.number("events"),
        row.number("called"),
        row.number("abandoned"),
        row.decimalOrNull("wait_p50"),
        row.decimalOrNull("wait_p90"),
        row.number("unclear"),
        row.number("faulty"),
        row.instantOrNull("last_at"));
  }
}
