package io.runonce.web.anatomy;

import io.runonce.measures.Course;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.scope.Mine;

/**
 * The rows of cuts. Each text yields a column {@code part} and then those that a reader of the rows
 * sees, first the one that names a row; cases are the filter's closed ones.
 */
final class CutSql {
  /** As many cases as are followed event by event, the newest first. */
  static final int FOLLOWED = 5_000;

  /** Rows of rules before these do not tell what a case went through. */
  private static final String IS_OLDER = "rules_version < " + Course.FIRST_RULES;

  /** How many there are of the reader's, replaced ones among them: one column tells. */
  static final Statement ANY_OLDER =
      Statement.of(
          "SELECT count() AS n FROM case_outcome PREWHERE "
              + IS_OLDER
              + " WHERE result_set = '' AND "
              + Mine.ROW);

  private static final String SEEN =
      "case_no, item_code, department_code, received_at, closed_at, declared_visits, citizen_low,"
          + " citizen_high, visit_verdict, ";

  private static final String OF_FILTER = CaseConditions.CLOSED + " AND " + CaseConditions.SQL;

  /**
   * Which cases it may be is found first, in all versions of their rows: the newest one of each is
   * then looked for among these alone, and must meet the conditions itself. By hashes of their
   * numbers, of which a million fit a reader's memory; one too many does not meet the conditions.
   */
  private static final String CLOSED = closed(OF_FILTER);

  /** How many of the filter's closed cases do not. */
  static final String OLDER = "SELECT count() AS n " + CLOSED + " AND " + IS_OLDER;

  static final String PRIMARY_CAUSES =
      "SELECT toString(causes[1]) AS part, "
          + SEEN
          + "causes "
          + CLOSED
          + " AND visit_verdict = 'BROKEN' AND notEmpty(causes)";

  static final String CAUSES =
      "SELECT toString(arrayJoin(causes)) AS part, "
          + SEEN
          + "causes "
          + CLOSED
          + " AND visit_verdict = 'BROKEN'";

  static final String VERSIONS =
      "SELECT toString(item_version) AS part, "
          + SEEN
          + "statutory_days, promised_days, days_used, suspended_days, time_verdict,"
          + " materials_collected "
          + CLOSED;

  static final String GRADES =
      "SELECT multiIf(active_grade != '', toString(active_grade),"
          + " grade_origin = 'DEFAULT', 'DEFAULT', 'NONE') AS part, "
          + SEEN
          + "grade "
          + CLOSED;

  static final String VERSION_BROKEN =
      "SELECT * FROM (" + VERSIONS + ") WHERE visit_verdict = 'BROKEN'";

  static final String VERSION_ON_TIME =
      "SELECT * FROM (" + VERSIONS + ") WHERE time_verdict = 'KEPT'";

  static final String STAGES = "SELECT toString(life_stage) AS part, " + SEEN + "joint " + CLOSED;

  static final String STAGE_JOINT = "SELECT * FROM (" + STAGES + ") WHERE joint";

  static final String UNFED =
      "SELECT toString(location_id) AS part, "
          + SEEN
          + "visit_unknown_reason "
          + CLOSED
          + " AND visit_verdict = 'UNKNOWN' AND visit_unknown_reason = 'NO_TICKET_FEED'";

  private static final String FOLLOWED_CASES = followed("*");

  private static final String FOLLOWED_NUMBERS = followed("case_no");

  static final String PLACES =
      "SELECT part, visit_id, any(started_at) AS started_at, any(ended_at) AS ended_at, any(futile)"
          + " AS futile, arraySort(groupUniqArray(case_no)) AS certain_cases FROM (SELECT case_no,"
          + " toString(v.location_id) AS part, v.visit_id AS visit_id, v.started_at AS started_at,"
          + " v.ended_at AS ended_at, v.futile AS futile FROM (SELECT case_no, arrayJoin(visits) AS v "
          + CLOSED
          + ")) GROUP BY part, visit_id";

  static final String FUTILE_PLACES = "SELECT * FROM (" + PLACES + ") WHERE futile";

  /** The cases that came to any stage, with when somebody came for them. */
  private static final String WAYS =
      "(SELECT *, arrayMap(v -> (v.started_at, v.futile), visits) AS came FROM "
          + FOLLOWED_CASES
          + " WHERE notEmpty(way))";

  /**
   * Each case once for each edge of its way: its ends, from when till when, and what was handed in.
   */
  private static final String EDGED =
      """
      (SELECT *, arrayJoin(arrayConcat(
                arrayMap(i -> (if(i = 1, 'START', toString(way[i - 1].stage)), toString(way[i].stage),
                               if(i = 1, toDateTime64('1970-01-02 00:00:00', 3, 'Asia/Shanghai'),
                                  way[i - 1].at),
                               way[i].at, way[i].taken), arrayEnumerate(way)),
                if(arrayExists(v -> v.1 > way[-1].at, came),
                   [(toString(way[-1].stage), 'AFTER', way[-1].at,
                     toDateTime64('2200-01-01 00:00:00', 3, 'Asia/Shanghai'), toUInt16(0))], [])))
              AS edge
            FROM\
      """
          + " "
          + WAYS
          + ")";

  /**
   * A trip belongs to the edge on whose way it began; what came after the last stage is AFTER's.
   */
  static final String EDGES =
      """
      SELECT concat(edge.1, '>', edge.2) AS part, case_no, item_code, received_at, closed_at,
             declared_visits, citizen_low, citizen_high, visit_verdict,
             if(edge.1 = 'START' OR edge.2 = 'AFTER', NULL,
                (toUnixTimestamp64Milli(edge.4) - toUnixTimestamp64Milli(edge.3)) / 86400000)
               AS days,
             arrayCount(v -> v.1 > edge.3 AND v.1 <= edge.4, came) AS trips,
             arrayCount(v -> v.1 > edge.3 AND v.1 <= edge.4 AND v.2, came) AS futile_trips,
             edge.5 AS materials
      FROM\
      """
          + " "
          + EDGED;

  /** A row a trip, on the edge on whose way it began. */
  static final String EDGE_TRIPS =
      """
      SELECT concat(edge.1, '>', edge.2) AS part, case_no, trip.1 AS started_at, trip.2 AS futile,
             item_code, received_at, closed_at, declared_visits, citizen_low, citizen_high,
             visit_verdict
      FROM (SELECT *, arrayJoin(arrayFilter(v -> v.1 > edge.3 AND v.1 <= edge.4, came)) AS trip
            FROM\
      """
          + " "
          + EDGED
          + ")";

  static final String EDGE_FUTILE = "SELECT * FROM (" + EDGE_TRIPS + ") WHERE futile";

  static final String PATHS =
      """
      SELECT lower(hex(cityHash64(path))) AS part, case_no, item_code, received_at, closed_at,
             declared_visits, citizen_low, citizen_high, visit_verdict,
             arrayStringConcat(arrayMap(s -> toString(s.stage), way), '>') AS path, length(came) AS trips,
             if(closed_at IS NULL, NULL, (toUnixTimestamp64Milli(assumeNotNull(closed_at))
                - toUnixTimestamp64Milli(way[1].at)) / 86400000) AS days
      FROM\
      """
          + " "
          + WAYS;

  static final String PATH_BROKEN = "SELECT * FROM (" + PATHS + ") WHERE visit_verdict = 'BROKEN'";

  /**
   * Tickets in the visits of the cases, with the minutes till they were first called; of a visit
   * that served others too those alone that name nobody or the case, or what is the reader's.
   */
  static final String TICKETS =
      """
      SELECT concat(toString(toDayOfWeek(at)), '-', formatDateTime(at, '%H')) AS part, event_id,
             case_no, location_id, ticket_no, at,
             (toUnixTimestamp64Milli(called) - toUnixTimestamp64Milli(at)) / 60000 AS minutes
      FROM (SELECT lower(hex(t.event_id)) AS event_id, min(case_no) AS case_no,
                   any(t.location_id) AS location_id, any(t.ticket_no) AS ticket_no,
                   any(t.taken_at) AS at, any(t.called_at) AS called
            FROM (SELECT case_no, t, t.region_code AS region_code, t.department_code AS department_code
                  FROM (SELECT case_no, arrayJoin(tickets) AS t FROM\
      """
          + " "
          + FOLLOWED_CASES
          + ")) WHERE t.open OR "
          + Mine.ROW
          + " GROUP BY event_id)";

  private static final String CONSULTED =
      """
      event_type = 'CONSULTED' AND toDate32(event_time) BETWEEN {from:Date32} AND {to:Date32}
      AND ({item:String} = '' OR item_code = {item:String} OR (item_code = '' AND case_no != ''))
      """;

  /**
   * Consultations that name the item, or a case of it, in the period by their own time. Those of
   * one item are found first by their ids; those of all are many: they are found by hashes, since a
   * set of their ids would be more than a reader's memory holds.
   */
  static final String TOPICS =
      """
      SELECT part, event_id, at, item_code, department_code, channel, case_no, answered
      FROM (SELECT if(e.topic = '', 'other', e.topic) AS part, lower(hex(e.event_id)) AS event_id,
                   e.event_time AS at, e.case_no AS case_no, e.answered AS answered,
                   if(e.item_code != '', e.item_code, c.item_code) AS item_code,
                   multiIf(c.department_code != '', c.department_code,
                           e.department_code != '', e.department_code, i.owner) AS department_code,
                   if(c.region_code != '', c.region_code, e.region_code) AS region_code,
                   toString(c.one_thing) AS one_thing,
                   toString(e.channel) AS channel
            FROM (SELECT * FROM event FINAL WHERE $ASKED AND if({item:String} = '',
                    cityHash64(event_id) IN (SELECT cityHash64(event_id) FROM event
                                             WHERE {item:String} = '' AND $ASKED),
                    event_id IN (SELECT event_id FROM event WHERE {item:String} != '' AND $ASKED))) AS e
            LEFT JOIN (SELECT case_no, item_code, department_code, region_code, one_thing
                       FROM case_outcome FINAL WHERE result_set = '' AND cityHash64(case_no) IN (
                         SELECT cityHash64(case_no) FROM event WHERE $ASKED AND case_no != '')) AS c
              ON c.case_no = e.case_no
            LEFT JOIN (SELECT item_code, argMax(department_code, valid_from) AS owner
                       FROM item_version FINAL
                       WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import)
                       GROUP BY item_code) AS i ON i.item_code = e.item_code)
      WHERE item_code != '' AND\
      """
              .replace("$ASKED", CONSULTED)
          + " "
          + CaseConditions.SQL;

  /** What was taken, and whether another case that is the reader's took it too. */
  static final String MATERIALS =
      "SELECT arrayJoin(collected_codes) AS part, case_no, item_code, received_at, closed_at,"
          + " arrayExists((code, region_code, department_code) -> code = part AND "
          + Mine.ROW
          + ", given_elsewhere.code, given_elsewhere.region_code, given_elsewhere.department_code)"
          + " AS taken_elsewhere "
          + CLOSED;

  /** Materials taken elsewhere too: those of {@link #MATERIALS}. */
  static final String SHAREABLE = "SELECT * FROM (" + MATERIALS + ") WHERE taken_elsewhere";

  /** What corrections asked for that the item's version does not list. */
  static final String HIDDEN =
      "SELECT part, event_id, case_no, item_code, at FROM (SELECT arrayJoin(e.material_codes) AS"
          + " part, lower(hex(e.event_id)) AS event_id, e.case_no AS case_no, c.item_code AS"
          + " item_code, e.event_time AS at, v.materials AS listed FROM (SELECT * FROM event FINAL"
          + " WHERE event_type = 'CORRECTION_REQUESTED' AND "
          + ofFollowed(" AND event_type = 'CORRECTION_REQUESTED'")
          + ") AS e INNER JOIN (SELECT case_no, item_code, item_version "
          + CLOSED
          + ") AS c ON c.case_no = e.case_no INNER JOIN (SELECT item_code, version, materials FROM"
          + " item_version FINAL WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import))"
          + " AS v ON v.item_code = c.item_code AND v.version = c.item_version) WHERE NOT"
          + " has(listed, part)";

  private CutSql() {}

  private static String closed(String condition) {
    return "FROM case_outcome FINAL WHERE result_set = '' AND cityHash64(case_no) IN (SELECT"
        + " cityHash64(case_no) FROM case_outcome WHERE result_set = '' AND "
        + condition
        + ") AND "
        + condition;
  }

  /** Those cases that are followed event by event; none of them was closed before {since}. */
  private static String followed(String columns) {
    return "(SELECT "
        + columns
        + " "
        + closed("closed_at >= {since:DateTime64(3)} AND " + OF_FILTER)
        + " ORDER BY closed_at DESC, case_no LIMIT "
        + FOLLOWED
        + ")";
  }

  /** The condition on events of followed cases; their ids are found first, in all versions. */
  private static String ofFollowed(String further) {
    return "event_id IN (SELECT event_id FROM event WHERE case_no IN "
        + FOLLOWED_NUMBERS
        + further
        + ") AND case_no IN "
        + FOLLOWED_NUMBERS;
  }
}
