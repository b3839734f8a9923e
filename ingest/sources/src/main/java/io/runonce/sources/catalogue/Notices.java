package io.runonce.sources.catalogue;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what no notice of the State Council says: slips of whoever typed it. */
final class Notices {
  /** The Spring Festival of 2020 was lengthened by a notice after the one that made this a day. */
  private static final LocalDate LENGTHENED = LocalDate.of(2020, 2, 3);

  private final String file;
  private final Problems problems;

  Notices(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  void check(List<Holiday> holidays) {
    if (holidays.isEmpty()) {
      problems.error(new Problem(file, 0, "", "", "has no rows: a notice names the days it frees"));
    }
    Map<LocalDate, Integer> rows = new HashMap<>();
    for (int i = 0; i < holidays.size(); i++) {
      Holiday holiday = holidays.get(i);
      Integer first = rows.putIfAbsent(holiday.date(), i + 2);
      if (first != null) {
        error(i, "date", holiday.date(), "is in row " + first + " already");
      }
      if (holiday.kind() == HolidayKind.MAKE_UP_WORKDAY && isWorkday(holiday.date())) {
        String day = holiday.date().getDayOfWeek().toString();
        error(i, "date", holiday.date(), "is a " + day + ", which is worked without making up");
      }
      if (!isWithin(holiday)) {
        error(i, "date", holiday.date(), "lies outside of the notice's year " + holiday.year());
      }
    }
    yearsWithoutHolidays(holidays);
  }

  private void yearsWithoutHolidays(List<Holiday> holidays) {
    Map<Integer, Boolean> free = new HashMap<>();
    holidays.forEach(
        day -> free.merge(day.year(), day.kind() == HolidayKind.HOLIDAY, Boolean::logicalOr));
    free.forEach((year, any) -> {
      if (!any) {
        problems.error(
            new Problem(file, 0, "", "", year + " has make-up workdays and no holiday to make up"));
      }
    });
  }

  private static boolean isWorkday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !date.equals(LENGTHENED);
  }

  /** New Year's holiday may begin in the December before. */
  private static boolean isWithin(Holiday holiday) {
    LocalDate date = holiday.date();
    boolean decemberBefore =
        date.getYear() == holiday.year() - 1 && date.getMonth() == Month.DECEMBER;
    return date.getYear() == holiday.year() || decemberBefore;
  }

  private void error(int index, String column, LocalDate date, String odd) {
    problems.error(new Problem(file, index + 2, column, date.toString(), odd));
  }
}
