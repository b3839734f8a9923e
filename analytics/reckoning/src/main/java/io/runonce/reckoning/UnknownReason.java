package io.runonce.reckoning;

/**
 * Why a visit verdict is UNKNOWN, or a range unbounded; the first that holds is told (DOMAIN §5).
 */
public enum UnknownReason {
  NO_DECLARATION,
  OPEN,
  NOT_RECEIVED,
  NO_SUBJECT,
  AGENT_UNKNOWN,
  NO_CALENDAR,
  NO_TICKET_FEED,
  AMBIGUOUS
}
