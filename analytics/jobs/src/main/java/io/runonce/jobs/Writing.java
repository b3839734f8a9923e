package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;
import java.util.Map;

/**
 * Writes that rows are gone. In the statements {@code run} alone would be the alias of the new
 * value, so old rows have a name.
 */
final class Writing {
  private static final Map<String, String> KEYS =
      Map.of(
          "visit", "visit_id",
          "case_outcome", "case_no",
          "application_outcome", "application_no");

  private final Warehouse warehouse;

  Writing(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** What a full run has not written again is no longer yielded. */
  void retireAll(ReckonRun run) {
    KEYS.forEach((table, key) ->
        retire(
            table,
            run,
            table + " AS old FINAL",
            "old.run < $RUN AND old." + key + " IN " + stale(table, key)));
  }

  /** Found by key and run alone, in the order of the table: whole rows are read of these only. */
  private static String stale(String table, String key) {
    return "(SELECT $KEY FROM $TABLE WHERE result_set = '$SET' GROUP BY result_set, $KEY"
            .replace("$KEY", key)
            .replace("$TABLE", table)
        + " HAVING max(run) < $RUN AND argMax(is_deleted, run) = 0)";
  }

  /** What a partial run was to write, and has not, is no longer yielded: {@code #old_…#} has it. */
  void retireTouched(ReckonRun run) {
    KEYS.forEach((table, key) ->
        retire(
            table,
            run,
            "#old_" + table + "# AS old",
            "old.$KEY NOT IN (SELECT $KEY FROM $TABLE PREWHERE run = $RUN WHERE result_set = '')"
                .replace("$KEY", key)
                .replace("$TABLE", table)));
  }

  private void retire(String table, ReckonRun run, String from, String which) {
    warehouse.execute(
        run.statement(
            "INSERT INTO "
                + table
                + " SELECT * REPLACE ($RUN AS run, 1 AS is_deleted) FROM "
                + from
                + " WHERE old.result_set = '"
                + run.resultSet()
                + "' AND ("
                + which.replace("$SET", run.resultSet())
                + ") SETTINGS optimize_aggregation_in_order = 1"));
  }
}
