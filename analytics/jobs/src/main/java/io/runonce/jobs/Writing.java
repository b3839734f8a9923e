package io.runonce.jobs;

import io.runonce.warehouse.TwoAtOnce;
import io.runonce.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes that rows are gone. In the statements {@code run} alone would be the alias of the new
 * value, so old rows have a name.
 */
final class Writing {
  /** What tells the rows of a result set apart: a case that moves to another item leaves a row. */
  private static final Map<String, List<String>> KEYS =
      Map.of(
          "visit", List.of("visit_id"),
          "case_outcome", List.of("department_code", "item_code", "case_no"),
          "application_outcome", List.of("application_no"));

  private final Warehouse warehouse;

  Writing(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** What a full run has not written again is no longer yielded. */
  void retireAll(ReckonRun run) {
    TwoAtOnce.run(
        KEYS.entrySet().stream()
            .<Runnable>map(table -> () -> retireStale(table.getKey(), table.getValue(), run))
            .toList());
  }

  private void retireStale(String table, List<String> key, ReckonRun run) {
    retire(
        table,
        run,
        table + " AS old FINAL",
        "old.run < $RUN AND " + ofOld(key) + " IN " + stale(table, key));
  }

  private static String ofOld(List<String> key) {
    return key.stream().map(column -> "old." + column).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Found by key and run alone, in the order of the table: whole rows are read of these only. */
  private static String stale(String table, List<String> key) {
    return "(SELECT $KEY FROM $TABLE WHERE result_set = '$SET' GROUP BY result_set, $KEY"
            .replace("$KEY", String.join(", ", key))
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
            "$OLD NOT IN (SELECT $KEY FROM $TABLE PREWHERE run = $RUN WHERE result_set = '')"
                .replace("$OLD", ofOld(key))
                .replace("$KEY", String.join(", ", key))
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
