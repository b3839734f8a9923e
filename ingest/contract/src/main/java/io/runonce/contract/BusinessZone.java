package io.runonce.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which a date is meant, named and never the machine's (DOMAIN §3). */
public final class BusinessZone {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BusinessZone() {}

  /** The local date of an instant in the business zone. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The first instant of a date in the business zone. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
