package io.runonce.jobs;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.Serializable;
import java.time.Clock;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a fold over each bucket as a Spark task. A task that is run again writes the same rows once
 * more, which the tables' keys make one; scratch rows of a task are dropped before it is run.
 */
final class BucketJob {

  /** Folds one bucket. Runs in an executor. */
  interface Fold extends Serializable {
    long fold(Warehouse warehouse, int bucket);
  }

  private final SparkSession spark;
  private final ReckonRun run;

  BucketJob(SparkSession spark, ReckonRun run) {
    this.spark = spark;
    this.run = run;
  }

  /** Runs the fold over all buckets; gives the sum of what it counts. */
  long sum(Fold fold) {
    ReckonRun sent = run;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return context
        .parallelize(IntStream.range(0, run.buckets()).boxed().toList(), run.buckets())
        .map(bucket -> foldOne(sent, fold, bucket))
        .reduce(Long::sum);
  }

  private static long foldOne(ReckonRun run, Fold fold, int bucket) {
    try (Warehouse warehouse = Warehouse.open(run.config(), Access.WRITER, Clock.systemUTC())) {
      return fold.fold(warehouse, bucket);
    }
  }
}
