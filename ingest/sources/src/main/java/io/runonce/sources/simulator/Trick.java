package io.runonce.sources.simulator;

/** How a department could deceive: what it writes down changes, what people live through not. */
public enum Trick {
  /** Instead of asking for a correction: closed as withdrawn, and received anew under a number. */
  CLOSE_AND_REFILE,

  /** On the promised day, unready: closed as withdrawn, and received anew at once. */
  REFILE_WHEN_LATE,

  /** ACCEPTED is never written. */
  NEVER_ACCEPT,

  /** The clock is stopped each evening and goes on each morning. */
  SUSPEND_BY_NIGHT,

  /** What is done at the counter is written as done by web, without place or ticket. */
  KEY_AS_ONLINE,

  /** No step of any case tells whose it is. */
  OMIT_SUBJECT,

  /** Only cases in which something goes wrong tell neither whose they are nor a ticket. */
  OMIT_SUBJECT_OF_TROUBLED
}
