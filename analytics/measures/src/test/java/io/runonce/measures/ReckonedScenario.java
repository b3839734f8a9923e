package io.runonce.measures;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Channel;
import io.runonce.contract.Decoded;
import io.runonce.contract.Event;
import io.runonce.contract.EventCodec;
import io.runonce.contract.IdentityHasher;
import io.runonce.reckoning.ApplicationOutcome;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.Coverage;
import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Reckoning;
import io.runonce.reckoning.Settings;
import io.runonce.reckoning.Visit;
import io.runonce.sources.catalogue.CatalogueReader;
import io.runonce.sources.catalogue.CatalogueReading;
import io.runonce.warehouse.Batch;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventRows;
import io.runonce.warehouse.RejectRows;
import io.runonce.warehouse.Warehouse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A scenario's folder, reckoned in memory and written to a store as the jobs would. */
record ReckonedScenario(Catalogue catalogue, List<Event> events, Instant now, Reckoning reckoning) {
  private static final byte[] KEY = "a key for tests alone".getBytes(StandardCharsets.UTF_8);

  /** The folder of shared data of that name beside the project, where there is one. */
  static Optional<Path> beside(String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path shared = up.resolveSibling("shared").resolve("data").resolve(name);
      if (Files.isDirectory(shared)) {
        return Optional.of(shared);
      }
    }
    return Optional.empty();
  }

  static ReckonedScenario read(Path folder) throws IOException {
    Instant now = OffsetDateTime.parse(Files.readString(folder.resolve("now")).strip()).toInstant();
    Catalogue catalogue =
        switch (CatalogueReader.read(folder.resolve("catalogue"))) {
          case CatalogueReading.Loaded loaded -> loaded.catalogue();
          case CatalogueReading.Refused refused ->
              throw new IOException("the catalogue is refused: " + refused.errors());
        };
    List<Event> events = events(folder.resolve("events.ndjson.gz"));
    return new ReckonedScenario(
        catalogue, events, now, new Reckoner(catalogue, Settings.DEFAULT, now).reckon(events));
  }

  private static List<Event> events(Path file) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2099-01-01T00:00:00Z"), ZoneOffset.UTC);
    EventCodec codec = new EventCodec(new IdentityHasher(KEY), clock, item -> true);
    List<Event> events = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (codec.decode(line) instanceof Decoded.Accepted accepted) {
          events.add(accepted.event());
        }
      }
    }
    return events;
  }

  /** Writes events, catalogue and results under the scenario's instant. */
  void writeTo(Warehouse warehouse) {
    long number = warehouse.catalogues().save(catalogue, "test", "test");
    EventRows rows = new EventRows(BatchToken.mint());
    events.forEach(rows::add);
    warehouse.batches().commit(Batch.of("test", rows, new RejectRows(rows.token()), ""));
    String set = resultSet();
    insert(warehouse, "coverage", reckoning.coverage().stream().map(c -> row(set, c)).toList());
    insert(warehouse, "visit", reckoning.visits().stream().map(v -> row(set, v)).toList());
    insert(warehouse, "case_outcome", reckoning.outcomes().stream().map(c -> row(set, c)).toList());
    insert(
        warehouse,
        "application_outcome",
        reckoning.applications().stream().map(a -> row(set, a)).toList());
    warehouse.insert(
        "reckon_run",
        List.of(
            Map.of(
                "run",
                1,
                "result_set",
                set,
                "kind",
                "ALL",
                "state",
                "DONE",
                "now",
                now,
                "started_at",
                now,
                "finished_at",
                now,
                "catalogue",
                number,
                "written_at",
                now)));
  }

  String resultSet() {
    return now.toString();
  }

  private static void insert(Warehouse warehouse, String table, List<Map<String, Object>> rows) {
    warehouse.insert(table, rows);
  }

  private static Map<String, Object> row(String set, Coverage day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("result_set", set);
    row.put("location_id", day.locationId());
    row.put("date", day.date());
    row.put("tickets", day.tickets());
    row.put("identified", day.identified());
    row.put("run", 1);
    return row;
  }

  private static Map<String, Object> row(String set, Visit visit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("result_set", set);
    row.put("visit_id", visit.visitId().toString());
    row.put("visitor", visit.visitor());
    put(row, "location_id", visit.locationId());
    row.put("started_at", visit.startedAt());
    row.put("ended_at", visit.endedAt());
    row.put("futile", visit.futile());
    row.put("certain_cases", visit.certainCases());
    row.put("possible_cases", visit.possibleCases());
    row.put("run", 1);
    return row;
  }

  private static Map<String, Object> row(String set, ApplicationOutcome application) {
    Map<String, Object> row = new LinkedHashMap<>();
    String number = application.applicationNo();
    row.put("result_set", set);
    row.put("application_no", number == null ? application.applicationKey() : number);
    row.put("joint", application.isJoint());
    put(row, "one_thing", application.oneThing());
    put(row, "item_code", application.itemCode());
    row.put("region_code", application.regionCode());
    put(row, "department_code", application.departmentCode());
    row.put("cases", application.caseNos());
    put(row, "closed_at", application.closedAt());
    put(row, "declared_visits", application.declaredVisits());
    row.put("citizen_low", application.citizen().low());
    put(row, "citizen_high", application.citizen().high());
    row.put("visit_verdict", application.citizen().verdict());
    put(row, "baseline_visits", application.baselineVisits());
    put(row, "baseline_materials", application.baselineMaterials());
    row.put("materials_collected", application.materialsCollected());
    row.put("run", 1);
    return row;
  }

  private static Map<String, Object> row(String set, CaseOutcome outcome) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("result_set", set);
    identity(row, outcome);
    moments(row, outcome);
    visits(row, outcome);
    time(row, outcome);
    quality(row, outcome);
    row.put("run", 1);
    return row;
  }

  private static void identity(Map<String, Object> row, CaseOutcome outcome) {
    row.put("case_no", outcome.identity().caseNo());
    put(row, "application_no", outcome.identity().applicationNo());
    put(row, "subject_id", outcome.identity().subjectId());
    put(row, "item_code", outcome.identity().itemCode());
    put(row, "item_version", outcome.promise().itemVersion());
    row.put("region_code", outcome.identity().regionCode());
    put(row, "department_code", outcome.identity().departmentCode());
    put(row, "one_thing", outcome.promise().oneThing());
    put(row, "life_stage", outcome.promise().lifeStage());
    put(row, "channel", outcome.moments().receivedBy());
  }

  private static void moments(Map<String, Object> row, CaseOutcome outcome) {
    row.put("first_event_at", outcome.moments().firstEventAt());
    put(row, "received_at", outcome.moments().receivedAt());
    put(row, "accepted_at", outcome.moments().acceptedAt());
    put(row, "closed_at", outcome.moments().closedAt());
    put(row, "delivered_at", outcome.moments().deliveredAt());
    put(row, "result", outcome.moments().result());
  }

  private static void visits(Map<String, Object> row, CaseOutcome outcome) {
    put(row, "declared_visits", outcome.promise().declaredVisits());
    row.put("citizen_low", outcome.citizen().low());
    put(row, "citizen_high", outcome.citizen().high());
    row.put("official_low", outcome.official().low());
    put(row, "official_high", outcome.official().high());
    row.put("futile_visits", outcome.futileVisits());
    row.put("carried_visits", outcome.carriedVisits());
    row.put("visit_verdict", outcome.citizen().verdict());
    put(row, "visit_unknown_reason", outcome.citizen().unknownReason());
    row.put("official_verdict", outcome.official().verdict());
    row.put("final", outcome.spanOver());
    row.put("causes", outcome.causes().stream().map(found -> found.cause().name()).toList());
  }

  private static void time(Map<String, Object> row, CaseOutcome outcome) {
    put(row, "case_kind", outcome.promise().kind());
    put(row, "statutory_days", outcome.promise().statutoryDays());
    put(row, "promised_days", outcome.promise().promisedDays());
    put(row, "clock_date", outcome.clock().clockDate());
    put(row, "due_date", outcome.clock().dueDate());
    put(row, "days_used", outcome.clock().daysUsed());
    put(row, "suspended_days", outcome.clock().suspendedDays());
    row.put("time_verdict", outcome.clock().verdict());
    put(row, "days_left", outcome.clock().workingDaysLeft());
    row.put("deemed_acceptance", outcome.clock().deemedAccepted());
    row.put("late_suspensions", outcome.clock().suspensionsBeforeDue());
    Boolean inTime = outcome.clock().deliveredInTime();
    put(row, "delivery", inTime == null ? null : inTime ? "IN_TIME" : "LATE");
  }

  private static void quality(Map<String, Object> row, CaseOutcome outcome) {
    row.put("materials_collected", outcome.materials().collected().size());
    row.put("materials_shared", outcome.materials().shared().size());
    row.put("corrections", outcome.corrections());
    row.put("refused", outcome.refused());
    put(row, "grade", outcome.feedback().grade());
    put(row, "grade_origin", outcome.feedback().origin());
    put(row, "active_grade", outcome.feedback().activeGrade());
    put(row, "active_rated_at", outcome.feedback().activeRatedAt());
    put(row, "reported_visits", outcome.feedback().reportedVisits());
    Channel by = outcome.moments().receivedBy();
    boolean online = by == Channel.WEB || by == Channel.APP;
    row.put("online_received", online && !outcome.visitedByReceipt());
    row.put("events_after_closing", outcome.eventsAfterClosing());
    put(row, "baseline_visits", outcome.promise().baselineVisits());
    put(row, "baseline_materials", outcome.promise().baselineMaterials());
    put(row, "baseline_days", outcome.promise().baselineDays());
  }

  private static void put(Map<String, Object> row, String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
  }
}
