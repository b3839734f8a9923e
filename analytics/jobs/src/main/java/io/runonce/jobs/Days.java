package io.runonce.jobs;

import io.runonce.measures.DayTables;
import io.runonce.measures.Touched;
import io.runonce.warehouse.Warehouse;

/**
 * The day tables as a run meets them: what it may change is listed before it writes, and made anew
 * after. Result sets of an instant have none.
 */
final class Days {
  private static final String KEYS = "(SELECT key FROM #key#)";

  private final DayTables tables;
  private final ReckonRun run;

  Days(Warehouse warehouse, ReckonRun run) {
    this.tables = new DayTables(warehouse);
    this.run = run;
  }

  void listAll() {
    if (run.resultSet().isEmpty()) {
      tables.listAll(run.run());
    }
  }

  /** Lists what changed events may change, also those that name nothing. */
  void listChanged() {
    list(run, "SELECT event_id FROM #need# UNION ALL SELECT event_id FROM #changed#");
  }

  /** Lists what a second pass may change. */
  void listFlipped(ReckonRun second) {
    list(second, "SELECT event_id FROM #need#");
  }

  private void list(ReckonRun pass, String events) {
    tables.list(
        new Touched(
            pass.statement("cityHash64(case_no) IN " + KEYS).sql(),
            pass.statement("arrayExists(each -> cityHash64(each) IN " + KEYS + ", cases)").sql(),
            pass.statement(ReckonSql.isAmongKeys("visitor")).sql(),
            pass.statement("event_id IN (" + events + ")").sql()),
        run.run());
  }

  void rebuild(long catalogue) {
    if (run.resultSet().isEmpty()) {
      tables.rebuild(run.now(), catalogue, run.run());
    }
  }
}
