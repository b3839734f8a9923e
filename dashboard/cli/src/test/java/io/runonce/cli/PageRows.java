package io.runonce.cli;

import io.runonce.measures.DayTables;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A store as pages read it: the outcomes of {@link TileRows} up to today, the visits that they tell
 * of, the catalogue that they follow, and of the last months the events too. Each figure is a hash
 * of the case's number, so that two runs measure the same rows.
 */
final class PageRows {
  /** Of how many days the events of cases and tickets are there; the rest has outcomes alone. */
  static final int DAYS_OF_EVENTS = 120;

  private static final int PARTS = 20;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The visits of a case, certain and possible, as its outcome counts them. */
  private static final String CAME =
      """
      (SELECT *, case_no AS no, received_at AS received,
              arrayJoin(range(1, toUInt64(1 + ifNull(citizen_high, citizen_low + 1)))) AS k,
              k <= citizen_low AS is_certain, $CAME AS came, $TICKET AS ticket
       FROM case_outcome WHERE cityHash64(case_no) % $PARTS = $PART)
      """
          .replace("$CAME", TileRows.CAME)
          .replace("$TICKET", TileRows.TICKET);

  private static final String VISITS =
      """
      INSERT INTO visit (visit_id, visitor, location_id, started_at, ended_at, futile, certain_cases,
        possible_cases, evidence, rules_version, run)
      SELECT concat(case_no, '-', toString(k)), subject_id, location_id, came, addMinutes(came, 20),
        is_certain AND k = 1 AND futile_visits > 0, if(is_certain, [case_no], []),
        if(is_certain, [], [case_no]), [ticket], 1, 1
      FROM
      """
          + CAME;

  private static final String TICKETS =
      """
      INSERT INTO event (event_id, content_version, source, event_type, event_time, region_code,
        location_id, channel, on_site, ticket_no, queue_code)
      SELECT reinterpretAsFixedString(sipHash128(ticket, step)), 1, 'queue', step,
        addMinutes(came, if(step = 'TICKET_CALLED', $WAIT, 0)),
        region_code, location_id, 'HALL_WINDOW', true, $TICKET_NO, 'A'
      FROM (SELECT ticket, came, region_code, location_id,
                   arrayJoin(['TICKET_TAKEN', 'TICKET_CALLED']) AS step FROM
      """
              .replace("$WAIT", TileRows.WAIT)
              .replace("$TICKET_NO", TileRows.TICKET_NO)
              .replace("$TICKET", "ticket")
          + CAME
          + " WHERE came >= toDateTime('$SINCE', 'Asia/Shanghai'))";

  /** Evidence names the ticket that was taken. */
  private static final String TAKEN = "reinterpretAsFixedString(sipHash128(ticket, step))";

  private static final String STEPS =
      """
      INSERT INTO event (event_id, content_version, source, event_type, event_time, region_code,
        case_no, subject_kind, item_code, department_code, location_id, channel, material_codes,
        material_forms)
      SELECT reinterpretAsFixedString(sipHash128(case_no, step.1)), 1, 'cases', step.1, step.2,
        region_code, case_no, 'PERSON', item_code, department_code, location_id, channel,
        if(step.1 = 'RECEIVED', collected_codes, if(step.1 = 'CORRECTION_REQUESTED', ['M61'], [])),
        if(step.1 = 'RECEIVED', arrayMap(code -> 'ORIGINAL', collected_codes), [])
      FROM (SELECT *, arrayJoin(arrayFilter(s -> s.2 IS NOT NULL, [
              ('RECEIVED', received_at),
              ('CORRECTION_REQUESTED', if(corrections > 0, addMinutes(received_at, 30), NULL)),
              ('CORRECTION_RECEIVED', if(corrections > 0, addMinutes(received_at, 90), NULL)),
              ('ACCEPTED', addMinutes(received_at, 120)),
              ('CLOSED', closed_at)])) AS step
            FROM case_outcome
            WHERE cityHash64(case_no) % $PARTS = $PART
              AND received_at >= toDateTime('$SINCE', 'Asia/Shanghai'))
      """;

  private static final String CONSULTATIONS =
      """
      INSERT INTO event (event_id, content_version, source, event_type, event_time, region_code,
        item_code, department_code, channel, topic, answered)
      SELECT reinterpretAsFixedString(sipHash128(case_no, 'asked')), 1, 'hotline', 'CONSULTED',
        addDays(assumeNotNull(received_at), -1), region_code, item_code, department_code, 'PHONE',
        concat('topic', toString(cityHash64(case_no, 'topic') % 20)), cityHash64(case_no, 'answer') % 10 < 8
      FROM case_outcome
      WHERE cityHash64(case_no) % $PARTS = $PART AND cityHash64(case_no, 'asks') % 10 = 0
      """;

  /** Once each. */
  private static final List<String> CATALOGUE =
      List.of(
          """
          INSERT INTO item_version (catalogue, item_code, version, valid_from, name, name_en,
            basic_code, item_type, department_code, case_kind, statutory_days, promised_days,
            declared_visits, materials, links, online_depth, life_stage, one_thing, baseline_visits,
            baseline_materials, baseline_days, baseline_links, baseline_source)
          SELECT 1, concat('item', leftPad(toString(item), 4, '0')), toString(v),
            if(v = 1, toDate32('2020-01-01'), addDays(toDate32('$FIRST'), 365)),
            concat('事项', toString(item)), concat('Service ', toString(item)),
            concat('B', toString(item)), 'LICENCE', concat('D', toString(item % 40)),
            if(item % 4 = 0, 'IMMEDIATE', 'PROMISED'), 30, 10, 1,
            arrayMap(i -> concat('M', leftPad(toString((7 * item + i) % 60), 2, '0')), range(7 - v)),
            3, 3, $STAGES[1 + item % 10], if(item % 3 = 0, concat('T', toString(item % 30)), ''), 3, 8, 20, 6, 'bench'
          FROM (SELECT number % 1000 AS item, 1 + intDiv(number, 1000) AS v FROM numbers(2000))
          """,
          """
          INSERT INTO department (catalogue, code, region_code, name, name_en)
          SELECT 1, concat('D', toString(number)), '330100', concat('部门', toString(number)),
            concat('Department ', toString(number)) FROM numbers(40)
          """,
          """
          INSERT INTO location (catalogue, id, region_code, name, name_en, kind)
          SELECT 1, concat('L', toString(place), '-', toString(hall)),
            concat('3301', leftPad(toString(1 + place % 12), 2, '0'), leftPad(toString(1 + intDiv(place, 12)), 3, '0')),
            concat('大厅', toString(place), '-', toString(hall)), concat('Hall ', toString(place), '-', toString(hall)), 'HALL'
          FROM (SELECT number % 96 AS place, intDiv(number, 96) AS hall FROM numbers(192))
          """,
          """
          INSERT INTO one_thing (catalogue, code, name, name_en, life_stage, baseline_visits,
            baseline_materials, materials_now, promised_days, declared_visits, list_level, list_batch, lead_department, launch_date)
          SELECT 1, concat('T', toString(number)), concat('一件事', toString(number)),
            concat('One thing ', toString(number)), $STAGES[1 + number % 10], 6, 16, 9, 10, 1, 'NATIONAL', '2024',
            concat('D', toString(number)), addDays(toDate32('$FIRST'), 30 * number) FROM numbers(30)
          """,
          """
          INSERT INTO material (catalogue, code, name, reusable, kind)
          SELECT 1, concat('M', leftPad(toString(number), 2, '0')), concat('材料', toString(number)), number % 3 = 0, 'CERTIFICATE' FROM numbers(62)
          """,
          """
          INSERT INTO source_system (catalogue, source, expected_every)
          SELECT 1, arrayJoin(['queue', 'cases', 'hotline', 'bench']), 'P1D'
          """,
          """
          INSERT INTO coverage (location_id, date, tickets, identified, run)
          SELECT concat('L', toString(number % 96), '-', toString(intDiv(number, 96) % 2)),
            addDays(toDate32('$FIRST'), intDiv(number, 192)), 100, 90 + number % 11, 1
          FROM numbers(192 * 750)
          """,
          """
          INSERT INTO target (measure_id, region_code, department_code, valid_from, revision, due_date, value,
            owner, node_months, node_values, origin, reason, set_by, set_role, set_at)
          SELECT measure, if(place = 0, '330100', concat('3301', leftPad(toString(place), 2, '0'))), '',
            toStartOfMonth(addDays(toDate32('$FIRST'), 365)), 1, addDays(toDate32('$FIRST'), 1000), 0.9,
            'bench', [], [], 'bench', '', 'bench', 'LEADER', now64(3)
          FROM (SELECT arrayJoin(['promise_kept_rate', 'on_time_rate', 'satisfaction_rate', 'first_time_rate']) AS measure) AS m
          CROSS JOIN (SELECT number AS place FROM numbers(13)) AS p
          """,
          """
          INSERT INTO catalogue_import (catalogue, imported_at, imported_by, origin, rows)
          VALUES (1, '$FIRST 00:00:00', 'bench', 'bench', 2000)
          """);

  private PageRows() {}

  /** The date of the first case, so that the last ones are of these days. */
  static LocalDate first(Instant now) {
    return LocalDate.ofInstant(now, ZONE).minusDays(TileRows.DAYS + TileRows.LONGEST_CASE);
  }

  /** Fills an empty store and makes its day tables. */
  static void fill(Warehouse warehouse, long cases, Instant now, Console console) {
    LocalDate first = first(now);
    console.say("pages: %,d outcomes", cases);
    TileRows.fill(warehouse, cases, first);
    for (String statement : CATALOGUE) {
      warehouse.execute(Statement.of(bound(statement, first, now, 0)));
    }
    console.say("pages: visits");
    every(warehouse, VISITS.replace("[ticket]", "[" + evidence() + "]"), first, now);
    console.say("pages: events of %d days", DAYS_OF_EVENTS);
    for (String template : List.of(TICKETS, STEPS, CONSULTATIONS)) {
      every(warehouse, template, first, now);
    }
    console.say("pages: day tables");
    makeDays(warehouse);
  }

  /** Makes the day tables as of the instant that the outcomes are of. */
  static void makeDays(Warehouse warehouse) {
    Instant asOf =
        warehouse
            .query(Statement.of("SELECT max(now) AS now FROM reckon_run"))
            .getFirst()
            .instant("now");
    DayTables tables = new DayTables(warehouse);
    tables.rebuild(asOf, 1, 1);
    tables.settle(1);
  }

  private static String evidence() {
    return TAKEN.replace("step", "'TICKET_TAKEN'");
  }

  private static void every(Warehouse warehouse, String template, LocalDate first, Instant now) {
    for (int part = 0; part < PARTS; part++) {
      warehouse.execute(Statement.of(bound(template, first, now, part)));
    }
  }

  private static String bound(String template, LocalDate first, Instant now, int part) {
    return template
        .replace("$PARTS", Integer.toString(PARTS))
        .replace("$PART", Integer.toString(part))
        .replace("$STAGES", TileRows.STAGES)
        .replace("$FIRST", first.toString())
        .replace("$SINCE", LocalDate.ofInstant(now, ZONE).minusDays(DAYS_OF_EVENTS) + " 00:00:00");
  }
}
