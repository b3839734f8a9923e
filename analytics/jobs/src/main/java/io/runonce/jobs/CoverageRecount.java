package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keeps the coverage of the places and dates that a partial run touches. What a ticket proves
 * depends on events and cases that the run has found together with it: what these have changed is
 * added. What an event was before it changed is not kept, so the days of altered ones are counted
 * anew whole; all days that may have changed are, where what was counted is not sure to be right.
 * Writes to {@code flip} where that made or unmade a proof.
 */
final class CoverageRecount {
  private static final Set<EventKey> TICKETS = EnumSet.of(EventKey.TICKET);
  private static final Set<EventKey> DAYS = EnumSet.of(EventKey.PLACE_DATE);
  private static final String LIVING = "case_outcome FINAL WHERE result_set = ''";
  private static final String PROOF = "tickets > 0 AND identified * 100 >= tickets * 95";
  private static final String DAY = "cityHash64(toString(location_id), toDate(date))";
  private static final String DAY_OF_EVENT =
      "cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai'))";

  /** The cases that a pass reads anew, as they are now. */
  private static final String READ_ANEW =
      """
      SELECT case_no,
        if(startsWith(application_key, 'application:'), substring(application_key, 13), '')
          AS application_no,
        if(startsWith(subject_key, 'case:'), '', subject_key) AS subject_id
      FROM #facts#
      """;

  /** All cases as of this run: the living ones, and in place of those read anew the new facts. */
  private static final String KNOWN =
      "SELECT case_no, application_no, subject_id FROM "
          + LIVING
          + " AND cityHash64(case_no) NOT IN (SELECT key FROM #key#) UNION ALL "
          + READ_ANEW;

  /**
   * Whether a ticket is identified, by what is known of cases and by the steps that name tickets.
   */
  private static final String IDENTIFIED =
      """
      (proven
        OR if(case_no != '', case_no IN (SELECT case_no FROM $CASES),
          (ticket_no != '' AND (location_id, date, ticket_no) IN (
            SELECT location_id, date, ticket_no FROM $STEPS
            WHERE case_no != '' OR (application_no != ''
              AND application_no IN (SELECT application_no FROM $CASES))))
          OR (application_no != ''
            AND application_no IN (SELECT application_no FROM $CASES)))
        OR (subject != '' AND subject IN (SELECT subject_id FROM $CASES)))
      """;

  private static final String TICKET_COLUMNS =
      """
      event_id, location_id, toDate(event_time, 'Asia/Shanghai') AS date, case_no,
        application_no, ticket_no, $SUBJECT AS subject, $PROVES AS proven
      """
          .replace("$SUBJECT", ReckonSql.SUBJECT)
          .replace("$PROVES", ReckonSql.PROVES_BY_ITSELF);

  private static final String STEP_COLUMNS =
      """
      event_id, location_id, toDate(event_time, 'Asia/Shanghai') AS date, ticket_no, case_no,
        application_no
      """;

  private static final String IS_TICKET =
      "event_time <= $NOW AND event_type = 'TICKET_TAKEN' AND location_id != ''";
  private static final String IS_STEP =
      "event_time <= $NOW AND event_type IN " + ReckonSql.CASE_TYPES + " AND ticket_no != ''";

  private final Warehouse warehouse;
  private final ReckonRun run;
  private final boolean adds;

  /**
   * For a pass.
   *
   * @param adds whether what is counted is right, so that it can be added to
   */
  CoverageRecount(Warehouse warehouse, ReckonRun run, boolean adds) {
    this.warehouse = warehouse;
    this.run = run;
    this.adds = adds;
  }

  /** Counts, once the facts of the pass are there. */
  void count() {
    if (adds) {
      create("recount_seed", "SELECT event_id FROM #altered#");
    } else {
      findFlipped();
    }
    findDays();
    findChanged();
    create(
        "old_coverage",
        "SELECT location_id, date, tickets, identified FROM coverage FINAL"
            + " WHERE result_set = '' AND ("
            + DAY
            + " IN (SELECT key FROM #day#)"
            + " OR (location_id, date) IN (SELECT location_id, date FROM #day_change#))");
    add();
    if (isAnyDayWhole()) {
      recount();
    }
    create(
        "flip",
        """
        SELECT n.location_id AS location_id, toDate(n.date) AS date
        FROM (SELECT location_id, date, $PROOF AS proof FROM coverage FINAL PREWHERE run = $RUN
          WHERE result_set = '') AS n
        LEFT ANY JOIN (SELECT location_id, date, $PROOF AS proof FROM #old_coverage#) AS o
          ON n.location_id = o.location_id AND n.date = o.date
        WHERE n.proof != o.proof
        """
            .replace("$PROOF", PROOF));
  }

  /** Selects of the ids of the events that were counted with all of their day. */
  List<String> countedWhole() {
    return isAnyDayWhole()
        ? Stream.of("SELECT event_id FROM #day_ticket#", "SELECT event_id FROM #naming#")
            .map(select -> run.statement(select).sql())
            .toList()
        : List.of();
  }

  private boolean isAnyDayWhole() {
    return is("SELECT count() > 0 AS found FROM #day#");
  }

  private boolean is(String sql) {
    return warehouse.query(run.statement(sql)).getFirst().flag("found");
  }

  /**
   * What the events and facts of the pass have changed, by place and date. Events that are neither
   * fresh nor altered count as before and as after: whoever reckons them later finds them fresh.
   */
  private void findChanged() {
    String fresh = "event_id IN (SELECT event_id FROM #fresh#) AS fresh FROM #event# FINAL WHERE ";
    String others = " AND NOT (" + DAY_OF_EVENT + " IN (SELECT key FROM #day#))";
    create(
        "pass_ticket",
        "SELECT " + TICKET_COLUMNS + ", " + fresh + (adds ? IS_TICKET + others : "0"));
    create("pass_step", "SELECT " + STEP_COLUMNS + ", " + fresh + (adds ? IS_STEP : "0"));
    create(
        "day_change",
        """
        SELECT location_id, toDate32(date) AS date, toInt64(countIf(fresh)) AS tickets,
          toInt64(countIf(is_identified)) - toInt64(countIf(NOT fresh AND was_identified))
            AS identified
        FROM (SELECT location_id, date, fresh, $NOW_IDENTIFIED AS is_identified,
            $WAS_IDENTIFIED AS was_identified FROM #pass_ticket#)
        GROUP BY location_id, date HAVING tickets != 0 OR identified != 0
        """
            .replace("$NOW_IDENTIFIED", identified("(" + READ_ANEW + ")", "#pass_step#"))
            .replace(
                "$WAS_IDENTIFIED",
                identified("#old_case_outcome#", "(SELECT * FROM #pass_step# WHERE NOT fresh)")));
  }

  private static String identified(String cases, String steps) {
    return IDENTIFIED.replace("$CASES", cases).replace("$STEPS", steps);
  }

  private void add() {
    warehouse.execute(
        run.statement(
            """
            INSERT INTO coverage (result_set, location_id, date, tickets, identified, run)
            SELECT '', c.location_id, c.date, toUInt64(o.tickets + c.tickets),
              toUInt64(o.identified + c.identified), $RUN
            FROM #day_change# AS c
            LEFT ANY JOIN #old_coverage# AS o
              ON c.location_id = o.location_id AND c.date = o.date
            """));
  }

  /** Whether there is a place and date whose proof has changed. */
  boolean hasFlips() {
    return is("SELECT count() > 0 AS found FROM #flip#");
  }

  private void create(String table, String select) {
    Closure.create(warehouse, run, table, select);
  }

  /** The events of what came, went, or has another application or subject. */
  private void findFlipped() {
    create(
        "flipped",
        """
        SELECT case_no, application_no, subject_id FROM ($READ_ANEW
          UNION ALL SELECT case_no, application_no, subject_id FROM $LIVING
            AND cityHash64(case_no) IN (SELECT key FROM #key#))
        GROUP BY case_no, application_no, subject_id HAVING count() = 1
        """
            .replace("$READ_ANEW", READ_ANEW)
            .replace("$LIVING", LIVING));
    create(
        "recount_seed",
        """
        SELECT DISTINCT event_id FROM (
          SELECT event_id FROM #changed#
          UNION ALL SELECT event_id FROM event_key WHERE kind = 'CASE'
            AND key IN (SELECT cityHash64(case_no) FROM #flipped#)
          UNION ALL SELECT event_id FROM event_key WHERE kind = 'APPLICATION'
            AND key IN (SELECT cityHash64(application_no) FROM #flipped# WHERE application_no != '')
          UNION ALL SELECT event_id FROM event_key WHERE kind = 'SUBJECT'
            AND key IN (SELECT cityHash64(toFixedString(unhex(subject_id), 32)) FROM #flipped#
              WHERE subject_id != ''))
        """);
  }

  /** The days that are counted anew whole. */
  private void findDays() {
    create(
        "recount_mate",
        "SELECT DISTINCT event_id FROM event_key WHERE kind = 'TICKET'"
            + " AND key IN (SELECT key FROM ("
            + Closure.keysOf(TICKETS, "recount_seed")
            + "))");
    create(
        "day",
        Closure.keysOf(DAYS, "recount_seed")
            + " UNION DISTINCT "
            + Closure.keysOf(DAYS, "recount_mate"));
    create(
        "day_ticket",
        "SELECT DISTINCT event_id FROM event_key"
            + " WHERE kind = 'PLACE_DATE' AND key IN (SELECT key FROM #day#)");
  }

  /** The tickets of the days; what is known of cases is asked for those in doubt alone. */
  private void findTickets() {
    create(
        "ticket_of_day",
        "SELECT "
            + TICKET_COLUMNS
            + " FROM event FINAL WHERE "
            + IS_TICKET
            + " AND event_id IN (SELECT event_id FROM #day_ticket#) AND "
            + DAY_OF_EVENT
            + " IN (SELECT key FROM #day#)");
    create("doubt", "SELECT * FROM #ticket_of_day# WHERE NOT proven");
    create(
        "naming",
        "SELECT "
            + STEP_COLUMNS
            + " FROM event FINAL WHERE "
            + IS_STEP
            + " AND event_id IN (SELECT event_id FROM event_key WHERE kind = 'TICKET'"
            + " AND key IN (SELECT key FROM ("
            + Closure.keysOf(TICKETS, "doubt")
            + ")))");
    create(
        "heard",
        """
        SELECT case_no, application_no, subject_id FROM ($KNOWN)
        WHERE case_no IN (SELECT case_no FROM #doubt#)
          OR (application_no != '' AND application_no IN (
            SELECT application_no FROM #doubt# UNION ALL SELECT application_no FROM #naming#))
          OR (subject_id != '' AND subject_id IN (SELECT subject FROM #doubt#))
        """
            .replace("$KNOWN", KNOWN));
  }

  private void recount() {
    findTickets();
    warehouse.execute(
        run.statement(
            """
            INSERT INTO coverage (result_set, location_id, date, tickets, identified, run)
            SELECT '', location_id, date, count(), countIf($IDENTIFIED), $RUN
            FROM #ticket_of_day# GROUP BY location_id, date
            """
                .replace("$IDENTIFIED", identified("#heard#", "#naming#"))));
    warehouse.execute(
        run.statement(
            "INSERT INTO coverage SELECT result_set, location_id, date, 0, 0, $RUN"
                + " FROM coverage FINAL WHERE result_set = '' AND run < $RUN AND "
                + DAY
                + " IN (SELECT key FROM #day#)"));
  }
}
