package io.runonce.jobs;

import io.runonce.measures.Arrivals;
import io.runonce.measures.DayChange;
import io.runonce.measures.DayTables;
import io.runonce.measures.Touched;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The day tables as a run meets them. A full run lists them all and has them made anew; a partial
 * one adds what its rows change, unless an earlier run left them wrong. Result sets of an instant
 * have none.
 */
final class Days {
  private static final String CHANGED = "SELECT event_id FROM #changed#";
  private static final String ARRIVED = "event_id IN (SELECT event_id FROM #arrived#)";
  private static final String FRESH = "SELECT event_id FROM #fresh#";
  private static final String ALTERED = "SELECT event_id FROM #altered#";
  private static final String RECKONED = "SELECT token FROM reckoned_batch";
  private static final String KNOWN = RECKONED + " UNION ALL SELECT token FROM #batch#";

  private final Warehouse warehouse;
  private final DayTables tables;
  private final ReckonRun run;
  private final long catalogue;

  /** What the passes change; empty where the tables are made anew. */
  private final List<DayChange> changes = new ArrayList<>();

  private final List<String> countedWhole = new ArrayList<>();

  Days(Warehouse warehouse, ReckonRun run, long catalogue) {
    this.warehouse = warehouse;
    this.tables = new DayTables(warehouse);
    this.run = run;
    this.catalogue = catalogue;
  }

  void listAll() {
    if (run.resultSet().isEmpty()) {
      tables.listAll(run.run());
    }
  }

  /**
   * Tells of the arrived events that are tickets or ratings, or name a ticket, which are counted
   * nowhere yet, {@code #fresh#}, and which may be counted as they were, {@code #altered#}.
   */
  void partArrived() {
    Closure.create(warehouse, run, "fresh", DayTables.fresh(ARRIVED, RECKONED));
    Closure.create(
        warehouse,
        run,
        "altered",
        "SELECT DISTINCT event_id FROM event_batch WHERE "
            + ARRIVED
            + " AND event_id NOT IN ("
            + FRESH
            + ")");
  }

  /**
   * Before a partial run writes: what changed events may change, also those that name nothing.
   *
   * @return whether what is counted can be added to; else it is made anew
   */
  boolean beforeChanged(TouchedRows rows) {
    Arrivals arrivals = new Arrivals(run.statement(FRESH).sql(), run.statement(ALTERED).sql());
    Optional<DayChange> change =
        tables.begin(rows.before(), arrivals, run.now(), catalogue, prefix(run), run.run());
    change.ifPresentOrElse(
        changes::add,
        () ->
            tables.list(
                touched(run, "event_id IN (" + PassEvents.NEEDED + " UNION ALL " + CHANGED + ")"),
                run.run()));
    return change.isPresent();
  }

  /** Before its second pass: what coverage changes is said of cases and visits, of no event. */
  void beforeFlipped(ReckonRun second, TouchedRows rows) {
    if (changes.isEmpty()) {
      tables.list(touched(second, "event_id IN (" + PassEvents.NEEDED + ")"), run.run());
    } else {
      changes.add(
          tables.change(rows.before(), Arrivals.NONE, run.now(), catalogue, prefix(second)));
    }
  }

  /** After a pass has written. */
  void afterPass(TouchedRows rows) {
    if (!changes.isEmpty()) {
      changes.getLast().apply(rows.after());
    }
  }

  /** Where a run fails: nothing is counted behind its back. */
  void abandon() {
    changes.forEach(DayChange::abandon);
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

  /**
   * Tells of further events that were counted with all of their day.
   *
   * @param ids selects of theirs
   */
  void alsoCountedWhole(List<String> ids) {
    countedWhole.addAll(ids);
  }

  /** After all is written: the tables are then right, and not yet said to be. */
  void apply() {
    if (!run.resultSet().isEmpty()) {
      return;
    }
    if (changes.isEmpty()) {
      tables.rebuild(run.now(), catalogue, run.run());
    }
    tables.doubt(changes, countedWhole, run.statement(KNOWN).sql());
  }

  /** After the batches are marked: what is struck off before that would be added once more. */
  void settle() {
    tables.settle(run.run());
  }
}
