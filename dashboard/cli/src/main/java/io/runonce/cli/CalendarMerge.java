package io.runonce.cli;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts the notices of some years into a catalogue: each takes the place of that year's before. */
record CalendarMerge(Catalogue catalogue, List<Year> years) {

  /** What became of a year. */
  enum Change {
    ADDED,
    CHANGED,
    UNCHANGED
  }

  /**
   * One year.
   *
   * @param workdays in the calendar year, by all notices: the figure to hold against the paper
   */
  record Year(int year, Change change, long holidays, long makeUpWorkdays, long workdays) {}

  CalendarMerge {
    years = List.copyOf(years);
  }

  /**
   * Merges.
   *
   * @throws UserError naming a date of which the notices of two years say different things
   */
  static CalendarMerge of(Catalogue before, List<Holiday> added) {
    SortedSet<Integer> years = new TreeSet<>(added.stream().map(Holiday::year).toList());
    List<Holiday> all =
        new ArrayList<>(
            before.holidays().stream().filter(day -> !years.contains(day.year())).toList());
    all.addAll(added);
    all.sort(Comparator.comparing(Holiday::date).thenComparingInt(Holiday::year));
    refuseContradictions(all);
    List<Year> told =
        years.stream().map(year -> year(year, before.holidays(), added, all)).toList();
    return new CalendarMerge(withHolidays(before, all), told);
  }

  boolean changesNothing() {
    return years.stream().allMatch(year -> year.change() == Change.UNCHANGED);
  }

  private static void refuseContradictions(List<Holiday> all) {
    Map<LocalDate, Holiday> byDate = new HashMap<>();
    for (Holiday day : all) {
      Holiday other = byDate.putIfAbsent(day.date(), day);
      if (other != null) {
        throw new UserError(
            day.date()
                + " is in the notices of "
                + other.year()
                + " and of "
                + day.year()
                + "; keep it in one of them");
      }
    }
  }

  private static Year year(int year, List<Holiday> before, List<Holiday> added, List<Holiday> all) {
    List<Holiday> old = ofYear(before, year);
    List<Holiday> now = ofYear(added, year);
    Change change =
        old.isEmpty() ? Change.ADDED : old.equals(now) ? Change.UNCHANGED : Change.CHANGED;
    return new Year(
        year,
        change,
        count(now, HolidayKind.HOLIDAY),
        count(now, HolidayKind.MAKE_UP_WORKDAY),
        workdays(year, all));
  }

  private static List<Holiday> ofYear(List<Holiday> holidays, int year) {
    return holidays.stream()
        .filter(day -> day.year() == year)
        .sorted(Comparator.comparing(Holiday::date))
        .toList();
  }

  private static long count(List<Holiday> holidays, HolidayKind kind) {
    return holidays.stream().filter(day -> day.kind() == kind).count();
  }

  private static long workdays(int year, List<Holiday> all) {
    Map<LocalDate, HolidayKind> kinds =
        all.stream().collect(Collectors.toMap(Holiday::date, Holiday::kind));
    LocalDate first = LocalDate.of(year, 1, 1);
    return first
        .datesUntil(first.plusYears(1))
        .filter(date -> {
          HolidayKind kind = kinds.get(date);
          return kind == null
              ? date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
              : kind == HolidayKind.MAKE_UP_WORKDAY;
        })
        .count();
  }

  private static Catalogue withHolidays(Catalogue of, List<Holiday> holidays) {
    return new Catalogue(
        of.items(),
        of.oneThings(),
        of.materials(),
        of.queues(),
        of.sources(),
        of.departments(),
        of.locations(),
        of.ticketFeeds(),
        holidays,
        of.guides());
  }
}
