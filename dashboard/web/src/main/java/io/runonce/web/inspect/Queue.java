package io.runonce.web.inspect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The queues of the desk; a case may stand in several. */
public enum Queue {
  /** All that any of the others holds. */
  ALL(
      """
      (closed_at IS NULL AND (visit_verdict = 'BROKEN' OR time_verdict = 'BROKEN'
                              OR (time_verdict = 'UNKNOWN' AND days_left <= 1)))
      OR (closed_at IS NOT NULL AND visit_verdict = 'BROKEN')\
      """),
  /** Open and past due. */
  RED("closed_at IS NULL AND time_verdict = 'BROKEN'"),
  /** Open with a working day or less. */
  YELLOW("closed_at IS NULL AND time_verdict = 'UNKNOWN' AND days_left <= 1"),
  /** Open, and the promise is broken already. */
  BROKEN_OPEN("closed_at IS NULL AND visit_verdict = 'BROKEN'"),
  /** Closed with a broken promise. */
  BROKEN_CLOSED("closed_at IS NOT NULL AND visit_verdict = 'BROKEN'");

  private final String condition;

  Queue(String condition) {
    this.condition = condition;
  }

  String condition() {
    return "(" + condition + ")";
  }

  /** How the address names it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The queue that an address names. */
  public static Optional<Queue> of(String key) {
    return Arrays.stream(values()).filter(queue -> queue.key().equals(key)).findFirst();
  }
}
