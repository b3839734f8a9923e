package io.runonce.web.report;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.reckoning.WorkingCalendar;
import io.runonce.warehouse.Statement;
import io.runonce.web.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** By when a bulletin wants things mended, by the calendar in force. */
@Service
class Deadline {
  /** Working days from the day on which it is printed. */
  static final int WORKING_DAYS = 15;

  private static final Statement CALENDAR =
      Statement.of(
          "SELECT date, kind, name, year FROM calendar_day FINAL WHERE catalogue = (SELECT"
              + " max(catalogue) FROM catalogue_import)");

  private final Store store;

  Deadline(Store store) {
    this.store = store;
  }

  /** The date; empty where a notice is missing for a year on the way. */
  Optional<LocalDate> from(LocalDate today) {
    List<Holiday> holidays =
        store.read(
            CALENDAR,
            row ->
                new Holiday(
                    row.date("date"),
                    HolidayKind.valueOf(row.string("kind")),
                    row.string("name"),
                    row.integer("year")));
    return Optional.ofNullable(new WorkingCalendar(holidays).nthAfter(today, WORKING_DAYS));
  }
}
