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
   * Closed without a decision, and then filed again by the same subject within the days of DOMAIN
   * V6. The new number carries the trips; the one that was given up is judged by its own alone
   * (DOMAIN §7), so whoever drops cases may look better by it.
   */
  REFILED(
      """
      $GIVEN_UP AND cityHash64(case_no) IN (SELECT cityHash64(case_no)
        FROM (SELECT case_no, sipHash128(item_code, subject_id) AS who,
                     assumeNotNull(closed_at) AS ended_at,
                     greatest(ended_at, first_event_at + INTERVAL 1 MILLISECOND) AS from_then
              FROM case_outcome FINAL WHERE result_set = '' AND $GIVEN_UP AND $MINE) AS dropped
        ASOF INNER JOIN (SELECT sipHash128(item_code, subject_id) AS who,
                                first_event_at AS again_at
                         FROM case_outcome FINAL
                         WHERE result_set = '' AND $MINE
                           AND sipHash128(item_code, subject_id) IN (
                             SELECT sipHash128(item_code, subject_id) FROM case_outcome
                             WHERE result_set = '' AND $GIVEN_UP AND $MINE)) AS again
          ON again.who = dropped.who AND again.again_at >= dropped.from_then
        WHERE again.again_at <= dropped.ended_at + INTERVAL 90 DAY)\
      """
          .replace(
              "$MINE",
              "({item:String} = '' OR item_code = {item:String})"
                  + " AND ({department:String} = '' OR department_code = {department:String}) AND "
                  + Mine.ROW)
          .replace(
              "$GIVEN_UP",
              "closed_at IS NOT NULL AND result IN ('WITHDRAWN', 'TERMINATED', 'NO_RESPONSE')"
                  + " AND subject_id != '' AND item_code != ''"));

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
