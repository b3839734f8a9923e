package io.runonce.jobs;

import io.runonce.jobs.Requests.Answer;
import io.runonce.jobs.Requests.Kind;
import io.runonce.jobs.Requests.Request;
import io.runonce.jobs.Requests.State;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.ParentWatch;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.sql.SparkSession;

/**
 * A job from the command line, or by spark-submit: {@code reckon [--all] [--now INSTANT]} or {@code
 * rank [--now INSTANT]}. Tells PROGRESS and DONE on stdout; misuse and what stands in the way is
 * one line, status 2. Where another reckoner is at work it leaves a request and waits.
 */
public final class JobMain {
  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Warehouse warehouse;
  private final ReckonActions actions;
  private final Clock clock;

  private JobMain(Warehouse warehouse, ReckonActions actions, Clock clock) {
    this.warehouse = warehouse;
    this.actions = actions;
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    MainErrors.guard(() -> run(JobArguments.parse(arguments), Announcer.stdout()));
  }

  private static void run(JobArguments arguments, Announcer announcer) {
    Clock clock = Clock.systemUTC();
    ParentWatch.start(System.getenv());
    ProcessSettings settings = ProcessSettings.of(System.getenv());
    try (Warehouse warehouse = Warehouse.open(settings.warehouse(), Access.WRITER, clock)) {
      warehouse.migrate();
      announcer.reached("spark", 0, 1);
      SparkSession spark = SparkSessions.ofProcess();
      ReckonActions actions = ReckonActions.of(spark, settings.warehouse(), clock, announcer);
      announcer.done(new JobMain(warehouse, actions, clock).doOrAsk(arguments));
      spark.stop();
    }
  }

  private static Kind kind(JobArguments arguments) {
    return switch (arguments.job()) {
      case RANK -> Kind.RANK;
      case RECKON -> arguments.all() || arguments.now().isPresent() ? Kind.ALL : Kind.CHANGED;
    };
  }

  /** Does it, or where another is at work leaves a request till either is done. */
  private Map<String, Object> doOrAsk(JobArguments arguments) {
    Requests requests = new Requests(warehouse, clock);
    Request mine =
        new Request("", kind(arguments), arguments.now(), "command line", clock.instant());
    if (!Lease.isTaken(warehouse, clock)) {
      return actions.serve(mine);
    }
    Request left = requests.ask(mine.kind(), mine.now(), mine.requestedBy());
    Instant limit = clock.instant().plus(PATIENCE);
    while (clock.instant().isBefore(limit)) {
      Answer answer = requests.answerTo(left);
      if (answer.state() == State.DONE) {
        return Summaries.parse(answer.detail());
      }
      if (answer.state() == State.FAILED) {
        throw new WarehouseException(answer.detail());
      }
      if (!Lease.isTaken(warehouse, clock)) {
        requests.answer(left, State.WITHDRAWN, "");
        return actions.serve(mine);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new WarehouseException("another reckoner has been at work for hours; see its log");
  }
}
