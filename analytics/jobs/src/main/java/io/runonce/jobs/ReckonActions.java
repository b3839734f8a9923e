package io.runonce.jobs;

import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import org.apache.spark.sql.SparkSession;

/** The door to the jobs: each is an action that is described, then executed. */
public final class ReckonActions {
  private final SparkSession spark;
  private final WarehouseConfig config;
  private final Clock clock;
  private final Progress progress;

  private ReckonActions(
      SparkSession spark, WarehouseConfig config, Clock clock, Progress progress) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
    this.progress = progress;
  }

  /** The jobs on a session and a store. */
  public static ReckonActions of(
      SparkSession spark, WarehouseConfig config, Clock clock, Progress progress) {
    return new ReckonActions(spark, config, clock, progress);
  }

  /** Reckons all events. */
  public ReckonAction reckonAll() {
    return new ReckonAction(spark, config, clock, progress);
  }
}
