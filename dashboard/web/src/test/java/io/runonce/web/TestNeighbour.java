package io.runonce.web;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Department D2 of another region, beside the district's D1: what it holds, nobody of D1 may learn.
 * A visit and an application are shared; case B-1 is of the same person and item as D1's C-1.
 */
final class TestNeighbour {
  /** What stands in its rows and in nobody else's. */
  static final List<String> SECRETS =
      List.of("B-1", "B-2", "B-3", "AP-9", "Z99", "secret words", "hall2-", "nextdoor");

  static final String RECEIPT = hex("nextdoor00000001");
  static final String APPEAL = hex("nextdoor00000002");
  static final String TICKET = hex("nextdoor00000003");

  private static final Instant AT = OffsetDateTime.parse("2026-11-05T10:00:00+08:00").toInstant();

  /** What the reckoning writes of them beside C-1: the visit, its ticket, and what B-1 took. */
  private static final String SHARED_VISIT =
      """
      INSERT INTO case_outcome SELECT * REPLACE (
        arrayPushBack(visits, ('V9', 'L1', toDateTime64('2026-11-05 10:00:00', 3),
          toDateTime64('2026-11-05 10:00:00', 3), false)) AS visits,
        arrayPushBack(tickets, ('nextdoor00000003', 'L1', 'Z99', toDateTime64('2026-11-05 10:00:00', 3),
          NULL, '330112', 'D2', false)) AS tickets,
        arrayPushBack(given_elsewhere, ('M7', '330112', 'D2')) AS given_elsewhere,
        arrayPushBack(collected_codes, 'M7') AS collected_codes)
      FROM case_outcome FINAL WHERE case_no = 'C-1'
      """;

  private final Warehouse writer;

  TestNeighbour(Warehouse writer) {
    this.writer = writer;
  }

  /** What D1 shares with it, as it is before the neighbour's own rows are known. */
  void share() {
    writer.execute(Statement.of(SHARED_VISIT));
    insert(
        "visit",
        "visit_id",
        "V9",
        "visitor",
        "s1",
        "location_id",
        "L1",
        "started_at",
        AT,
        "ended_at",
        AT,
        "futile",
        false,
        "certain_cases",
        List.of("C-1", "B-1"),
        "evidence",
        List.of("nextdoor00000001", "nextdoor00000003"),
        "run",
        1);
    insert(
        "application_outcome",
        "application_no",
        "AP-1",
        "joint",
        true,
        "one_thing",
        "T1",
        "region_code",
        "330111",
        "department_code",
        "D1",
        "cases",
        List.of("C-2", "B-2"),
        "closed_at",
        AT,
        "run",
        1);
  }

  /** The neighbour itself. */
  void moveIn() {
    insert(
        "department",
        "catalogue",
        1,
        "code",
        "D2",
        "name",
        "邻局",
        "name_en",
        "Next",
        "region_code",
        "330112");
    insert(
        "target",
        "measure_id",
        "promise_kept_rate",
        "department_code",
        "D2",
        "valid_from",
        LocalDate.of(2026, 1, 1),
        "revision",
        1,
        "due_date",
        LocalDate.of(2026, 12, 31),
        "value",
        0.95,
        "owner",
        "nextdoor head",
        "origin",
        "secret words",
        "set_at",
        AT);
    for (int i = 1; i <= 3; i++) {
      insert(
          "case_outcome",
          "case_no",
          "B-" + i,
          "item_code",
          "I1",
          "item_version",
          "1",
          "region_code",
          "330112",
          "department_code",
          "D2",
          "channel",
          "HALL_WINDOW",
          "location_id",
          "L2",
          "declared_visits",
          1,
          "citizen_low",
          5,
          "citizen_high",
          5,
          "visit_verdict",
          "BROKEN",
          "official_verdict",
          "BROKEN",
          "time_verdict",
          "BROKEN",
          "case_kind",
          "PROMISED",
          "first_event_at",
          AT,
          "received_at",
          AT,
          "closed_at",
          i == 3 ? "" : AT,
          "due_date",
          LocalDate.of(2026, 11, 6),
          "subject_id",
          "s1",
          "causes",
          List.of("CAPACITY"),
          "application_no",
          i == 2 ? "AP-1" : "",
          "way",
          i == 1 ? List.of(row("at", AT, "stage", "RECEIVED", "taken", 0)) : "",
          "visits",
          i == 1 ? List.of(sharedVisit()) : "",
          "tickets",
          i == 1 ? List.of(ticket()) : "",
          "rules_version",
          4,
          "run",
          1);
    }
    insert(
        "application_outcome",
        "application_no",
        "AP-9",
        "joint",
        true,
        "one_thing",
        "T1",
        "region_code",
        "330112",
        "department_code",
        "D2",
        "cases",
        List.of("B-3"),
        "closed_at",
        AT,
        "run",
        1);
    insert(
        "visit",
        "visit_id",
        "V8",
        "visitor",
        "s2",
        "location_id",
        "L2",
        "started_at",
        AT,
        "ended_at",
        AT,
        "futile",
        true,
        "certain_cases",
        List.of("B-3"),
        "evidence",
        List.of(),
        "run",
        1);
    event("nextdoor00000001", "RECEIVED", "case_no", "B-1", "department_code", "D2");
    event(
        "nextdoor00000002",
        "APPEAL_RAISED",
        "case_no",
        "B-1",
        "department_code",
        "D2",
        "attributes",
        "{\"text\":\"secret words\"}");
    event("nextdoor00000003", "TICKET_TAKEN", "ticket_no", "Z99", "department_code", "D2");
    event(
        "nextdoor00000004",
        "RATED",
        "case_no",
        "B-2",
        "department_code",
        "D2",
        "grade",
        "DISSATISFIED",
        "grade_origin",
        "ACTIVE");
    happeningNow();
    insert(
        "rejected_event",
        "source",
        "hall2-",
        "file",
        "f2",
        "offset",
        1,
        "code",
        "BAD_TIME",
        "record",
        "secret words",
        "rejected_at",
        AT);
  }

  private static Map<String, Object> sharedVisit() {
    return row(
        "visit_id", "V9", "location_id", "L1", "started_at", AT, "ended_at", AT, "futile", false);
  }

  private static Map<String, Object> ticket() {
    return row(
        "event_id",
        "nextdoor00000003",
        "location_id",
        "L2",
        "ticket_no",
        "Z99",
        "taken_at",
        AT,
        "open",
        true);
  }

  /** Its queue, what is asked of it, and its alerts. */
  private void happeningNow() {
    insert("live_watch", "part", "EVENTS", "watched_at", AT);
    insert(
        "live_window",
        "kind",
        "HALL",
        "window_start",
        AT,
        "window_end",
        AT,
        "region_code",
        "330112",
        "location_id",
        "hall2-",
        "computed_at",
        AT);
    insert(
        "live_window",
        "kind",
        "HOTSPOT_SEARCH",
        "window_start",
        AT,
        "window_end",
        AT,
        "region_code",
        "330112",
        "department_code",
        "D2",
        "topic",
        "secret words",
        "events",
        9,
        "computed_at",
        AT);
    alert("a1", "HOTSPOT_SEARCH", "topic", "secret words", "department_code", "D2");
    alert("a2", "DEADLINE_RED", "case_no", "B-3", "department_code", "D2");
    alert("a3", "QUEUE", "location_id", "hall2-", "dimension", "WAIT");
  }

  private void alert(String id, String kind, Object... pairs) {
    Map<String, Object> row = row(pairs);
    row.putAll(
        row(
            "alert_id",
            id,
            "kind",
            kind,
            "slot",
            id,
            "region_code",
            "330112",
            "raised_at",
            AT,
            "noticed_at",
            AT,
            "times",
            1,
            "version",
            1));
    writer.insert("alert", List.of(row));
  }

  private void event(String id, String type, Object... pairs) {
    Map<String, Object> row = row(pairs);
    row.putAll(
        row(
            "event_id",
            id,
            "source",
            "hall",
            "source_key",
            "hall2-" + id,
            "event_type",
            type,
            "event_time",
            AT,
            "region_code",
            "330112",
            "channel",
            "HALL_WINDOW",
            "location_id",
            "L2",
            "on_site",
            true,
            "landed_at",
            AT));
    writer.insert("event", List.of(row));
  }

  private void insert(String table, Object... pairs) {
    writer.insert(table, List.of(row(pairs)));
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].equals("")) {
        row.put((String) pairs[i], pairs[i + 1]);
      }
    }
    return row;
  }

  private static String hex(String id) {
    return java.util.HexFormat.of()
        .formatHex(id.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
