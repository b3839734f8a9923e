package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;
import java.util.List;

/**
 * What a run writes beside its folds: coverage, and that rows are gone. In the statements {@code
 * run} alone would be the alias of the new value, so old rows have a name.
 */
final class Writing {
  private static final List<String> TABLES =
      List.of("visit", "case_outcome", "application_outcome");

  private final Warehouse warehouse;

  Writing(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void coverAll(ReckonRun run) {
    warehouse.execute(run.statement(ReckonSql.coverage(run.resultSet())));
    warehouse.execute(
        run.statement(
            "INSERT INTO coverage SELECT result_set, location_id, date, 0, 0, $RUN"
                + " FROM coverage FINAL WHERE result_set = '"
                + run.resultSet()
                + "' AND run < $RUN"));
  }

  /** What a full run has not written again is no longer yielded. */
  void retireAll(ReckonRun run) {
    TABLES.forEach(table -> retire(table, run, "1"));
  }

  /** What a partial run was to write, and has not, is no longer yielded. */
  void retireTouched(ReckonRun run) {
    String targets = "(SELECT key FROM #target_case#)";
    retire("visit", run, ReckonSql.isTouched("old.visitor"));
    retire("case_outcome", run, "cityHash64(old.case_no) IN " + targets);
    retire(
        "application_outcome",
        run,
        "old.application_no IN (SELECT application_no FROM application_outcome FINAL"
            + " ARRAY JOIN cases AS each WHERE result_set = '' AND cityHash64(each) IN "
            + targets
            + ")");
  }

  private void retire(String table, ReckonRun run, String which) {
    warehouse.execute(
        run.statement(
            "INSERT INTO "
                + table
                + " SELECT * REPLACE ($RUN AS run, 1 AS is_deleted) FROM "
                + table
                + " AS old FINAL WHERE old.result_set = '"
                + run.resultSet()
                + "' AND old.run < $RUN AND ("
                + which
                + ")"));
  }
}
