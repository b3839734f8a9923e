package io.runonce.jobs;

import io.runonce.contract.Catalogue;
import io.runonce.jobs.Pipeline.Counts;
import io.runonce.reckoning.Coverage;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Reference;
import io.runonce.reckoning.Settings;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Reckons all events in one pass: finds which belong together, deals these out in buckets, and
 * folds each bucket in memory from events to rows.
 *
 * <ol>
 *   <li>links: the keys that events name together, joined in memory (a few bytes an event);
 *   <li>events: read once in ranges of ids, dealt into buckets, shuffled as chunks of rows;
 *   <li>coverage: what proves by itself who came, by one query; the rest out of its buckets;
 *   <li>outcomes: each bucket by itself.
 * </ol>
 *
 * What is too large for a bucket goes the long way, stage by stage ({@link Pipeline}).
 */
final class Sweep {
  private static final int STEPS = 4;
  private static final int RANGES_A_CORE = 4;
  private static final int TASKS_A_CORE = 6;

  private final JavaSparkContext context;
  private final Warehouse warehouse;
  private final Lease lease;
  private final Progress progress;
  private final Stages stages;
  private final OneThings things;
  private final Components components;
  private final long most;

  Sweep(
      SparkSession spark,
      Warehouse warehouse,
      Lease lease,
      Progress progress,
      Catalogue catalogue,
      ReckonRun run,
      Components components,
      long most) {
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.warehouse = warehouse;
    this.lease = lease;
    this.progress = progress;
    this.stages = new Stages(new Reference(catalogue), Settings.DEFAULT, run.now());
    this.things = OneThings.of(catalogue);
    this.components = components;
    this.most = most;
  }

  /**
   * Runs the steps.
   *
   * @param longWay for what is too large for a bucket
   */
  Counts reckon(ReckonRun run, Pipeline longWay) {
    lease.check();
    Broadcast<Buckets> buckets = context.broadcast(components.deal(run.buckets(), most));
    progress.reached("links", 1, STEPS);
    JavaPairRDD<Integer, byte[]> shuffled = shuffled(run, buckets);
    CoverageCounts coverage = CoverageCounts.of(warehouse, run);
    coverage.prove(provenByCases(shuffled, buckets.value().early()));
    progress.reached("events", 2, STEPS);
    lease.check();
    long[] left = buckets.value().left().toArray();
    Counts counts = new Counts(0, 0);
    if (left.length > 0) {
      counts = new LongWay(warehouse, run, left).reckon(longWay, coverage);
    } else {
      coverage.write(warehouse, run);
    }
    progress.reached("coverage", 3, STEPS);
    lease.check();
    counts = counts.plus(fold(run, shuffled, coverage.index(stages)));
    progress.reached("outcomes", STEPS, STEPS);
    buckets.destroy();
    return counts;
  }

  private JavaPairRDD<Integer, byte[]> shuffled(ReckonRun run, Broadcast<Buckets> buckets) {
    int ranges = context.defaultParallelism() * RANGES_A_CORE;
    return context
        .parallelize(IntStream.range(0, ranges).boxed().toList(), ranges)
        .flatMapToPair(range -> chunks(run, buckets.value(), range, ranges))
        .partitionBy(new HashPartitioner(run.buckets()));
  }

  private static Iterator<Tuple2<Integer, byte[]>> chunks(
      ReckonRun run, Buckets buckets, int range, int ranges) {
    Warehouse warehouse = Warehouse.open(run.config(), Access.WRITER, Clock.systemUTC());
    Chunks chunks = new Chunks(warehouse, run, buckets, range, ranges);
    TaskContext.get()
        .addTaskCompletionListener(task -> {
          chunks.close();
          warehouse.close();
        });
    return chunks;
  }

  private List<Coverage> provenByCases(JavaPairRDD<Integer, byte[]> shuffled, int early) {
    Stages sent = stages;
    return shuffled
        .mapPartitionsWithIndex(
            (bucket, chunks) ->
                bucket < early
                    ? SetsFold.coverage(sent, chunks).iterator()
                    : List.<Coverage>of().iterator(),
            true)
        .collect();
  }

  private Counts fold(
      ReckonRun run, JavaPairRDD<Integer, byte[]> shuffled, CoverageIndex coverage) {
    Stages sent = stages;
    OneThings sentThings = things;
    int tasks = Math.min(run.buckets(), context.defaultParallelism() * TASKS_A_CORE);
    return shuffled
        .coalesce(tasks)
        .mapPartitions(
            chunks -> List.of(foldOne(run, sent, sentThings, coverage, chunks)).iterator())
        .reduce(Counts::plus);
  }

  private static Counts foldOne(
      ReckonRun run,
      Stages stages,
      OneThings things,
      CoverageIndex coverage,
      Iterator<Tuple2<Integer, byte[]>> chunks) {
    try (Warehouse warehouse = Warehouse.open(run.config(), Access.WRITER, Clock.systemUTC())) {
      return SetsFold.write(warehouse, run, stages, things, coverage, chunks);
    }
  }
}
