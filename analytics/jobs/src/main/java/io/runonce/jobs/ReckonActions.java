package io.runonce.jobs;

import io.runonce.jobs.Requests.Request;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import java.time.Clock;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The door to the jobs: each is an action that is described, then executed. */
public final class ReckonActions {
  private final SparkSession spark;
  private final WarehouseConfig config;
  private final Clock clock;
  private final Progress progress;
  private final Kinship kinship = new Kinship();

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
    return new ReckonAction(spark, config, clock, progress, kinship, ReckonResult.Kind.ALL);
  }

  /** Reckons what has changed since the last run. */
  public ReckonAction reckonChanged() {
    return new ReckonAction(spark, config, clock, progress, kinship, ReckonResult.Kind.CHANGED);
  }

  /** Reads what each partial run begins with, so that the first has to wait for it no more. */
  void prepare(Warehouse warehouse) {
    kinship.upToDate(warehouse);
  }

  /** Ranks the items as candidates. */
  public RankAction rank() {
    return new RankAction(spark, config, clock, progress);
  }

  /** Does what is asked for. */
  Map<String, Object> serve(Request request) {
    return switch (request.kind()) {
      case ALL -> {
        ReckonAction action = reckonAll();
        request.now().ifPresent(action::asOf);
        yield Summaries.of(action.execute());
      }
      case CHANGED -> Summaries.of(reckonChanged().execute());
      case RANK -> {
        RankAction action = rank();
        request.now().ifPresent(action::asOf);
        yield Summaries.of(action.execute());
      }
    };
  }
}
