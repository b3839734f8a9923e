package io.runonce.reckoning;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The covered working days of all places, small enough to be sent everywhere: four bytes a place
 * and day (DOMAIN V4).
 */
public final class CoverageIndex implements Serializable {
  private final WorkingCalendar calendar;
  private final Map<String, int[]> coveredDays = new HashMap<>();

  CoverageIndex(Reference reference, Iterable<Coverage> coverage) {
    calendar = reference.calendar();
    Map<String, List<Integer>> days = new HashMap<>();
    for (Coverage day : coverage) {
      if (calendar.isWorkingDay(day.date())
          && day.isProof()
          && reference.hasFeed(day.locationId(), day.date())) {
        days.computeIfAbsent(day.locationId(), place -> new ArrayList<>())
            .add(Math.toIntExact(day.date().toEpochDay()));
      }
    }
    days.forEach((place, list) ->
        coveredDays.put(
            place, list.stream().mapToInt(Integer::intValue).sorted().distinct().toArray()));
  }

  /**
   * Whether no place was uncovered on more than 2 % of the working days between two dates, both in.
   *
   * @return false too if there are such days but no place: nothing then shows that nobody came
   */
  boolean isCovered(Collection<String> places, LocalDate first, LocalDate last) {
    OptionalInt workingDays = calendar.count(first.minusDays(1), last);
    if (workingDays.isEmpty()) {
      return false;
    }
    int total = workingDays.getAsInt();
    if (total == 0) {
      return true;
    }
    return !places.isEmpty()
        && places.stream().allMatch(p -> (total - covered(p, first, last)) * 50 <= total);
  }

  private int covered(String place, LocalDate first, LocalDate last) {
    int[] days = coveredDays.get(place);
    if (days == null) {
      return 0;
    }
    return countBefore(days, last.toEpochDay() + 1) - countBefore(days, first.toEpochDay());
  }

  private static int countBefore(int[] days, long day) {
    int index = Arrays.binarySearch(days, Math.toIntExact(day));
    return index >= 0 ? index : -index - 1;
  }
}
