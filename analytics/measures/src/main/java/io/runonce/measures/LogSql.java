package io.runonce.measures;

import io.runonce.warehouse.EventReader;
import io.runonce.warehouse.Statement;
import java.util.List;

/**
 * The statements behind an event log. Its cases are those that the export of outcomes would have;
 * its events are those that name them (V0) and the evidence of the visits certain for them (V3).
 */
final class LogSql {
  private static final String TICKET_KEY = "(location_id, toDate32(event_time), ticket_no)";
  private static final String TELLS_TICKET = "ticket_no != '' AND location_id != ''";

  private static final String STEPS_WITH_TICKET =
      FeedbackSources.events(QueueSources.STEP_WITH_TICKET);

  private static final String IS_NAMED_TICKET =
      "startsWith(event_type, 'TICKET_') AND "
          + TELLS_TICKET
          + " AND "
          + TICKET_KEY
          + " IN (SELECT location_id, toDate32(event_time), ticket_no FROM "
          + STEPS_WITH_TICKET
          + ")";

  private final Filters filters;
  private final ReaderScope scope;
  private final Standing standing;

  LogSql(Filters filters, ReaderScope scope, Standing standing) {
    this.filters = filters;
    this.scope = scope;
    this.standing = standing;
  }

  private Narrowing cases() {
    return Narrowing.of(Sources.CASES_BY_CLOSING, filters, List.of(), scope, standing);
  }

  private Narrowing cases(CaseRange range) {
    Narrowing narrowing = cases();
    narrowing.bind("after", range.after());
    narrowing.bind("until", range.until());
    narrowing.add("case_no > {after:String} AND case_no <= {until:String}");
    return narrowing;
  }

  /** Cases by their numbers, the first end out, the last in. */
  record CaseRange(String after, String until) {}

  /** How many cases the log has, as {@code cases}. */
  Statement count() {
    Narrowing narrowing = cases();
    return narrowing.statement(
        "SELECT count() AS cases FROM case_outcome FINAL" + narrowing.where());
  }

  /** The number of the last of so many cases after one as {@code last}; '' if there are none. */
  Statement last(String after, int size) {
    Narrowing narrowing = cases();
    narrowing.bind("after", after);
    narrowing.bind("size", size);
    narrowing.add("case_no > {after:String}");
    return narrowing.statement(
        "SELECT max(case_no) AS last FROM (SELECT case_no FROM case_outcome FINAL"
            + narrowing.where()
            + " ORDER BY case_no LIMIT {size:UInt32})");
  }

  /** The outcomes of some cases, by the contract's names, in the order of their numbers. */
  Statement outcomes(CaseRange range) {
    Narrowing narrowing = cases(range);
    return narrowing.statement(
        "SELECT subject_id AS subjectId, one_thing AS oneThing, "
            + ExportTable.OUTCOMES.selected()
            + " FROM case_outcome FINAL"
            + narrowing.where()
            + " ORDER BY case_no");
  }

  /** The events of some cases: case, how it is named, visit or '', then the event's columns. */
  Statement traces(CaseRange range) {
    Narrowing narrowing = cases(range);
    return narrowing.statement(
        "SELECT log_case, log_how, log_visit, "
            + String.join(", ", EventReader.columns())
            + " FROM (SELECT log_case, log_event, min(how) AS log_how, max(visit) AS log_visit FROM ("
            + pairs(chosen(narrowing), "")
            + ") GROUP BY log_case, log_event) AS p INNER JOIN "
            + FeedbackSources.events("1")
            + " AS e ON e.event_id = p.log_event ORDER BY log_case");
  }

  /**
   * The events of all cases whose ids lie in a range, both ends in as 32 hex digits: cases, how
   * each is named, visits, then the event's columns.
   */
  Statement events(String first, String last) {
    Narrowing narrowing = cases();
    narrowing.bind("first", first);
    narrowing.bind("last", last);
    String inRange =
        " AND event_id >= toFixedString(unhex({first:String}), 16)"
            + " AND event_id <= toFixedString(unhex({last:String}), 16)";
    return narrowing.statement(
        "SELECT log_cases, log_hows, log_visits, "
            + String.join(", ", EventReader.columns())
            + " FROM (SELECT log_event, groupArray(log_case) AS log_cases, groupArray(log_how) AS log_hows, "
            + "arrayFilter(v -> v != '', groupUniqArray(log_visit)) AS log_visits FROM "
            + "(SELECT log_case, log_event, toString(min(how)) AS log_how, max(visit) AS log_visit FROM ("
            + pairs(chosen(narrowing), inRange)
            + ") GROUP BY log_case, log_event ORDER BY log_case) GROUP BY log_event) AS p INNER JOIN "
            + FeedbackSources.events("1" + inRange)
            + " AS e ON e.event_id = p.log_event ORDER BY event_time, event_id");
  }

  /** The visits certain for a chosen case, each with the chosen cases that it is for. */
  Statement visits() {
    Narrowing narrowing = cases();
    String chosen = chosen(narrowing);
    return narrowing.statement(
        "SELECT visit_id, any(visitor) AS visitor, any(location_id) AS location_id, "
            + "any(started_at) AS started_at, any(ended_at) AS ended_at, any(futile) AS futile, "
            + "arraySort(groupArrayIf(served, sure)) AS certain, "
            + "arraySort(groupArrayIf(served, NOT sure)) AS possible FROM ("
            + visitsOf("certain_cases", "true")
            + " UNION ALL "
            + visitsOf("possible_cases", "false")
            + ") WHERE served IN (SELECT case_no FROM ("
            + chosen
            + ")) GROUP BY visit_id HAVING notEmpty(certain) ORDER BY visit_id");
  }

  /** The names of items in the catalogue that the results stand on. */
  Statement items() {
    return cases()
        .statement(
            "SELECT item_code, argMax(name, (valid_from, version)) AS name FROM item_version FINAL "
                + "WHERE catalogue = {catalogue:UInt64} GROUP BY item_code");
  }

  private static String visitsOf(String cases, String sure) {
    return "SELECT visit_id, visitor, location_id, started_at, ended_at, futile, served, "
        + sure
        + " AS sure FROM visit FINAL ARRAY JOIN "
        + cases
        + " AS served WHERE result_set = {result_set:String}";
  }

  private static String chosen(Narrowing narrowing) {
    return "SELECT case_no, application_no FROM case_outcome FINAL" + narrowing.where();
  }

  /** Case and event, in each way that an event can be a case's. */
  private static String pairs(String chosen, String inRange) {
    String numbers = "(SELECT case_no FROM (" + chosen + "))";
    return pair("case_no", "event_id", Naming.NUMBER, "''")
        + FeedbackSources.events("case_no IN " + numbers + inRange)
        + " UNION ALL "
        + pair("n.case_no", "t.event_id", Naming.TICKET, "''")
        + FeedbackSources.events(
            "case_no = '' AND startsWith(event_type, 'TICKET_') AND " + TELLS_TICKET + inRange)
        + " AS t INNER JOIN ("
        + ticketsOf(chosen, "case_no", "case_no != ''")
        + " UNION DISTINCT "
        + ticketsOf(chosen, "application_no", "case_no = ''")
        + ") AS n ON n.location_id = t.location_id AND n.date = toDate32(t.event_time) "
        + "AND n.ticket_no = t.ticket_no UNION ALL "
        + pair("c.case_no", "a.event_id", Naming.APPLICATION, "''")
        + FeedbackSources.events(
            "case_no = '' AND application_no != '' AND NOT (" + IS_NAMED_TICKET + ")" + inRange)
        + " AS a INNER JOIN ("
        + chosen
        + ") AS c ON c.application_no = a.application_no UNION ALL "
        + pair("served", "event_id", Naming.VISIT, "visit_id")
        + "(SELECT visit_id, served, arrayJoin(evidence) AS event_id FROM visit FINAL "
        + "ARRAY JOIN certain_cases AS served WHERE result_set = {result_set:String} AND served IN "
        + numbers
        + ") WHERE 1"
        + inRange;
  }

  /** Place, date and number of the tickets that steps of the chosen cases tell. */
  private static String ticketsOf(String chosen, String by, String which) {
    return "SELECT s.location_id AS location_id, toDate32(s.event_time) AS date, "
        + "s.ticket_no AS ticket_no, k.case_no AS case_no FROM "
        + FeedbackSources.events(which + " AND " + QueueSources.STEP_WITH_TICKET)
        + " AS s INNER JOIN ("
        + chosen
        + ") AS k ON k."
        + by
        + " = s."
        + by;
  }

  private static String pair(String caseNo, String event, Naming how, String visit) {
    return "SELECT "
        + caseNo
        + " AS log_case, "
        + event
        + " AS log_event, "
        + how.code()
        + " AS how, "
        + visit
        + " AS visit FROM ";
  }
}
