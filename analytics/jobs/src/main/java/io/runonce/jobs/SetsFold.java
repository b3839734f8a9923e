package io.runonce.jobs;

import io.runonce.jobs.Pipeline.Counts;
import io.runonce.reckoning.ClosedSet;
import io.runonce.reckoning.Coverage;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Stages;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** Folds buckets of whole sets of events, each in memory from events to rows. */
final class SetsFold {
  private SetsFold() {}

  /** The tickets that prove who came only by what is known in their bucket, those that do. */
  static List<Coverage> coverage(Stages stages, Iterator<Tuple2<Integer, byte[]>> chunks) {
    List<Coverage> found = new ArrayList<>();
    new BucketReader(chunks)
        .forEach(events ->
            found.addAll(
                new ClosedSet(stages, events).coverage(ticket -> !Stages.provesByItself(ticket))));
    return found;
  }

  /** Writes the rows of all buckets. */
  static Counts write(
      Warehouse warehouse,
      ReckonRun run,
      Stages stages,
      OneThings things,
      CoverageIndex coverage,
      Iterator<Tuple2<Integer, byte[]>> chunks) {
    try (TableWriter visits = new TableWriter(warehouse, "visit", VisitRows.COLUMNS);
        OutcomeWriter outcomes = new OutcomeWriter(warehouse, run, stages, things)) {
      new BucketReader(chunks)
          .forEach(events -> write(new ClosedSet(stages, events), run, coverage, visits, outcomes));
      visits.flush();
      outcomes.flush();
      return new Counts(outcomes.cases(), visits.written());
    }
  }

  /** Writes the rows of one set. */
  static void write(
      ClosedSet set,
      ReckonRun run,
      CoverageIndex coverage,
      TableWriter visits,
      OutcomeWriter outcomes) {
    for (Visit visit : set.visits()) {
      VisitRows.write(visit, run, visits.row());
      visits.endRow();
    }
    set.scopes(coverage).forEach(outcomes::write);
  }
}
