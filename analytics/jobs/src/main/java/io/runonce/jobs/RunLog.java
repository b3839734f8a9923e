package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run's row in {@code reckon_run}. */
record RunLog(
    Warehouse warehouse,
    Clock clock,
    ReckonRun run,
    ReckonResult.Kind kind,
    long catalogue,
    Instant started) {

  void running() {
    write("RUNNING", new Pipeline.Counts(0, 0), "");
  }

  void done(Pipeline.Counts counts) {
    write("DONE", counts, "");
  }

  void failed(Exception fault) {
    write("FAILED", new Pipeline.Counts(0, 0), String.valueOf(fault.getMessage()));
  }

  private void write(String state, Pipeline.Counts counts, String detail) {
    Instant at = clock.instant();
    Map<String, Object> row = new HashMap<>();
    row.put("run", run.run());
    row.put("result_set", run.resultSet());
    row.put("kind", kind);
    row.put("state", state);
    row.put("now", run.now());
    row.put("started_at", started);
    row.put("catalogue", catalogue);
    row.put("cases", counts.cases());
    row.put("visits", counts.visits());
    row.put("detail", detail);
    row.put("written_at", state.equals("RUNNING") ? at : at.plusMillis(1));
    if (!state.equals("RUNNING")) {
      row.put("finished_at", at);
    }
    warehouse.insert("reckon_run", List.of(row));
  }
}
