package io.runonce.measures;

import io.runonce.contract.EventType;

/**
 * An event in the words of XES: what is done, and where in its life that stands (the standard
 * lifecycle model). What has a beginning and an end is one activity, all else is complete at once.
 *
 * @param name concept:name
 * @param transition lifecycle:transition
 */
record Activity(String name, String transition) {
  private static final String COMPLETE = "complete";

  static Activity of(EventType type) {
    return switch (type) {
      case SUSPENDED -> new Activity("SPECIAL_PROCEDURE", "start");
      case RESUMED -> new Activity("SPECIAL_PROCEDURE", COMPLETE);
      case APPOINTMENT_MADE -> new Activity("APPOINTMENT", "schedule");
      case APPOINTMENT_CANCELLED -> new Activity("APPOINTMENT", "withdraw");
      case APPOINTMENT_MISSED -> new Activity("APPOINTMENT", "ate_abort");
      case TICKET_TAKEN -> new Activity("TICKET", "schedule");
      case TICKET_CALLED -> new Activity("TICKET", "start");
      case TICKET_SERVED -> new Activity("TICKET", COMPLETE);
      case TICKET_ABANDONED -> new Activity("TICKET", "ate_abort");
      case APPEAL_RAISED -> new Activity("APPEAL", "start");
      case APPEAL_CLOSED -> new Activity("APPEAL", COMPLETE);
      case RECEIVED,
          ACCEPTED,
          ACCEPTANCE_REFUSED,
          CORRECTION_REQUESTED,
          CORRECTION_RECEIVED,
          EXTENDED,
          TRANSFERRED,
          CLOSED,
          RESULT_READY,
          RESULT_DELIVERED,
          CONSULTED,
          SEARCHED,
          APPEAL_ANSWERED,
          RECTIFIED,
          CALLED_BACK,
          RATED ->
          new Activity(type.name(), COMPLETE);
    };
  }
}
