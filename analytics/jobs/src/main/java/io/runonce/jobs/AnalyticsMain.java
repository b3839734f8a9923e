package io.runonce.jobs;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.ParentWatch;
import io.runonce.warehouse.Warehouse;
import io.runonce.watch.Watch;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * The analytics process: reckons what has changed, at the latest after a second, and takes
 * requests; beside it, on a thread of its own so that no long reckoning makes it wait, the watch
 * raises alerts. Prints READY; ends cleanly at SIGTERM or with its parent; what stands in the way
 * is one line, status 2.
 */
public final class AnalyticsMain {
  private static final Duration GLANCE_PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration WATCH_PAUSE = Duration.ofSeconds(2);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);

  private AnalyticsMain() {}

  public static void main(String[] arguments) {
    MainErrors.guard(() -> start(Announcer.stdout()));
  }

  private static void start(Announcer announcer) {
    Clock clock = Clock.systemUTC();
    ParentWatch.start(System.getenv());
    ProcessSettings settings = ProcessSettings.of(System.getenv());
    Warehouse warehouse = Warehouse.open(settings.warehouse(), Access.WRITER, clock);
    warehouse.migrate();
    SparkSession spark = SparkSessions.ofProcess();
    ReckonActions actions = ReckonActions.of(spark, settings.warehouse(), clock, Progress.SILENT);
    ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> everyTurn =
        turns.scheduleWithFixedDelay(
            new EagerTurns(
                new AnalyticsLoop(warehouse, actions, clock),
                new Work(warehouse)::ledgerRows,
                System::nanoTime,
                PAUSE),
            0,
            GLANCE_PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
    ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> everyLook =
        watch.scheduleWithFixedDelay(
            Watch.over(warehouse, clock), 0, WATCH_PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  everyLook.cancel(false);
                  watch.shutdown();
                  stop(turns, everyTurn, spark);
                  awaitEnd(watch);
                  warehouse.close();
                },
                "analytics-stop"));
    announcer.ready();
  }

  /** A run that is cut is begun again by the next: nothing of it is marked yet. */
  private static void stop(
      ScheduledExecutorService turns, ScheduledFuture<?> everyTurn, SparkSession spark) {
    everyTurn.cancel(false);
    turns.shutdown();
    spark.sparkContext().cancelAllJobs();
    awaitEnd(turns);
    spark.stop();
  }

  private static void awaitEnd(ScheduledExecutorService work) {
    try {
      if (!work.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        work.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
