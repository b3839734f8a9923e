package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Minutes since the epoch. */
final class Minutes {
  private static final long MILLIS = Duration.ofMinutes(1).toMillis();

  private Minutes() {}

  static long of(Instant instant) {
    return Math.floorDiv(instant.toEpochMilli(), MILLIS);
  }

  static long of(Duration duration) {
    return duration.toMinutes();
  }

  static long startOf(LocalDate date) {
    return of(BusinessZone.startOf(date));
  }

  static Instant instant(long minute) {
    return Instant.ofEpochMilli(minute * MILLIS);
  }
}
