package io.runonce.web.targets;

/** A target that cannot be set so, and why. */
public final class TargetRefusal extends RuntimeException {
  private final Why why;
  private final int line;

  TargetRefusal(Why why) {
    this(why, 0);
  }

  TargetRefusal(Why why, int line) {
    super(line == 0 ? why.name() : "line " + line + ": " + why.name());
    this.why = why;
    this.line = line;
  }

  /** What is wrong. */
  public enum Why {
    UNKNOWN_MEASURE,
    /** Neither way of the measure is better. */
    NO_DIRECTION,
    /** The measure cannot be told by department or by region. */
    CANNOT_BE_NARROWED,
    UNKNOWN_DEPARTMENT,
    BAD_REGION,
    BAD_MONTH,
    /** It must begin with a month and end with a later or the same one. */
    BAD_TERM,
    BAD_VALUE,
    /** A node lies outside the term, or its value cannot be read. */
    BAD_NODE,
    NO_OWNER,
    NO_ORIGIN,
    NO_REASON,
    TOO_LONG,
    EXISTS,
    CHANGED_MEANWHILE,
    NOT_YOURS,
    /** The file is no CSV with the columns that are needed. */
    BAD_FILE
  }

  public Why why() {
    return why;
  }

  /** The line of the file; 0 where it is none's. */
  public int line() {
    return line;
  }
}
