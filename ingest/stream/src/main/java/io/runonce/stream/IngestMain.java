package io.runonce.stream;

import io.runonce.warehouse.ParentWatch;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;

/**
 * The ingest process: reads the inbox into the warehouse until it is stopped. It may be killed at
 * any moment: it goes on from its newest checkpoint, and lands each event once.
 */
public final class IngestMain {
  private static final int MISUSE = 2;

  private IngestMain() {}

  /**
   * Prints {@code READY inbox} (and before it, where counters are told), then works; what stands in
   * the way is one line, status 2.
   */
  @SuppressWarnings("SystemOut") // these lines are this process's whole output
  public static void main(String[] arguments) throws InterruptedException {
    try {
      ParentWatch.start(System.getenv());
      IngestConfig config = IngestConfig.load(System.getenv());
      Clock clock = Clock.systemUTC();
      InetSocketAddress metrics = config.metrics();
      if (metrics != null) {
        System.out.println("METRICS " + MetricsDoor.open(metrics).address());
      }
      RunningJob job = start(config, clock);
      job.awaitRunning();
      InetSocketAddress http = config.http();
      if (http != null) {
        EventsDoor.open(http, Posting.of(config, clock));
      }
      System.out.println("READY " + config.inbox());
      System.out.flush();
      while (!job.awaitEnd(Duration.ofHours(1))) {}
    } catch (RuntimeException e) {
      System.err.println("ingest: " + Causes.rootLine(e));
      System.exit(MISUSE);
    }
  }

  static RunningJob start(IngestConfig config, Clock clock) {
    try {
      Files.createDirectories(config.inbox());
    } catch (IOException e) {
      throw new IngestException(config.inbox() + " cannot be made: " + e.getMessage(), e);
    }
    return start(config, new IngestJobs(config, FileMapping.NONE, clock).ofInbox());
  }

  static RunningJob start(IngestConfig config, IngestJob job) {
    return RunningJob.start(
        job,
        config.checkpoints(IngestJobs.INBOX),
        config.checkpointInterval(),
        config.parallelism(),
        "ingest");
  }
}
