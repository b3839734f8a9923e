package io.runonce.web;

import io.runonce.engine.Credentials;
import io.runonce.engine.EngineServer;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.web.settings.WebSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small district on a real engine: item I1 with 30 cases kept, 8 broken and 2 undecided, 3 more
 * without an upper bound; case C-1 has its whole story.
 */
public final class TestDistrict implements AutoCloseable {
  public static final Instant NOW = at("2026-11-20T12:00:00");

  private final EngineServer engine;
  private final Warehouse writer;
  private final WebSettings settings;

  private TestDistrict(EngineServer engine, Path data) {
    this.engine = engine;
    WarehouseConfig config =
        new WarehouseConfig(engine.url(), "district", of(engine.writer()), of(engine.reader()));
    this.writer = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
    this.settings =
        new WebSettings(
            data,
            "127.0.0.1",
            0,
            true,
            Map.of(
                "RUNONCE_CLICKHOUSE_URL", engine.url(),
                "RUNONCE_CLICKHOUSE_DATABASE", "district",
                "RUNONCE_CLICKHOUSE_USER", engine.writer().user(),
                "RUNONCE_CLICKHOUSE_PASSWORD", engine.writer().password(),
                "RUNONCE_CLICKHOUSE_READER_USER", engine.reader().user(),
                "RUNONCE_CLICKHOUSE_READER_PASSWORD", engine.reader().password()));
  }

  /** Starts an engine on a folder and fills it. */
  public static TestDistrict open(Path folder) {
    TestDistrict district =
        new TestDistrict(EngineServer.builder(folder.resolve("engine")).start(), folder);
    district.writer.migrate();
    district.catalogue();
    district.cases();
    district.story();
    district.anatomy();
    district.oneThings();
    district.run(1);
    return district;
  }

  /** For what else a test needs. */
  public Warehouse writer() {
    return writer;
  }

  public WebSettings settings() {
    return settings;
  }

  /** One more case that broke its promise, as the reckoning would write it. */
  public void breakAnother(String caseNo) {
    closed(caseNo, "visit_verdict", "BROKEN", "citizen_low", 2, "citizen_high", 2);
  }

  /** A closed case of another item, as rules of a version wrote it, or that it is gone. */
  void closeOld(String caseNo, String item, int rules, boolean isGone) {
    closed(
        caseNo,
        "item_code",
        item,
        "rules_version",
        rules,
        "run",
        rules,
        "is_deleted",
        isGone ? 1 : 0);
  }

  /**
   * Applications of D1: promised one trip; twenty took it, twenty two, ten of them perhaps three.
   */
  void applications() {
    for (int i = 0; i < 40; i++) {
      insert(
          "application_outcome",
          "application_no",
          "A-" + i,
          "joint",
          false,
          "item_code",
          "I1",
          "region_code",
          "330111",
          "department_code",
          "D1",
          "cases",
          List.of("A-" + i),
          "declared_visits",
          1,
          "citizen_low",
          i < 20 ? 1 : 2,
          "citizen_high",
          i < 20 ? 1 : i < 30 ? 2 : 3,
          "closed_at",
          at("2026-11-10T15:00:00"),
          "run",
          1);
    }
  }

  /** A target of all of 2026, as somebody set it. */
  void target(String measure, String department, double value) {
    insert(
        "target",
        "measure_id",
        measure,
        "department_code",
        department,
        "valid_from",
        LocalDate.of(2026, 1, 1),
        "revision",
        1,
        "due_date",
        LocalDate.of(2026, 12, 31),
        "value",
        value,
        "owner",
        "局长",
        "origin",
        "工作要点",
        "set_by",
        "leader",
        "set_at",
        NOW);
  }

  /**
   * One more closed case.
   *
   * @param at when it was closed, local
   * @param kept whether it is kept, else broken
   * @param bounded whether its range is bounded; a kept one that is not is unknown for want of
   *     tickets
   */
  void close(String caseNo, String at, boolean kept, boolean bounded) {
    List<Object> pairs = new ArrayList<>(List.of("closed_at", at(at), "citizen_low", kept ? 1 : 2));
    if (bounded) {
      pairs.addAll(List.of("citizen_high", kept ? 1 : 2));
    }
    if (!bounded && kept) {
      pairs.addAll(List.of("visit_unknown_reason", "NO_TICKET_FEED"));
    } else {
      pairs.addAll(List.of("visit_verdict", kept ? "KEPT" : "BROKEN"));
    }
    closed(caseNo, pairs.toArray());
  }

  /** The ranking of a run. */
  public void rank() {
    insert(
        "plan_run",
        "plan_run",
        1,
        "now",
        NOW,
        "seed",
        7,
        "draws",
        1000,
        "weights",
        "{}",
        "months",
        12,
        "finished_at",
        NOW);
    insert(
        "plan_score",
        "plan_run",
        1,
        "item_code",
        "I1",
        "score",
        1.5,
        "rank",
        1,
        "part_names",
        List.of("QUEUE", "SEARCH"),
        "part_scores",
        List.of(1.0, 0.5),
        "part_values",
        List.of(3.0, 2.0),
        "rank_low",
        1,
        "rank_high",
        2,
        "top_share",
        1.0,
        "yearly_volume",
        1200.0);
  }

  private void catalogue() {
    insert("catalogue_import", "catalogue", 1, "imported_at", NOW, "imported_by", "t", "rows", 1);
    insert(
        "item_version",
        "catalogue",
        1,
        "item_code",
        "I1",
        "version",
        "1",
        "valid_from",
        LocalDate.of(2026, 1, 1),
        "name",
        "社保卡申领",
        "name_en",
        "Social card",
        "department_code",
        "D1",
        "case_kind",
        "PROMISED",
        "declared_visits",
        1,
        "online_depth",
        3,
        "mobile",
        true,
        "materials",
        List.of("M1"),
        "life_stage",
        "青年",
        "one_thing",
        "T1");
    insert("department", "catalogue", 1, "code", "D1", "name", "人社局", "name_en", "Social office");
    insert("location", "catalogue", 1, "id", "L1", "name", "区大厅", "name_en", "District hall");
    insert("source_system", "catalogue", 1, "source", "hall", "expected_every", "PT1H");
  }

  private void cases() {
    for (int i = 0; i < 30; i++) {
      closed(
          "K-" + i,
          "visit_verdict",
          "KEPT",
          "citizen_low",
          1,
          "citizen_high",
          1,
          "life_stage",
          "青年",
          "joint",
          i == 0);
    }
    for (int i = 1; i <= 8; i++) {
      closed(
          "C-" + i,
          "way",
          i == 1 ? wayOfC1() : List.of(),
          "visits",
          i == 1 ? visitsOfC1() : List.of(),
          "tickets",
          i == 1 ? ticketsOfC1() : List.of(),
          "collected_codes",
          i <= 2 ? List.of("M1") : List.of(),
          "given_elsewhere",
          i == 1
              ? List.of(row("code", "M1", "region_code", "330111", "department_code", "D1"))
              : List.of(),
          "received_at",
          i == 2 ? at("2026-10-02T09:11:00") : at("2026-11-02T09:11:00"),
          "visit_verdict",
          "BROKEN",
          "citizen_low",
          3,
          "citizen_high",
          i == 1 ? 4 : 3,
          "causes",
          List.of("REPEATED_CORRECTION"),
          "subject_id",
          "s1");
    }
    for (int i = 0; i < 2; i++) {
      closed("U-" + i, "visit_unknown_reason", "AMBIGUOUS", "citizen_low", 1, "citizen_high", 2);
    }
    for (int i = 0; i < 3; i++) {
      closed("X-" + i, "visit_unknown_reason", "NO_TICKET_FEED", "citizen_low", 1);
    }
    insert(
        "case_outcome",
        common(
            "O-1",
            "visit_verdict",
            "BROKEN",
            "citizen_low",
            2,
            "time_verdict",
            "BROKEN",
            "due_date",
            LocalDate.of(2026, 11, 10),
            "days_left",
            -8));
  }

  private static List<Object> wayOfC1() {
    return List.of(
        row("at", at("2026-11-02T09:11:00"), "stage", "RECEIVED", "taken", 0),
        row("at", at("2026-11-02T10:00:00"), "stage", "CORRECTION_REQUESTED", "taken", 0),
        row("at", at("2026-11-04T14:02:00"), "stage", "CORRECTION_RECEIVED", "taken", 0),
        row("at", at("2026-11-10T15:00:00"), "stage", "CLOSED", "taken", 0));
  }

  private static List<Object> visitsOfC1() {
    return List.of(
        visitOf("V1", "2026-11-02T09:00:00", false),
        visitOf("V2", "2026-11-04T14:02:00", false),
        visitOf("V3", "2026-11-12T09:00:00", true));
  }

  private static Map<String, Object> visitOf(String id, String at, boolean futile) {
    return row(
        "visit_id",
        id,
        "location_id",
        "L1",
        "started_at",
        at(at),
        "ended_at",
        at(at),
        "futile",
        futile);
  }

  private static List<Object> ticketsOfC1() {
    return List.of(
        row(
            "event_id",
            "0000000000000001",
            "location_id",
            "L1",
            "ticket_no",
            "A12",
            "taken_at",
            at("2026-11-02T09:00:00"),
            "called_at",
            at("2026-11-02T09:12:00"),
            "open",
            true));
  }

  private void story() {
    event("0000000000000001", "TICKET_TAKEN", "2026-11-02T09:00:00", "ticket_no", "A12");
    event("0000000000000002", "RECEIVED", "2026-11-02T09:11:00", "case_no", "C-1");
    event(
        "0000000000000003",
        "CORRECTION_REQUESTED",
        "2026-11-02T10:00:00",
        "case_no",
        "C-1",
        "material_codes",
        List.of("M9"));
    event("0000000000000004", "CORRECTION_RECEIVED", "2026-11-04T14:02:00", "case_no", "C-1");
    event("0000000000000005", "CLOSED", "2026-11-10T15:00:00", "case_no", "C-1");
    visit("V1", "2026-11-02T09:00:00", false, List.of("0000000000000001", "0000000000000002"));
    visit("V2", "2026-11-04T14:02:00", false, List.of("0000000000000004"));
    insert(
        "coverage",
        "location_id",
        "L1",
        "date",
        LocalDate.of(2026, 11, 2),
        "tickets",
        10,
        "identified",
        10);
    insert(
        "rejected_event",
        "source",
        "hall",
        "file",
        "f",
        "offset",
        1,
        "code",
        "BAD_TIME",
        "rejected_at",
        NOW);
    insert("ingest_batch", "token", "b000000000000001", "rows", 5, "committed_at", NOW);
  }

  private void oneThings() {
    LocalDate due = LocalDate.of(2026, 9, 1);
    insert(
        "one_thing",
        "catalogue",
        1,
        "code",
        "T1",
        "name",
        "社保卡一件事",
        "life_stage",
        "青年",
        "list_level",
        "国家",
        "due_date",
        due,
        "launch_date",
        LocalDate.of(2026, 8, 1));
    insert(
        "one_thing",
        "catalogue",
        1,
        "code",
        "T2",
        "name",
        "教育入学一件事",
        "list_level",
        "国家",
        "due_date",
        due);
  }

  /** What the anatomy of I1 rests on: the queue, a trip in vain, materials, guides, advice. */
  private void anatomy() {
    event("0000000000000006", "TICKET_CALLED", "2026-11-02T09:12:00", "ticket_no", "A12");
    event(
        "0000000000000007",
        "CONSULTED",
        "2026-11-01T10:00:00",
        "item_code",
        "I1",
        "department_code",
        "D1",
        "topic",
        "progress");
    visit("V3", "2026-11-12T09:00:00", true, List.of());
    insert("material", "catalogue", 1, "code", "M1", "name", "居民户口簿", "reusable", true);
    insert(
        "guide",
        "catalogue",
        1,
        "item_code",
        "I1",
        "place",
        "HALL",
        "materials",
        List.of("M1", "M2"),
        "declared_visits",
        1);
  }

  private void run(int run) {
    insert(
        "reckon_run",
        "run",
        run,
        "kind",
        "ALL",
        "state",
        "DONE",
        "now",
        NOW,
        "started_at",
        NOW,
        "finished_at",
        NOW,
        "catalogue",
        1,
        "written_at",
        NOW);
  }

  private void visit(String id, String from, boolean futile, List<String> evidence) {
    insert(
        "visit",
        "visit_id",
        id,
        "visitor",
        "s1",
        "location_id",
        "L1",
        "started_at",
        at(from),
        "ended_at",
        at(from),
        "futile",
        futile,
        "certain_cases",
        List.of("C-1"),
        "evidence",
        evidence,
        "run",
        1);
  }

  private void event(String id, String type, String time, Object... pairs) {
    Map<String, Object> row = row(pairs);
    row.putAll(
        row(
            "event_id",
            id,
            "source",
            "hall",
            "source_key",
            id,
            "event_type",
            type,
            "event_time",
            at(time),
            "region_code",
            "330111",
            "channel",
            "HALL_WINDOW",
            "location_id",
            "L1",
            "on_site",
            true,
            "landed_at",
            NOW));
    writer.insert("event", List.of(row));
  }

  private void closed(String caseNo, Object... pairs) {
    List<Object> all =
        new ArrayList<>(
            List.of(
                "received_at",
                at("2026-11-02T09:11:00"),
                "closed_at",
                at("2026-11-10T15:00:00"),
                "result",
                "APPROVED",
                "time_verdict",
                "KEPT"));
    all.addAll(List.of(pairs));
    insert("case_outcome", common(caseNo, all.toArray()));
  }

  private static Object[] common(String caseNo, Object... pairs) {
    Map<String, Object> row =
        row(
            "case_no",
            caseNo,
            "item_code",
            "I1",
            "item_version",
            "1",
            "region_code",
            "330111",
            "department_code",
            "D1",
            "channel",
            "HALL_WINDOW",
            "location_id",
            "L1",
            "declared_visits",
            1,
            "visit_verdict",
            "UNKNOWN",
            "official_verdict",
            "UNKNOWN",
            "time_verdict",
            "UNKNOWN",
            "case_kind",
            "PROMISED",
            "first_event_at",
            at("2026-11-02T09:00:00"),
            "rules_version",
            4,
            "run",
            1);
    row.putAll(row(pairs));
    List<Object> flat = new ArrayList<>();
    row.forEach((column, value) -> {
      flat.add(column);
      flat.add(value);
    });
    return flat.toArray();
  }

  private void insert(String table, Object... pairs) {
    writer.insert(table, List.of(row(pairs)));
  }

  private static Map<String, Object> row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      row.put((String) pairs[i], pairs[i + 1]);
    }
    return row;
  }

  private static Instant at(String local) {
    return OffsetDateTime.parse(local + "+08:00").toInstant();
  }

  private static WarehouseConfig.Credential of(Credentials credentials) {
    return new WarehouseConfig.Credential(credentials.user(), credentials.password());
  }

  @Override
  public void close() {
    writer.close();
    engine.close();
  }
}
