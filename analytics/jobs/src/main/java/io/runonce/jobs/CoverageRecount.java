package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts the tickets of the places and dates anew that a partial run has touched: where a ticket
 * has changed, or where one may name a case, or be a subject's, that was not known before or is no
 * longer. Writes to {@code flip} where that made or unmade a proof.
 */
final class CoverageRecount {
  private static final Set<EventKey> TICKETS = EnumSet.of(EventKey.TICKET);
  private static final Set<EventKey> DAYS = EnumSet.of(EventKey.PLACE_DATE);
  private static final String LIVING = "case_outcome FINAL WHERE result_set = ''";
  private static final String PROOF = "tickets > 0 AND identified * 100 >= tickets * 95";
  private static final String DAY = "cityHash64(toString(location_id), toDate(date))";

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

  private final Warehouse warehouse;
  private final ReckonRun run;

  CoverageRecount(Warehouse warehouse, ReckonRun run) {
    this.warehouse = warehouse;
    this.run = run;
  }

  /** Counts, once the facts of the pass are there. */
  void count() {
    findFlipped();
    findDays();
    create(
        "old_coverage",
        "SELECT location_id, date, "
            + PROOF
            + " AS proof FROM coverage FINAL"
            + " WHERE result_set = '' AND "
            + DAY
            + " IN (SELECT key FROM #day#)");
    recount();
    create(
        "flip",
        """
        SELECT n.location_id AS location_id, toDate(n.date) AS date
        FROM (SELECT location_id, date, $PROOF AS proof FROM coverage FINAL
          WHERE result_set = '' AND run = $RUN) AS n
        LEFT ANY JOIN #old_coverage# AS o
          ON n.location_id = o.location_id AND n.date = o.date
        WHERE n.proof != o.proof
        """
            .replace("$PROOF", PROOF));
  }

  /** Whether there is a place and date whose proof has changed. */
  boolean hasFlips() {
    return warehouse.query(run.statement("SELECT count() AS n FROM #flip#")).getFirst().number("n")
        > 0;
  }

  private void create(String table, String select) {
    Closure.create(warehouse, run, table, select);
  }

  /** Those that came, went, or have another application or subject. */
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
  }

  private void findDays() {
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
        """
        SELECT event_id, location_id, toDate(event_time, 'Asia/Shanghai') AS date, case_no,
          application_no, ticket_no, $SUBJECT AS subject, $PROVES AS proven
        FROM event FINAL
        WHERE event_time <= $NOW AND event_type = 'TICKET_TAKEN' AND location_id != ''
          AND event_id IN (SELECT event_id FROM #day_ticket#)
          AND cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai'))
            IN (SELECT key FROM #day#)
        """
            .replace("$SUBJECT", ReckonSql.SUBJECT)
            .replace("$PROVES", ReckonSql.PROVES_BY_ITSELF));
    create("doubt", "SELECT * FROM #ticket_of_day# WHERE NOT proven");
    create(
        "naming",
        """
        SELECT location_id, toDate(event_time, 'Asia/Shanghai') AS date, ticket_no, case_no,
          application_no
        FROM event FINAL
        WHERE event_time <= $NOW AND event_type IN $CASE_TYPES AND ticket_no != ''
          AND event_id IN (SELECT event_id FROM event_key WHERE kind = 'TICKET'
            AND key IN (SELECT key FROM ($TICKETS)))
        """
            .replace("$CASE_TYPES", ReckonSql.CASE_TYPES)
            .replace("$TICKETS", Closure.keysOf(TICKETS, "doubt")));
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
            SELECT '', location_id, date, count(), countIf(proven
              OR if(case_no != '', case_no IN (SELECT case_no FROM #heard#),
                (ticket_no != '' AND (location_id, date, ticket_no) IN (
                  SELECT location_id, date, ticket_no FROM #naming#
                  WHERE case_no != '' OR (application_no != ''
                    AND application_no IN (SELECT application_no FROM #heard#))))
                OR (application_no != ''
                  AND application_no IN (SELECT application_no FROM #heard#)))
              OR (subject != '' AND subject IN (SELECT subject_id FROM #heard#))), $RUN
            FROM #ticket_of_day# GROUP BY location_id, date
            """));
    warehouse.execute(
        run.statement(
            "INSERT INTO coverage SELECT result_set, location_id, date, 0, 0, $RUN"
                + " FROM coverage FINAL WHERE result_set = '' AND run < $RUN AND "
                + DAY
                + " IN (SELECT key FROM #day#)"));
  }
}
