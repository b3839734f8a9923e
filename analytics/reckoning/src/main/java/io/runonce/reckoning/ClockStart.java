package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case's clock starts (DOMAIN C2).
 *
 * @param date null without acceptance or deemed acceptance
 * @param complete the date that the file was complete, or null
 * @param deemed whether silence started it (行政许可法 art. 32)
 * @param unknown whether an unknown year hides the fifth working day: then there is no date
 * @param pending whether silence may yet start it
 */
record ClockStart(
    @Nullable LocalDate date,
    @Nullable LocalDate complete,
    boolean deemed,
    boolean unknown,
    boolean pending) {
  private static final int DAYS_TO_ANSWER = 5;
  private static final Set<EventType> ANSWERS =
      EnumSet.of(
          EventType.ACCEPTED,
          EventType.ACCEPTANCE_REFUSED,
          EventType.CORRECTION_REQUESTED,
          EventType.CLOSED);

  static ClockStart of(CaseTimeline timeline, WorkingCalendar calendar, LocalDate today) {
    Instant acceptedAt = timeline.timeOfFirst(EventType.ACCEPTED);
    LocalDate accepted = acceptedAt == null ? null : BusinessZone.dateOf(acceptedAt);
    Event completing = completing(timeline, acceptedAt);
    if (completing == null) {
      return new ClockStart(accepted, null, false, false, false);
    }
    LocalDate complete = completing.date();
    LocalDate answer = answerTo(completing, timeline);
    Boolean tooLate =
        calendar.isAfterNth(answer == null ? today : answer, complete, DAYS_TO_ANSWER);
    if (tooLate == null) {
      return new ClockStart(null, complete, false, true, false);
    }
    return tooLate
        ? new ClockStart(complete, complete, true, false, false)
        : new ClockStart(accepted, complete, false, false, answer == null);
  }

  /** The last CORRECTION_RECEIVED not after acceptance, else RECEIVED if not after it. */
  private static @Nullable Event completing(CaseTimeline timeline, @Nullable Instant acceptedAt) {
    Event corrected =
        timeline
            .all(EventType.CORRECTION_RECEIVED)
            .filter(event -> acceptedAt == null || !event.time().isAfter(acceptedAt))
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (corrected != null) {
      return corrected;
    }
    Event received = timeline.first(EventType.RECEIVED);
    boolean tooLate = received != null && acceptedAt != null && received.time().isAfter(acceptedAt);
    return tooLate ? null : received;
  }

  private static @Nullable LocalDate answerTo(Event completing, CaseTimeline timeline) {
    return timeline.steps().stream()
        .filter(step -> ANSWERS.contains(step.type()) && !step.time().isBefore(completing.time()))
        .findFirst()
        .map(Event::date)
        .orElse(null);
  }
}
