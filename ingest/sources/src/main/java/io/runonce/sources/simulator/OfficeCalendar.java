package io.runonce.sources.simulator;

import io.runonce.sources.calendar.ChinaHolidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;

/** When the offices of the district are open; years that no notice covers are Monday to Friday. */
final class OfficeCalendar {
  private static final int FIRST = (int) LocalDate.of(2007, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2060, 1, 1).toEpochDay();

  private final BitSet workdays = new BitSet(LAST - FIRST);

  OfficeCalendar() {
    for (int day = FIRST; day < LAST; day++) {
      workdays.set(
          day - FIRST, LocalDate.ofEpochDay(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
    }
    ChinaHolidays.rows().stream()
        .filter(row -> row.date().toEpochDay() >= FIRST)
        .forEach(row -> workdays.set((int) row.date().toEpochDay() - FIRST, row.workday()));
  }

  boolean open(int day) {
    return workdays.get(day - FIRST);
  }

  /** This day, or the first open one after it. */
  int openFrom(int day) {
    return workdays.nextSetBit(day - FIRST) + FIRST;
  }

  /** The n-th open day after {@code day}; 0 means the day itself, or the next open one. */
  int plus(int day, int count) {
    int result = openFrom(day);
    for (int i = 0; i < count; i++) {
      result = openFrom(result + 1);
    }
    return result;
  }
}
