package io.runonce.jobs;

import io.runonce.warehouse.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What rows of cases tell of their way, visits and tickets, against the events and visits
 * themselves.
 */
final class Course {
  private static final String VISITS_OTHERWISE =
      """
      SELECT case_no, visits, v.found AS found
      FROM (SELECT case_no, arraySort(visits) AS visits FROM case_outcome FINAL WHERE result_set = '$SET') AS c
      LEFT JOIN (
        SELECT arrayJoin(certain_cases) AS served,
          arraySort(groupArray((visit_id, location_id, started_at, ended_at, futile))) AS found
        FROM visit FINAL WHERE result_set = '$SET' GROUP BY served) AS v ON v.served = c.case_no
      WHERE toString(visits) != toString(found)
      """;

  /** No case-family event of the scenario names its case by anything but its number. */
  private static final String WAYS_OTHERWISE =
      """
      SELECT case_no, stages, e.found AS found
      FROM (SELECT case_no, arrayMap(s -> (s.at, toString(s.stage), toInt64(s.taken)), way) AS stages
            FROM case_outcome FINAL WHERE result_set = '$SET') AS c
      LEFT JOIN (
        SELECT case_no, arrayMap(s -> (s.1, s.4, s.5),
            arraySort(groupArray((event_time, rank, event_id, stage, taken)))) AS steps,
          arrayFilter((s, i) -> i = 1 OR s.2 != steps[i - 1].2, steps, arrayEnumerate(steps)) AS found
        FROM (SELECT case_no, event_id, event_time, toString(event_type) AS stage, indexOf(['RECEIVED', 'ACCEPTED',
                'ACCEPTANCE_REFUSED', 'CORRECTION_REQUESTED', 'CORRECTION_RECEIVED', 'SUSPENDED', 'RESUMED',
                'CLOSED', 'RESULT_READY', 'RESULT_DELIVERED'], stage) AS rank,
                toInt64(if(stage IN ('RECEIVED', 'CORRECTION_RECEIVED'), length(material_codes)
                  - arrayCount(f -> f IN ('SHARED', 'COMMITMENT', 'EXEMPT'), material_forms), 0)) AS taken
              FROM event FINAL WHERE case_no != '' AND rank > 0 AND event_time <= parseDateTime64BestEffort('$NOW', 3))
        GROUP BY case_no) AS e ON e.case_no = c.case_no
      WHERE toString(stages) != toString(found)
      """;

  private static final String TICKETS_NOT_TOLD =
      """
      SELECT case_no, length(ids) AS told, length(v.found) AS there
      FROM (SELECT case_no, arraySort(tickets.event_id) AS ids FROM case_outcome FINAL
            WHERE result_set = '$SET') AS c
      LEFT JOIN (
        SELECT served, arraySort(groupArray(id)) AS found
        FROM (SELECT served, arrayJoin(evidence) AS id
              FROM (SELECT arrayJoin(certain_cases) AS served, evidence FROM visit FINAL WHERE result_set = '$SET'))
        WHERE id IN (SELECT event_id FROM event FINAL WHERE event_type = 'TICKET_TAKEN')
        GROUP BY served) AS v ON v.served = c.case_no
      WHERE ids != v.found
      """;

  private static final String TICKETS_OTHERWISE =
      """
      SELECT c.served, t, e.event_type AS type, e.ticket_no AS number, q.calls AS calls
      FROM (SELECT case_no AS served, arrayJoin(tickets) AS t FROM case_outcome FINAL WHERE result_set = '$SET') AS c
      LEFT JOIN (SELECT * FROM event FINAL) AS e ON e.event_id = tupleElement(c.t, 'event_id')
      LEFT JOIN (SELECT location_id, toDate(event_time) AS day, ticket_no, groupArray(event_time) AS calls
                 FROM event FINAL WHERE event_type = 'TICKET_CALLED' AND ticket_no != '' AND location_id != ''
                   AND event_time <= parseDateTime64BestEffort('$NOW', 3)
                 GROUP BY location_id, day, ticket_no) AS q
        ON q.location_id = e.location_id AND q.day = toDate(e.event_time) AND q.ticket_no = e.ticket_no
      WHERE type != 'TICKET_TAKEN' OR t.ticket_no != number OR t.taken_at != e.event_time
        OR t.location_id != e.location_id OR t.region_code != e.region_code
        OR t.department_code != e.department_code
        OR (NOT t.open AND (e.case_no = c.served
          OR (e.case_no = '' AND e.application_no = '' AND e.department_code = '')))
        OR (t.open AND e.case_no NOT IN ('', c.served))
        OR ifNull(t.called_at, toDateTime64(0, 3)) != arrayMin(arrayFilter(k -> k >= e.event_time, calls))
      """;

  private static final String NOTHING =
      """
      SELECT 'nothing to compare' AS text FROM (
        SELECT sum(length(visits)) AS came, sum(length(way)) AS steps,
          sum(length(arrayFilter(t -> t.called_at IS NOT NULL, tickets))) AS called,
          sum(length(tickets)) AS taken
        FROM case_outcome FINAL WHERE result_set = '$SET')
      WHERE came = 0 OR steps = 0 OR called = 0 OR called = taken
      """;

  private Course() {}

  /** The rows that tell anything else, and whether there is anything to compare at all. */
  static List<String> differences(TestDistrict district, String set, Instant now) {
    List<String> differences = new ArrayList<>();
    for (String sql :
        List.of(VISITS_OTHERWISE, WAYS_OTHERWISE, TICKETS_OTHERWISE, TICKETS_NOT_TOLD, NOTHING)) {
      for (Row row : district.query(sql.replace("$SET", set).replace("$NOW", now.toString()))) {
        differences.add(row.toString());
      }
    }
    return differences;
  }
}
