package io.runonce.watch;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.reckoning.WorkingCalendar;
import io.runonce.watch.HotKey.Dimension;
import io.runonce.watch.HotKey.Feed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * What a district asks, minute by minute: some things often, most of them seldom, by weekday and
 * hour, more in some months than in others, on some days more than on others; less on holidays.
 */
final class AskingDistrict {
  static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 440;
  private static final double DAY_DISPERSION = 0.06;
  private static final List<Holiday> HOLIDAYS = holidays();

  private final Random chance;
  private final List<HotKey> keys = new ArrayList<>();
  private final List<Double> rates = new ArrayList<>();
  private final Map<LocalDate, Map<HotKey, List<Long>>> days = new TreeMap<>();
  private final WorkingCalendar calendar = new WorkingCalendar(HOLIDAYS);

  AskingDistrict(long seed, int keys) {
    chance = new Random(seed);
    for (int i = 0; i < keys; i++) {
      this.keys.add(
          new HotKey(
              i % 2 == 0 ? Feed.CONSULTATION : Feed.SEARCH,
              i % 3 == 0 ? Dimension.TOPIC : Dimension.ITEM,
              "K" + i,
              "330111"));
      rates.add(40.0 / (1 + i));
    }
    for (int day = 0; day < DAYS; day++) {
      live(START.plusDays(day));
    }
  }

  private void live(LocalDate date) {
    double whole = gamma(1 / (DAY_DISPERSION / 2));
    Map<HotKey, List<Long>> asked = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      double day = whole * gamma(1 / (DAY_DISPERSION / 2)) * season(date, i);
      List<Long> minutes = new ArrayList<>();
      for (int hour = 0; hour < 24; hour++) {
        int count = poisson(rates.get(i) * day * profile(date, hour));
        for (int n = 0; n < count; n++) {
          minutes.add(Minutes.startOf(date) + hour * 60L + chance.nextInt(60));
        }
      }
      asked.put(keys.get(i), minutes);
    }
    days.put(date, asked);
  }

  /** The highest at ten; nothing to speak of at night. */
  private double profile(LocalDate date, int hour) {
    double open = hour >= 9 && hour < 17 ? (hour == 12 ? 0.5 : hour == 10 ? 1 : 0.8) : 0.08;
    return calendar.isWorkingDay(date) ? open : open * 0.15;
  }

  private static double season(LocalDate date, int key) {
    return 1 + 0.4 * Math.sin(2 * Math.PI * (date.getDayOfYear() / 365.0 + key / 7.0));
  }

  private double gamma(double shape) {
    // Marsaglia and Tsang; of mean 1.
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = chance.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v / shape;
      }
    }
  }

  private int poisson(double mean) {
    double product = chance.nextDouble();
    int count = 0;
    for (double limit = Math.exp(-mean); product > limit; count++) {
      product *= chance.nextDouble();
    }
    return count;
  }

  /** A key about which so many ask in an hour of a working day, or the next rarer one. */
  HotKey keyOf(double rate) {
    for (int i = 0; i < keys.size(); i++) {
      if (rates.get(i) <= rate) {
        return keys.get(i);
      }
    }
    throw new IllegalArgumentException("nothing as rare as " + rate);
  }

  void plant(HotKey key, long minute) {
    LocalDate date = dateOf(minute);
    days.getOrDefault(date, Map.of()).getOrDefault(key, new ArrayList<>()).add(minute);
  }

  Reference reference(LocalDate day) {
    List<LocalDate> before = new ReferenceDays(calendar).before(day);
    Map<HotKey, Counts.Builder> found = new HashMap<>();
    for (LocalDate each : before) {
      add(found, each, Long.MIN_VALUE, Long.MAX_VALUE);
      add(found, each.minusDays(1), Minutes.startOf(each) - 300, Long.MAX_VALUE);
    }
    return Reference.of(day, built(found), before);
  }

  Map<HotKey, Counts> recent(long now) {
    Map<HotKey, Counts.Builder> found = new HashMap<>();
    long first = now - 4 * 60;
    add(found, dateOf(now).minusDays(1), first, now);
    add(found, dateOf(now), first, now);
    return built(found);
  }

  private void add(Map<HotKey, Counts.Builder> to, LocalDate date, long after, long last) {
    days.getOrDefault(date, Map.of())
        .forEach((key, minutes) ->
            minutes.stream()
                .filter(minute -> minute > after && minute <= last)
                .forEach(m -> to.computeIfAbsent(key, k -> new Counts.Builder()).add(m)));
  }

  private static Map<HotKey, Counts> built(Map<HotKey, Counts.Builder> found) {
    Map<HotKey, Counts> counts = new HashMap<>();
    found.forEach((key, builder) -> counts.put(key, builder.build()));
    return counts;
  }

  static LocalDate dateOf(long minute) {
    return io.runonce.contract.BusinessZone.dateOf(Minutes.instant(minute));
  }

  private static List<Holiday> holidays() {
    List<Holiday> all = new ArrayList<>();
    for (int year : List.of(2025, 2026)) {
      all.add(new Holiday(LocalDate.of(year, 1, 1), HolidayKind.HOLIDAY, "元旦", year));
      for (int day = 1; day <= 7; day++) {
        all.add(new Holiday(LocalDate.of(year, 10, day), HolidayKind.HOLIDAY, "国庆节", year));
      }
      for (int day = 10; day <= 11; day++) {
        LocalDate madeUp = LocalDate.of(year, 10, day);
        all.add(new Holiday(madeUp, HolidayKind.MAKE_UP_WORKDAY, "国庆节", year));
      }
      for (int day = 10; day <= 17; day++) {
        all.add(new Holiday(LocalDate.of(year, 2, day), HolidayKind.HOLIDAY, "春节", year));
      }
    }
    return all;
  }
}
