package io.runonce.jobs;

import io.runonce.contract.Catalogue;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Reference;
import io.runonce.reckoning.Settings;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.Warehouse;
import java.io.Serializable;
import java.util.function.LongSupplier;
import org.apache.spark.sql.SparkSession;

/**
 * The stages, one after the other, over the events that a pass needs: ClickHouse joins and sorts by
 * the key of each stage, Spark folds.
 */
final class Pipeline {
  private static final int STEPS = 11;

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final Lease lease;
  private final Progress progress;
  private final Stages stages;
  private final OneThings things;
  private int done;

  /** What was written. */
  record Counts(long cases, long visits) implements Serializable {
    Counts plus(Counts other) {
      return new Counts(cases + other.cases, visits + other.visits);
    }
  }

  Pipeline(
      SparkSession spark,
      Warehouse warehouse,
      Lease lease,
      Progress progress,
      Catalogue catalogue,
      ReckonRun run) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.lease = lease;
    this.progress = progress;
    this.stages = new Stages(new Reference(catalogue), Settings.DEFAULT, run.now());
    this.things = OneThings.of(catalogue);
  }

  /**
   * Runs the stages.
   *
   * @param cover writes the coverage, once the facts are there
   */
  Counts reckon(ReckonRun run, Runnable cover) {
    done = 0;
    BucketJob job = new BucketJob(spark, run);
    Stages sent = stages;
    OneThings sentThings = things;
    step("cases", () -> create(run, ReckonSql.cases()));
    step("applications", () -> create(run, ReckonSql.applications()));
    step("tickets", () -> create(run, ReckonSql.tickets()));
    step("events", () -> create(run, ReckonSql.namedEvents()));
    create(run, ReckonSql.facts());
    create(run, ReckonSql.visits());
    create(run, ReckonSql.scopes());
    step("facts", () -> job.sum((w, bucket) -> new FactsFold(run, sent).fold(w, bucket)));
    step(
        "coverage",
        () -> {
          cover.run();
          return 0;
        });
    step("evidence", () -> create(run, ReckonSql.evidence()));
    step("visitors", () -> create(run, ReckonSql.visitorCases()));
    long visits =
        step("visits", () -> job.sum((w, bucket) -> new VisitsFold(run, sent).fold(w, bucket)));
    CoverageIndex coverage = CoverageCounts.stored(warehouse, run).index(stages);
    long cases =
        step(
            "outcomes",
            () ->
                job.sum((w, bucket) ->
                    new ScopesFold(run, sent, coverage).fold(w, bucket, sentThings)));
    cases +=
        step(
            "applications of several",
            () ->
                job.sum(
                    (w, bucket) -> new ApplicationsFold(run, sent).fold(w, bucket, sentThings)));
    return new Counts(cases, visits);
  }

  private long step(String name, LongSupplier step) {
    lease.check();
    long counted = step.getAsLong();
    progress.reached(name, ++done, STEPS);
    return counted;
  }

  private long create(ReckonRun run, String template) {
    warehouse.execute(run.statement(template));
    return 0;
  }
}
