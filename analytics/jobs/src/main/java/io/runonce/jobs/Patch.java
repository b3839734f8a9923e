package io.runonce.jobs;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Event;
import io.runonce.jobs.Pipeline.Counts;
import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.ClosedSet;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Reference;
import io.runonce.reckoning.Settings;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.RuleEvents;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/** A partial run of few events: these are read once and reckoned in memory, here. */
final class Patch {
  private final Warehouse warehouse;
  private final Stages stages;
  private final OneThings things;

  Patch(Warehouse warehouse, Catalogue catalogue, ReckonRun run) {
    this.warehouse = warehouse;
    this.stages = new Stages(new Reference(catalogue), Settings.DEFAULT, run.now());
    this.things = OneThings.of(catalogue);
  }

  /**
   * Reckons the events that the pass needs.
   *
   * @param cover writes the coverage, once the facts are there
   */
  Counts reckon(ReckonRun run, Runnable cover) {
    ClosedSet set = new ClosedSet(stages, events(run));
    writeFacts(run, set.facts());
    cover.run();
    CoverageIndex coverage = CoverageCounts.stored(warehouse, run).index(stages);
    try (TableWriter visits = new TableWriter(warehouse, "visit", VisitRows.COLUMNS);
        OutcomeWriter outcomes = new OutcomeWriter(warehouse, run, stages, things)) {
      SetsFold.write(set, run, coverage, visits, outcomes);
      visits.flush();
      outcomes.flush();
      return new Counts(outcomes.cases(), visits.written());
    }
  }

  private List<Event> events(ReckonRun run) {
    List<Event> events = new ArrayList<>();
    try (RowCursor<Event> rows =
        warehouse.read(run.statement(ReckonSql.neededEvents()), RuleEvents::decode)) {
      rows.forEachRemaining(events::add);
    }
    return events;
  }

  /** What the count of coverage asks of them. */
  private void writeFacts(ReckonRun run, List<CaseFacts> facts) {
    warehouse.execute(run.statement(ReckonSql.facts()));
    try (TableWriter out =
        new TableWriter(
            warehouse, run.table("facts"), List.of("case_no", "application_key", "subject_key"))) {
      for (CaseFacts each : facts) {
        out.row()
            .string(each.caseNo())
            .string(each.identity().applicationKey())
            .string(each.subjectKey());
        out.endRow();
      }
      out.flush();
    }
  }
}
