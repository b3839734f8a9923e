package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What every rule is given beside its events. */
record Rules(Reference reference, Settings settings, Instant now) {

  WorkingCalendar calendar() {
    return reference.calendar();
  }

  LocalDate today() {
    return BusinessZone.dateOf(now);
  }

  /** The first instant of tomorrow, when what is counted by days changes. */
  Instant tomorrow() {
    return BusinessZone.startOf(today().plusDays(1));
  }

  /** The earlier of two instants, of which either may be never. */
  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
