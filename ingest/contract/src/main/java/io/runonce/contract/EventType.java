package io.runonce.contract;

/**
 * The facts that a source can report. Their order here is their order within one instant (DOMAIN
 * §3); a new type goes to the end of its family.
 */
public enum EventType {
  RECEIVED(EventFamily.CASE),
  ACCEPTED(EventFamily.CASE),
  ACCEPTANCE_REFUSED(EventFamily.CASE),
  CORRECTION_REQUESTED(EventFamily.CASE),
  CORRECTION_RECEIVED(EventFamily.CASE),
  SUSPENDED(EventFamily.CASE),
  RESUMED(EventFamily.CASE),
  EXTENDED(EventFamily.CASE),
  TRANSFERRED(EventFamily.CASE),
  CLOSED(EventFamily.CASE),
  RESULT_READY(EventFamily.CASE),
  RESULT_DELIVERED(EventFamily.CASE),
  APPOINTMENT_MADE(EventFamily.QUEUE),
  APPOINTMENT_CANCELLED(EventFamily.QUEUE),
  APPOINTMENT_MISSED(EventFamily.QUEUE),
  TICKET_TAKEN(EventFamily.QUEUE),
  TICKET_CALLED(EventFamily.QUEUE),
  TICKET_SERVED(EventFamily.QUEUE),
  TICKET_ABANDONED(EventFamily.QUEUE),
  CONSULTED(EventFamily.CONSULTATION),
  SEARCHED(EventFamily.SEARCH),
  APPEAL_RAISED(EventFamily.APPEAL),
  APPEAL_ANSWERED(EventFamily.APPEAL),
  RECTIFIED(EventFamily.APPEAL),
  CALLED_BACK(EventFamily.APPEAL),
  APPEAL_CLOSED(EventFamily.APPEAL),
  RATED(EventFamily.RATING);

  private final EventFamily family;

  EventType(EventFamily family) {
    this.family = family;
  }

  public EventFamily family() {
    return family;
  }

  /** Whether it is one of the four TICKET_ types (appointments are nobody's trip). */
  public boolean isTicket() {
    return switch (this) {
      case TICKET_TAKEN, TICKET_CALLED, TICKET_SERVED, TICKET_ABANDONED -> true;
      default -> false;
    };
  }

  /** Whether the applicant, not the office, does it (DOMAIN V1). */
  public boolean isDoneByApplicant() {
    return switch (this) {
      case RECEIVED,
          CORRECTION_RECEIVED,
          TICKET_TAKEN,
          TICKET_CALLED,
          TICKET_SERVED,
          TICKET_ABANDONED,
          CONSULTED,
          APPEAL_RAISED,
          RESULT_DELIVERED ->
          true;
      default -> false;
    };
  }
}
