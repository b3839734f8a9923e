package io.runonce.sources.simulator;

import java.time.LocalDate;

/**
 * Epoch milliseconds of Asia/Shanghai, which has stood at +08:00 without summer time since 1991:
 * every moment here is later, so days and minutes are plain arithmetic.
 */
final class Moment {
  static final long SECOND = 1_000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  private static final long OFFSET = 8 * HOUR;

  private Moment() {}

  static int dayOf(long time) {
    return (int) Math.floorDiv(time + OFFSET, DAY);
  }

  static LocalDate dateOf(long time) {
    return LocalDate.ofEpochDay(dayOf(time));
  }

  static long startOf(int day) {
    return day * DAY - OFFSET;
  }

  static long at(int day, int minute) {
    return startOf(day) + minute * MINUTE;
  }

  static int minuteOf(long time) {
    return (int) ((time - startOf(dayOf(time))) / MINUTE);
  }
}
