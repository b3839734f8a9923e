package io.runonce.jobs;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Clock;

/** What the living results lack. */
final class Work {
  private final Warehouse warehouse;
  private final Clock clock;

  Work(Warehouse warehouse, Clock clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  /** Whether there is any; none before the first catalogue. */
  boolean isThere() {
    return warehouse.catalogues().newestNumber().isPresent()
        && (hasNewCatalogue() || hasNewBatch() || hasDue());
  }

  /** Changed reference data mean all. */
  boolean hasNewCatalogue() {
    return isAny(
        Statement.of(
            "SELECT (SELECT max(catalogue) FROM catalogue_import) > (SELECT max(catalogue) FROM"
                + " reckon_run FINAL WHERE state = 'DONE' AND result_set = '') AS found"));
  }

  boolean hasNewBatch() {
    return isAny(
        Statement.of(
            "SELECT count() > 0 AS found FROM ingest_batch"
                + " WHERE token NOT IN (SELECT token FROM reckoned_batch)"));
  }

  /** Whether time alone has changed a row. */
  private boolean hasDue() {
    return isAny(
        Statement.of(
                "SELECT (SELECT count() FROM case_outcome FINAL WHERE result_set = ''"
                    + " AND next_change_at <= {now:DateTime64(3)}) > 0 AS found")
            .with("now", clock.instant()));
  }

  private boolean isAny(Statement statement) {
    Row row = warehouse.query(statement).getFirst();
    return row.flag("found");
  }
}
