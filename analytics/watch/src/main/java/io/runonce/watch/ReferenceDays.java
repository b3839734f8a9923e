package io.runonce.watch;

import io.runonce.reckoning.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The earlier days that a day is compared with: of the same weekday, and working or free as it is.
 * Where these are few, a make-up workday on a Sunday for one, other days that are working or free
 * as it is stand in.
 */
final class ReferenceDays {
  static final int WANTED = 8;
  private static final int BACK = 70;

  private final WorkingCalendar calendar;

  ReferenceDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The days, the nearest first. */
  List<LocalDate> before(LocalDate day) {
    Predicate<LocalDate> alike = other -> isWorking(other) == isWorking(day);
    List<LocalDate> same = days(day, alike.and(o -> o.getDayOfWeek() == day.getDayOfWeek()));
    return same.size() >= HotspotRule.FEWEST_DAYS ? same : days(day, alike);
  }

  private static List<LocalDate> days(LocalDate day, Predicate<LocalDate> wanted) {
    return Stream.iterate(day.minusDays(1), d -> d.minusDays(1))
        .limit(BACK)
        .filter(wanted)
        .limit(WANTED)
        .toList();
  }

  /** A year without a notice has its weekends: a comparison is no deadline. */
  private boolean isWorking(LocalDate day) {
    return calendar.isKnown(day.getYear())
        ? calendar.isWorkingDay(day)
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
