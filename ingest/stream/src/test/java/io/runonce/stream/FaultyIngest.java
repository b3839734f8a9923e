package io.runonce.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The ingest process with a sink that throws before and after its inserts, by the seed in its
 * argument. A folder on its input asks for a savepoint; its place is printed.
 */
final class FaultyIngest {
  private static final int THROWS_A_LIFE = 2;

  private FaultyIngest() {}

  public static void main(String[] arguments) throws Exception {
    IngestConfig config = IngestConfig.load(System.getenv());
    Clock clock = Clock.systemUTC();
    BatchStore.Opener store =
        FaultyStore.opener(
            config.warehouse(), Path.of(arguments[0]).getFileName().hashCode(), THROWS_A_LIFE);
    RunningJob job =
        IngestMain.start(config, new IngestJobs(config, FileMapping.NONE, clock, store).ofInbox());
    job.awaitRunning();
    System.out.println("READY");
    answer(job);
  }

  private static void answer(RunningJob job) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String folder = in.readLine(); folder != null; folder = in.readLine()) {
      try {
        System.out.println("SAVED " + job.savepoint(Path.of(folder)));
      } catch (IngestException fault) {
        System.out.println("FAILED " + fault.getMessage());
      }
    }
  }
}
