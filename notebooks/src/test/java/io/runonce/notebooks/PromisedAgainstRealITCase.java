package io.runonce.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.engine.EngineServer;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromisedAgainstRealITCase {
  private static final Instant CLOSED = Instant.parse("2026-03-02T02:00:00Z");

  @TempDir Path data;

  @Test
  void everyCellRunsAndSaysWhatTheRowsSay() throws IOException {
    System.setProperty("runonce.data", data.toString());
    try (EngineServer engine = EngineServer.builder(data).start();
        Warehouse warehouse =
            Warehouse.open(
                WarehouseConfig.load(Map.of(), data), Access.WRITER, Clock.systemUTC())) {
      warehouse.migrate();
      twoDepartments(warehouse);
      List<String> shown = Notebook.read(Path.of("promised-against-real.ipynb")).run();
      assertThat(engine.port()).isPositive();
      assertThat(shown.get(0)).contains("results as of 2026-03-02T04:00:00Z");
      assertThat(shown.get(1))
          .contains("D1         +1.00 to +1.00 trips an application beyond the promise, n = 4")
          .contains("D2         +0.00 to +0.50 trips an application beyond the promise, n = 2");
      assertThat(shown.get(2))
          .contains("D1         kept 0 of 4")
          .contains("D2         kept 1 of 1");
      assertThat(shown.get(3)).contains("D1         REPEATED_CORRECTION        4");
    } finally {
      System.clearProperty("runonce.data");
    }
  }

  /** D1 breaks four promises of one visit; D2 keeps one and may have kept another. */
  private static void twoDepartments(Warehouse warehouse) {
    List<Map<String, Object>> cases = new ArrayList<>();
    List<Map<String, Object>> applications = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      add(cases, applications, "A" + i, "D1", 2, 2, "BROKEN", List.of("REPEATED_CORRECTION"));
    }
    add(cases, applications, "B1", "D2", 1, 1, "KEPT", List.of());
    add(cases, applications, "B2", "D2", 1, 2, "UNKNOWN", List.of());
    warehouse.insert("case_outcome", cases);
    warehouse.insert("application_outcome", applications);
    warehouse.insert(
        "reckon_run",
        List.of(
            Map.of(
                "run",
                1,
                "result_set",
                "",
                "kind",
                "ALL",
                "state",
                "DONE",
                "now",
                CLOSED.plusSeconds(7200),
                "started_at",
                CLOSED,
                "finished_at",
                CLOSED.plusSeconds(60),
                "written_at",
                CLOSED.plusSeconds(60))));
  }

  private static void add(
      List<Map<String, Object>> cases,
      List<Map<String, Object>> applications,
      String number,
      String department,
      int low,
      int high,
      String verdict,
      List<String> causes) {
    Map<String, Object> row = new HashMap<>();
    row.put("application_no", number);
    row.put("item_code", "I1");
    row.put("department_code", department);
    row.put("closed_at", CLOSED);
    row.put("declared_visits", 1);
    row.put("citizen_low", low);
    row.put("citizen_high", high);
    row.put("visit_verdict", verdict);
    row.put("run", 1);
    applications.add(row);
    Map<String, Object> ofCase = new HashMap<>(row);
    ofCase.put("case_no", number);
    ofCase.put("first_event_at", CLOSED);
    ofCase.put("causes", causes);
    cases.add(ofCase);
  }
}
