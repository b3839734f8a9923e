package io.runonce.reckoning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a promised case must be closed (DOMAIN C4).
 *
 * @param date null if none, or an unknown year hides it
 * @param unknown whether an unknown year does
 */
record DueDate(@Nullable LocalDate date, boolean unknown) {
  static final DueDate NONE = new DueDate(null, false);

  /**
   * The n-th working day after the clock that is not stopped; for n = 0 the clock date itself.
   *
   * @param n working days, ≥ 0
   */
  static DueDate after(LocalDate clock, long n, Suspensions stops, WorkingCalendar calendar) {
    LocalDate day = clock;
    long left = n;
    while (left > 0) {
      day = day.plusDays(1);
      if (stops.isStoppedForGood(day)) {
        return NONE;
      }
      if (!calendar.isKnown(day.getYear())) {
        return new DueDate(null, true);
      }
      left -= calendar.isWorkingDay(day) && !stops.isStopped(day) ? 1 : 0;
    }
    return new DueDate(day, false);
  }
}
