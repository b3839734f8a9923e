package io.runonce.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The zone in which a date is meant, named and never the machine's (DOMAIN §3). */
public final class BusinessZone {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final long SECONDS_A_DAY = 86_400;

  /** Since when the clocks there were not changed any more, and how far they stand. */
  private static final Instant STEADY_FROM = lastChange();

  private static final ZoneOffset STEADY = ZONE.getRules().getOffset(STEADY_FROM);

  private BusinessZone() {}

  private static Instant lastChange() {
    return ZONE.getRules().getTransitionRules().isEmpty()
        ? ZONE.getRules().getTransitions().getLast().getInstant()
        : Instant.MAX;
  }

  /** The local date of an instant in the business zone. */
  public static LocalDate dateOf(Instant instant) {
    return instant.isBefore(STEADY_FROM)
        ? LocalDate.ofInstant(instant, ZONE)
        : LocalDate.ofEpochDay(
            Math.floorDiv(instant.getEpochSecond() + STEADY.getTotalSeconds(), SECONDS_A_DAY));
  }

  /** The first instant of a date in the business zone. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
