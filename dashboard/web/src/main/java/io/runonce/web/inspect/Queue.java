package io.runonce.web.inspect;

import io.runonce.web.scope.Mine;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The queues of the desk; a case may stand in several. */
public enum Queue {
  /** All that is late, about to be, or has broken its promise. */
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
  BROKEN_CLOSED("closed_at IS NOT NULL AND visit_verdict = 'BROKEN'"),
  /**
   * Closed without a decision, and filed again by the same subject within the days of DOMAIN V6.
   * The new number carries the trips; the one that was given up is counted as kept and in time
   * (DOMAIN §7), so whoever drops cases looks better by it.
   */
  REFILED(
      """
      closed_at IS NOT NULL AND case_no IN (SELECT dropped.case_no
        FROM (SELECT case_no, item_code, subject_id, first_event_at, closed_at
              FROM case_outcome FINAL
              WHERE result_set = '' AND result IN ('WITHDRAWN', 'TERMINATED', 'NO_RESPONSE')
                AND subject_id != '' AND closed_at IS NOT NULL AND $MINE) AS dropped
        INNER JOIN (SELECT item_code, subject_id, first_event_at AS again_at
                    FROM case_outcome FINAL
                    WHERE result_set = '' AND (item_code, subject_id) IN (
                      SELECT item_code, subject_id FROM case_outcome
                      WHERE result_set = '' AND subject_id != ''
                        AND result IN ('WITHDRAWN', 'TERMINATED', 'NO_RESPONSE'))
                      AND $MINE) AS again
          ON again.item_code = dropped.item_code AND again.subject_id = dropped.subject_id
        WHERE again.again_at > dropped.first_event_at
          AND again.again_at <= dropped.closed_at + INTERVAL 90 DAY)\
      """
          .replace("$MINE", Mine.ROW));

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
