package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.CaseKind;
import io.runonce.contract.EventType;
import io.runonce.contract.ItemVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the guide said when people applied (DOMAIN §5, C4's kind). */
final class PromiseRule {
  private PromiseRule() {}

  /** The date whose guide counts: of receipt, else of acceptance, else of the first event. */
  static LocalDate date(Moments moments) {
    Instant receivedAt = moments.receivedAt();
    Instant acceptedAt = moments.acceptedAt();
    if (receivedAt != null) {
      return BusinessZone.dateOf(receivedAt);
    }
    return BusinessZone.dateOf(acceptedAt == null ? moments.firstEventAt() : acceptedAt);
  }

  /**
   * The promise of a case.
   *
   * @param version in force on that date, or null
   */
  static Promise of(CaseTimeline timeline, @Nullable ItemVersion version) {
    CaseKind told =
        CaseTimeline.earliest(
            timeline.all(EventType.ACCEPTED).toList(), event -> event.details().kind());
    int extended = extendedDays(timeline);
    if (version == null) {
      return new Promise(
          null, told, null, null, null, extended, null, null, null, null, null, null);
    }
    return new Promise(
        version.version(),
        told == null ? version.caseKind() : told,
        version.declaredVisits(),
        version.statutoryDays(),
        version.promisedDays(),
        extended,
        version.oneThing(),
        version.lifeStage(),
        version.baselineVisits(),
        version.baselineMaterials(),
        version.baselineDays(),
        version.baselineLinks());
  }

  /** Absurd days must not stop the reckoning of the rest: they end at the greatest int. */
  private static int extendedDays(CaseTimeline timeline) {
    long days =
        timeline
            .all(EventType.EXTENDED)
            .map(event -> event.details().days())
            .filter(Objects::nonNull)
            .mapToLong(Integer::longValue)
            .sum();
    return Math.clamp(days, 0, Integer.MAX_VALUE);
  }
}
