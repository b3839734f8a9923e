package io.runonce.watch;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the watch reads of outcomes: those that may raise something, all or the newest. */
final class CaseReadings {
  private static final String MAY_RAISE =
      """
      (closed_at IS NULL AND (time_verdict = 'BROKEN' OR time_verdict = 'UNKNOWN' AND days_left <= 1
                              OR visit_verdict = 'BROKEN')
       OR visit_verdict = 'BROKEN' AND closed_at > {since:DateTime64(3)})
      """;

  private static final String CASES =
      """
      SELECT case_no, toString(region_code) AS region, toString(department_code) AS department,
             toString(location_id) AS location, toString(item_code) AS item, first_event_at, closed_at,
             toString(time_verdict) AS time_verdict, days_left, due_date,
             toString(visit_verdict) AS visit_verdict, declared_visits, citizen_low,
             arrayMap(id -> lower(hex(id)), arraySlice(arrayDistinct(arrayFlatten(cause_evidence)), 1, 20)) AS evidence,
             run
      FROM case_outcome FINAL WHERE result_set = '' AND $WHICH AND $MAY_RAISE
      """
          .replace("$MAY_RAISE", MAY_RAISE);

  private static final String CHANGED =
      "SELECT DISTINCT case_no FROM case_outcome WHERE result_set = '' AND run > {run:UInt64}"
          + " LIMIT {most:UInt64}";

  private static final String VISITS =
      """
      SELECT case_no, arraySort(groupArray(started_at)) AS began
      FROM (SELECT arrayJoin(certain_cases) AS case_no, started_at FROM visit FINAL
            WHERE result_set = '' AND run >= {run:UInt64})
      WHERE case_no IN (SELECT arrayJoin({cases:Array(String)}))
      GROUP BY case_no
      """;

  private static final int CASES_A_QUESTION = 2_000;

  private final Warehouse warehouse;

  CaseReadings(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** The last run of the living results that has finished; empty before the first. */
  Optional<Long> lastRun() {
    return warehouse
        .query(
            Statement.of(
                "SELECT max(run) AS run, count() AS n FROM reckon_run FINAL"
                    + " WHERE result_set = '' AND state = 'DONE'"))
        .stream()
        .filter(row -> row.number("n") > 0)
        .map(row -> row.number("run"))
        .findFirst();
  }

  /** The cases that a run after this one has written, up to so many. */
  List<String> changedSince(long run, int most) {
    return warehouse.query(Statement.of(CHANGED).with("run", run).with("most", most)).stream()
        .map(row -> row.string("case_no"))
        .toList();
  }

  /** All that may raise something. */
  List<CaseNow> all(Instant now) {
    return withVisits(
        warehouse.query(
            Statement.of(CASES.replace("$WHICH", "1"))
                .with("since", now.minus(CaseAlarms.AFTER_CLOSING))));
  }

  /** Those of some that may raise something. */
  List<CaseNow> of(List<String> cases, Instant now) {
    List<CaseNow> found = new ArrayList<>();
    for (int from = 0; from < cases.size(); from += CASES_A_QUESTION) {
      List<String> some = cases.subList(from, Math.min(from + CASES_A_QUESTION, cases.size()));
      found.addAll(
          withVisits(
              warehouse.query(
                  Statement.of(
                          CASES.replace(
                              "$WHICH", "case_no IN (SELECT arrayJoin({cases:Array(String)}))"))
                      .with("cases", some)
                      .with("since", now.minus(CaseAlarms.AFTER_CLOSING)))));
    }
    return found;
  }

  private List<CaseNow> withVisits(List<Row> rows) {
    List<Row> broken =
        rows.stream().filter(row -> row.string("visit_verdict").equals("BROKEN")).toList();
    Map<String, List<Instant>> visits = new HashMap<>();
    for (int from = 0; from < broken.size(); from += CASES_A_QUESTION) {
      List<Row> some = broken.subList(from, Math.min(from + CASES_A_QUESTION, broken.size()));
      warehouse.stream(
          Statement.of(VISITS)
              .with("run", some.stream().mapToLong(row -> row.number("run")).min().orElse(0))
              .with("cases", some.stream().map(row -> row.string("case_no")).toList()),
          row -> visits.put(row.string("case_no"), instants(row)));
    }
    return rows.stream()
        .map(row -> aCase(row, visits.getOrDefault(row.string("case_no"), List.of())))
        .toList();
  }

  private static List<Instant> instants(Row row) {
    return row.value("began") instanceof List<?> list
        ? list.stream().map(Instant.class::cast).toList()
        : List.of();
  }

  private static CaseNow aCase(Row row, List<Instant> visits) {
    return new CaseNow(
        new About(
            row.string("region"),
            row.string("department"),
            row.string("location"),
            row.string("item"),
            row.string("case_no"),
            "",
            ""),
        row.instant("first_event_at"),
        row.instantOrNull("closed_at"),
        row.string("time_verdict"),
        row.integerOrNull("days_left"),
        row.dateOrNull("due_date"),
        row.string("visit_verdict"),
        row.integerOrNull("declared_visits"),
        row.integer("citizen_low"),
        visits,
        row.strings("evidence"));
  }
}
