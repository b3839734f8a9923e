package io.runonce.web.casefile;

import io.runonce.warehouse.Statement;
import io.runonce.web.scope.Mine;
import io.runonce.web.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Reads one case with everything that it rests on, and single records. */
@Service
public class CaseFiles {
  private static final String OUTCOME =
      """
      SELECT *, arrayMap(ids -> arrayStringConcat(arrayMap(id -> lower(hex(id)), ids), ','),
                         cause_evidence) AS cause_events
      FROM case_outcome FINAL
      WHERE result_set = '' AND case_no = {case:String} AND\
      """
          + " "
          + Mine.ROW;

  /** Which visits it may be is found first, in all versions: FINAL compares those of few alone. */
  private static final String VISITS =
      """
      SELECT visit_id, location_id, started_at, ended_at, futile,
             has(certain_cases, {case:String}) AS certain,
             arrayMap(id -> lower(hex(id)), evidence) AS evidence_ids
      FROM visit FINAL
      WHERE result_set = ''
        AND visit_id IN (
          SELECT visit_id FROM visit WHERE result_set = '' AND has(certain_cases, {case:String})
          UNION DISTINCT
          SELECT visit_id FROM visit WHERE result_set = '' AND has(possible_cases, {case:String}))
        AND (has(certain_cases, {case:String}) OR has(possible_cases, {case:String}))
        AND %s
      ORDER BY started_at, visit_id
      """
          .formatted(Mine.NAMED_CASE);

  private static final String EVENTS =
      "SELECT "
          + EventRecord.COLUMNS
          + """
          FROM event FINAL
          WHERE event_id IN (
                  SELECT event_id FROM event_key
                  WHERE (kind = 'CASE' AND key = cityHash64({case:String}))
                     OR (kind = 'APPLICATION' AND key = cityHash64({application:String})))
            AND (case_no = {case:String}
                 OR (case_no = '' AND application_no = {application:String}
                     AND {application:String} != ''))
             OR event_id IN (
                  SELECT CAST(unhex(arrayJoin({ids:Array(String)})), 'FixedString(16)'))
          ORDER BY event_time, event_id
          """;
  private static final String OTHERS =
      """
      SELECT case_no, item_code, visit_verdict,
             application_no = {application:String} AND application_no != '' AS same_application
      FROM case_outcome FINAL
      WHERE result_set = '' AND case_no != {case:String}
        AND ((application_no = {application:String} AND application_no != '')
             OR (item_code = {item:String} AND subject_id != '' AND subject_id =
                   (SELECT any(subject_id) FROM case_outcome FINAL
                    WHERE result_set = '' AND case_no = {case:String})))
        AND %s
      ORDER BY first_event_at
      LIMIT 20
      """
          .formatted(Mine.ROW);
  private static final String ONE =
      "SELECT "
          + EventRecord.COLUMNS
          + "FROM event FINAL WHERE event_id = CAST(unhex({id:String}), 'FixedString(16)')";

  private final Store store;
  private final Evidence evidence;

  public CaseFiles(Store store, Evidence evidence) {
    this.store = store;
    this.evidence = evidence;
  }

  /** A case, if it was reckoned and is the reader's: the two are told apart to nobody. */
  public Optional<CaseFile> find(String caseNo) {
    return store.first(Statement.of(OUTCOME).with("case", caseNo), Outcome::of).map(this::file);
  }

  /**
   * A record as it was landed, if it is the reader's.
   *
   * @param id 32 hexadecimal digits; anything else finds nothing
   * @param of the case whose file led here: its evidence may be read where the case may; empty if
   *     none did
   */
  public Optional<EventRecord> event(String id, String of) {
    if (!Outcome.isEventId(id)) {
      return Optional.empty();
    }
    Statement one = Statement.of(ONE).with("id", id);
    return evidence.own(one).stream()
        .findFirst()
        .or(() -> find(of).flatMap(file -> file.event(id)));
  }

  private CaseFile file(Outcome outcome) {
    List<VisitRecord> visits =
        store.read(Statement.of(VISITS).with("case", outcome.caseNo()), VisitRecord::of);
    Set<String> ids = new TreeSet<>();
    visits.forEach(visit -> ids.addAll(visit.evidence()));
    outcome.causes().forEach(cause -> ids.addAll(cause.evidence()));
    List<EventRecord> events =
        evidence.ofMine(
            Statement.of(EVENTS)
                .with("case", outcome.caseNo())
                .with("application", outcome.joint() ? outcome.applicationNo() : "")
                .with("ids", List.copyOf(ids)));
    Timeline timeline =
        new Timeline(
            outcome.declared(), outcome.carried(), outcome.receivedAt(), outcome.closedAt());
    return new CaseFile(outcome, timeline.tell(visits, events), others(outcome));
  }

  private List<CaseFile.Other> others(Outcome outcome) {
    return store.read(
        Statement.of(OTHERS)
            .with("case", outcome.caseNo())
            .with("application", outcome.joint() ? outcome.applicationNo() : "")
            .with("item", outcome.itemCode()),
        row ->
            new CaseFile.Other(
                row.string("case_no"),
                row.string("item_code"),
                row.string("visit_verdict"),
                row.flag("same_application")));
  }
}
