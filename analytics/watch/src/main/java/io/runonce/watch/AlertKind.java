package io.runonce.watch;

/** What an alert tells. */
public enum AlertKind {
  /** Far more consultations than usual. */
  HOTSPOT_CONSULTATION,
  /** Far more searches than usual. */
  HOTSPOT_SEARCH,
  /** People wait long, or give up, in a hall. */
  QUEUE,
  /** An open case has one working day or less. */
  DEADLINE_YELLOW,
  /** An open case is past due. */
  DEADLINE_RED,
  /** A case has taken more visits than promised. */
  PROMISE_BROKEN
}
