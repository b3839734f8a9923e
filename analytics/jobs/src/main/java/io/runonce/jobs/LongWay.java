package io.runonce.jobs;

import io.runonce.jobs.Pipeline.Counts;
import io.runonce.reckoning.Coverage;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;

/**
 * Reckons what is too large for a bucket, an agency with all its companies for one: stage by stage,
 * each by a key of its own, as a partial run does.
 */
final class LongWay {
  private final Warehouse warehouse;
  private final ReckonRun run;
  private final long[] keys;

  /**
   * For some events.
   *
   * @param keys all that these name
   */
  LongWay(Warehouse warehouse, ReckonRun whole, long[] keys) {
    this.warehouse = warehouse;
    this.run = whole.nextPass();
    this.keys = keys;
  }

  /** Reckons; writes the coverage of all once the tickets in here are judged. */
  Counts reckon(Pipeline pipeline, CoverageCounts coverage) {
    Closure.need(warehouse, run, keys);
    PassEvents.find(warehouse, run, PassEvents.NEEDED);
    return pipeline.reckon(
        run,
        () -> {
          coverage.prove(proven());
          coverage.write(warehouse, run);
        });
  }

  private List<Coverage> proven() {
    List<Coverage> found = new ArrayList<>();
    try (RowCursor<Coverage> rows =
        warehouse.read(
            run.statement(ReckonSql.provenTickets()),
            in -> new Coverage(in.string(), in.date(), in.int64(), in.int64()))) {
      rows.forEachRemaining(found::add);
    }
    return found;
  }
}
