package io.runonce.cli;

import io.runonce.reckoning.Settings;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.List;

/**
 * Outcomes by the million, made by the store itself: two years of working days, a thousand items of
 * which few are most of the work, a hundred townships, and parts that overlap as the reckoner
 * leaves them. Each figure is a hash of the case's number, so that two runs measure the same rows.
 */
final class TileRows {
  /** How many days the cases are received on. */
  static final int DAYS = 730;

  /** Cases are closed up to twenty days after they came in. */
  static final int LONGEST_CASE = 20;

  private static final int PARTS = 10;

  /** The stages of life, of an item by the last digit of its code. */
  static final String STAGES =
      "['婴幼儿', '少年', '青年', '中年', '老年', '创业起步', '行业准入', '日常运营', '发展融资', '遇到困难']";

  private static final String CAUSES =
      "['LISTED_MATERIAL_MISSING', 'GUIDE_INCOMPLETE', 'REPEATED_MATERIAL', 'DEPARTMENTS_NOT_JOINED', 'CAPACITY']";

  /** Of the case {@code no} received at {@code received}: when its visit {@code k} began. */
  static final String CAME =
      "addMinutes(addDays(assumeNotNull(received), k - 1), cityHash64(no, k) % 55)";

  /** What the ids of the ticket's events come from. */
  static final String TICKET = "reinterpretAsFixedString(sipHash128(no, 'ticket', k))";

  static final String TICKET_NO = "leftPad(toString(cityHash64($TICKET) % 100000), 5, 'A')";

  /** Minutes until it was called. */
  static final String WAIT =
      "2 + toInt64(40 * pow(cityHash64($TICKET) / 18446744073709551616., 2))";

  /** A share in [0, 1) that depends on the case and on what it is for. */
  private static final String SHARES =
      """
      WITH number * $PARTS + $PART AS n,
        (k -> cityHash64(n, k) / 18446744073709551616.) AS u,
        toUInt32(1000 * pow(u('item'), 3)) AS item,
        toUInt32(96 * pow(u('region'), 1.5)) AS place,
        addDays(toDate32('$FIRST'), toInt32($DAYS * n / $CASES)) AS first,
        addHours(toDateTime64(addDays(first, -(greatest(toDayOfWeek(first), 5) - 5)), 3, 'Asia/Shanghai'),
          9 + toInt32(8 * u('hour'))) AS received,
        toInt32(20 * pow(u('days'), 2)) AS used,
        multiIf(u('low') < 0.35, 0, u('low') < 0.8, 1, u('low') < 0.95, 2, 3) AS low,
        low + if(u('wide') < 0.25, 1, 0) AS high,
        u('declared') < 0.95 AS is_declared,
        if(u('declared') < 0.2, 0, 1) AS declared,
        u('bounded') < 0.7 AS is_bounded,
        range(1, toUInt64(1 + low)) AS visitors
      """;

  private static final String CASES =
      """
      INSERT INTO case_outcome (case_no, subject_id, item_code, item_version, region_code, department_code,
        one_thing, life_stage, channel, location_id, first_event_at, received_at, closed_at, result,
        declared_visits, citizen_low, citizen_high, official_low, official_high, futile_visits,
        visit_verdict, visit_unknown_reason, official_verdict, final, case_kind, promised_days, clock_date, due_date,
        days_used, suspended_days, time_verdict, days_left, materials_collected, materials_shared, collected_codes,
        corrections, causes, active_grade, active_rated_at, delivery, baseline_visits,
        baseline_materials, baseline_days, way, visits, tickets, given_elsewhere, rules_version, run)
      """
          + SHARES
          + """
          , if(u('open') < 0.95, addHours(received, 24 * used + 3), NULL) AS closed,
            multiIf(NOT is_declared, 'UNKNOWN', is_bounded AND high <= declared AND closed IS NOT NULL, 'KEPT',
              low > declared, 'BROKEN', 'UNKNOWN') AS verdict
          SELECT concat(formatDateTime(received, '%Y%m%d'), leftPad(toString(n), 9, '0')) AS no,
            hex(cityHash64(toUInt64(u('subject') * $CASES / 3), 'subject')), concat('item', leftPad(toString(item), 4, '0')),
            if(first < addDays(toDate32('$FIRST'), 365), '1', '2'),
            concat('3301', leftPad(toString(1 + place % 12), 2, '0'), leftPad(toString(1 + intDiv(place, 12)), 3, '0')) AS area,
            concat('D', toString(item % 40)) AS department, if(item % 3 = 0, concat('T', toString(item % 30)), ''),
            $STAGES[1 + item % 10],
            multiIf(u('channel') < 0.55, 'HALL_WINDOW', u('channel') < 0.8, 'WEB', u('channel') < 0.92, 'APP', 'SELF_SERVICE'),
            concat('L', toString(place), '-', toString(item % 2)) AS hall, received, received, closed, 'APPROVED',
            if(is_declared, declared, NULL), low, if(is_bounded, high, NULL), low, if(is_bounded, high, NULL),
            u('futile') < 0.1 AS futile, verdict,
            if(verdict = 'UNKNOWN', multiIf(NOT is_declared, 'NO_DECLARATION', closed IS NULL, 'OPEN', 'NO_TICKET_FEED'), ''),
            verdict, closed IS NOT NULL, if(item % 4 = 0, 'IMMEDIATE', 'PROMISED'),
            10, toDate32(received), addDays(toDate32(received), 14), used, u('suspended') < 0.1,
            multiIf(closed IS NULL, 'UNKNOWN', used <= 14, 'KEPT', 'BROKEN'), 3,
            toInt32(6 * u('materials')) AS taken, toInt32(3 * u('shared')),
            arrayMap(i -> concat('M', leftPad(toString((7 * item + i) % 60), 2, '0')), range(toUInt64(taken))) AS collected,
            u('corrected') < 0.15 AS corrected,
            if(verdict = 'BROKEN', if(u('told') < 0.2, ['UNEXPLAINED'],
              arrayDistinct([$CAUSES[1 + toUInt32(5 * u('cause'))], $CAUSES[1 + toUInt32(5 * u('second cause'))]])), []),
            if(u('rated') < 0.12, if(u('grade') < 0.9, 'SATISFIED', 'DISSATISFIED'), '') AS grade,
            if(grade = '', NULL, closed), 'IN_TIME', 3, 8, 20,
            arrayConcat([(received, 'RECEIVED', taken)],
              if(corrected, [(addMinutes(received, 30), 'CORRECTION_REQUESTED', 0),
                (addMinutes(received, 90), 'CORRECTION_RECEIVED', 0)], []),
              [(addMinutes(received, 120), 'ACCEPTED', 0)],
              if(closed IS NULL, [], [(assumeNotNull(closed), 'CLOSED', 0)])),
            arrayMap(k -> (concat(no, '-', toString(k)), hall, $CAME, addMinutes($CAME, 20), k = 1 AND futile), visitors),
            arrayMap(k -> (reinterpretAsFixedString(sipHash128($TICKET, 'TICKET_TAKEN')), hall, $TICKET_NO, $CAME,
              addMinutes($CAME, $WAIT), area, '', true), visitors),
            arrayMap(code -> (code, area, department), arrayFilter(code -> u('elsewhere') < 0.15, collected)),
            $RULES, 1
          FROM numbers($ROWS)
          SETTINGS min_insert_block_size_rows = 131072, min_insert_block_size_bytes = 67108864
          """
              .replace("$RULES", Settings.RULES_VERSION)
              .replace("$CAME", CAME)
              .replace("$TICKET_NO", TICKET_NO)
              .replace("$WAIT", WAIT)
              .replace("$TICKET", TICKET);

  private static final String APPLICATIONS =
      """
      INSERT INTO application_outcome (application_no, item_code, region_code, department_code,
        one_thing, channel, location_id, cases, closed_at, declared_visits, citizen_low, citizen_high,
        visit_verdict, baseline_visits, baseline_materials, baseline_days, materials_collected, run)
      SELECT concat('case:', case_no), item_code, region_code, department_code, one_thing, channel,
        location_id, [case_no], closed_at, declared_visits, citizen_low, citizen_high, visit_verdict,
        baseline_visits, baseline_materials, baseline_days, materials_collected, 1
      FROM case_outcome WHERE cityHash64(case_no) % $PARTS = $PART
      """;

  private static final String RATINGS =
      """
      INSERT INTO event (event_id, content_version, source, event_type, event_time, region_code,
        case_no, channel, grade, grade_origin)
      SELECT reinterpretAsFixedString(sipHash128(case_no)), 1, 'bench', 'RATED', ifNull(closed_at, received_at), region_code,
        case_no, 'APP', if(active_grade = '', 'SATISFIED', active_grade), if(active_grade = '', 'DEFAULT', 'ACTIVE')
      FROM case_outcome WHERE cityHash64(case_no) % $PARTS = $PART AND (active_grade != '' OR item_code > 'item0900')
      """;

  private static final String RUN =
      """
      INSERT INTO reckon_run (run, result_set, kind, state, now, started_at, finished_at, catalogue, written_at)
      SELECT 1, '', 'ALL', 'DONE', '$NOW 09:00:00', '$NOW 09:00:00', '$NOW 09:00:00', 1, now64(3)
      """;

  private TileRows() {}

  /** Two years of which the first case is of this date, and a run after the last of them closed. */
  static void fill(Warehouse warehouse, long cases, LocalDate first) {
    for (String template : List.of(CASES, APPLICATIONS, RATINGS)) {
      for (int part = 0; part < PARTS; part++) {
        warehouse.execute(
            Statement.of(
                template
                    .replace("$PARTS", Integer.toString(PARTS))
                    .replace("$PART", Integer.toString(part))
                    .replace("$CASES", Long.toString(cases))
                    .replace("$CAUSES", CAUSES)
                    .replace("$STAGES", STAGES)
                    .replace("$FIRST", first.toString())
                    .replace("$DAYS", Integer.toString(DAYS))
                    .replace("$ROWS", Long.toString(cases / PARTS))));
      }
    }
    warehouse.execute(
        Statement.of(RUN.replace("$NOW", first.plusDays(DAYS + LONGEST_CASE).toString())));
  }
}
