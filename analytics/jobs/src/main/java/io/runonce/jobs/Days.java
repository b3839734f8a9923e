package io.runonce.jobs;

import io.runonce.measures.DayChange;
import io.runonce.measures.DayTables;
import io.runonce.measures.Touched;
import io.runonce.warehouse.Warehouse;
import java.util.Optional;

/**
 * The day tables as a run meets them. A full run lists them all and has them made anew; a partial
 * one adds what its rows change, unless an earlier run left them wrong. Result sets of an instant
 * have none.
 */
final class Days {
  private static final String CHANGED = "SELECT event_id FROM #changed#";
  private static final String NONE = "0";

  private final DayTables tables;
  private final ReckonRun run;
  private final long catalogue;
  private Optional<DayChange> change = Optional.empty();

  Days(Warehouse warehouse, ReckonRun run, long catalogue) {
    this.tables = new DayTables(warehouse);
    this.run = run;
    this.catalogue = catalogue;
  }

  void listAll() {
    if (run.resultSet().isEmpty()) {
      tables.listAll(run.run());
    }
  }

  /** Before a partial run writes: what changed events may change, also those that name nothing. */
  void beforeChanged() {
    Touched touched =
        touched(run, "event_id IN (SELECT event_id FROM #need# UNION ALL " + CHANGED + ")");
    String changed = run.statement(CHANGED).sql();
    change = tables.begin(touched, changed, run.now(), catalogue, prefix(run), run.run());
    if (change.isEmpty()) {
      tables.list(touched, run.run());
    }
  }

  /** Before its second pass: what coverage changes is said of cases and visits, of no event. */
  void beforeFlipped(ReckonRun second) {
    if (change.isEmpty()) {
      tables.list(touched(second, "event_id IN (SELECT event_id FROM #need#)"), run.run());
      return;
    }
    change.get().apply();
    String none = "SELECT event_id FROM event WHERE " + NONE;
    change =
        Optional.of(
            tables.change(touched(second, NONE), none, run.now(), catalogue, prefix(second)));
  }

  private static Touched touched(ReckonRun pass, String events) {
    return new Touched(
        pass.statement(TouchedRows.CASES).sql(),
        pass.statement(TouchedRows.APPLICATIONS).sql(),
        pass.statement(TouchedRows.VISITS).sql(),
        pass.statement(events).sql());
  }

  private static String prefix(ReckonRun pass) {
    return pass.table("day_");
  }

  /** After all is written. */
  void settle() {
    if (!run.resultSet().isEmpty()) {
      return;
    }
    if (change.isEmpty()) {
      tables.rebuild(run.now(), catalogue, run.run());
      return;
    }
    change.get().apply();
    tables.settle(run.run());
  }
}
