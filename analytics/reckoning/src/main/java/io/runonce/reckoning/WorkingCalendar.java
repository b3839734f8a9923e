package io.runonce.reckoning;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Working days by the State Council's yearly notices (DOMAIN C1). Only years that a notice is known
 * for are answered; nothing is guessed for the others.
 */
public final class WorkingCalendar implements Serializable {
  private final TreeSet<Integer> knownYears = new TreeSet<>();

  /** For each known year: how many of its first n days work, n from 0 to the year's length. */
  private final Map<Integer, int[]> workedBefore = new HashMap<>();

  public WorkingCalendar(Collection<Holiday> holidays) {
    Map<LocalDate, HolidayKind> changed = new HashMap<>();
    for (Holiday holiday : holidays) {
      knownYears.add(holiday.year());
      changed.merge(holiday.date(), holiday.kind(), WorkingCalendar::preferHoliday);
    }
    for (int year : knownYears) {
      workedBefore.put(year, countWorked(Year.of(year), changed));
    }
  }

  /** Two notices that contradict each other: the date counts as free, whatever their order. */
  private static HolidayKind preferHoliday(HolidayKind one, HolidayKind other) {
    return one == other ? one : HolidayKind.HOLIDAY;
  }

  private static int[] countWorked(Year year, Map<LocalDate, HolidayKind> changed) {
    int[] counts = new int[year.length() + 1];
    for (int day = 1; day <= year.length(); day++) {
      LocalDate date = year.atDay(day);
      counts[day] = counts[day - 1] + (works(date, changed.get(date)) ? 1 : 0);
    }
    return counts;
  }

  private static boolean works(LocalDate date, @Nullable HolidayKind kind) {
    if (kind != null) {
      return kind == HolidayKind.MAKE_UP_WORKDAY;
    }
    return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  public boolean isKnown(int year) {
    return workedBefore.containsKey(year);
  }

  /** Whether every date from the first to the last, both in, lies in a known year. */
  public boolean isKnown(LocalDate first, LocalDate last) {
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (!isKnown(year)) {
        return first.isAfter(last);
      }
    }
    return true;
  }

  /** Whether a date is a working day; false too in an unknown year. */
  public boolean isWorkingDay(LocalDate date) {
    int[] counts = workedBefore.get(date.getYear());
    return counts != null && counts[date.getDayOfYear()] > counts[date.getDayOfYear() - 1];
  }

  /**
   * How many working days lie after a date, up to and with another: |W(a, b]| of DOMAIN C3.
   *
   * @return 0 if {@code upTo} is not after; empty if a date between is of an unknown year
   */
  public OptionalInt count(LocalDate after, LocalDate upTo) {
    if (!upTo.isAfter(after)) {
      return OptionalInt.of(0);
    }
    if (!isKnown(after.plusDays(1), upTo)) {
      return OptionalInt.empty();
    }
    int total = 0;
    for (int year = after.getYear(); year <= upTo.getYear(); year++) {
      total += until(upTo, year) - until(after, year);
    }
    return OptionalInt.of(total);
  }

  /** Working days of a known year up to and with a date, of the whole year if the date is later. */
  private int until(LocalDate date, int year) {
    int[] counts = workedBefore.get(year);
    if (counts == null || date.getYear() < year) {
      return 0;
    }
    return date.getYear() > year ? counts[counts.length - 1] : counts[date.getDayOfYear()];
  }

  /**
   * The n-th working day after a date; for n = 0 the date itself.
   *
   * @return null if an unknown year comes first
   */
  public @Nullable LocalDate nthAfter(LocalDate date, int n) {
    LocalDate day = date;
    int left = n;
    while (left > 0) {
      day = day.plusDays(1);
      if (!isKnown(day.getYear())) {
        return null;
      }
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * Whether a date lies after the n-th working day after another. Looks no further than it must, so
   * that an unknown year behind the date does no harm.
   *
   * @param n at least 1
   * @return null if an unknown year hides it
   */
  @Nullable Boolean isAfterNth(LocalDate date, LocalDate start, int n) {
    int left = n;
    for (LocalDate day = start.plusDays(1); day.isBefore(date); day = day.plusDays(1)) {
      if (!isKnown(day.getYear())) {
        return null;
      }
      left -= isWorkingDay(day) ? 1 : 0;
      if (left == 0) {
        return true;
      }
    }
    return false;
  }
}
