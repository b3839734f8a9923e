package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job's one file on a Flink cluster: job manager, task managers and client apart. */
class ClusterITCase {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int FILES = 10;
  private static final int EACH = 10_000;

  @TempDir Path folder;
  private final TestStore store = TestStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void killedTaskManagerCostsNoEventAndTheNextRunGoesOn() throws Exception {
    try (FlinkCluster cluster = FlinkCluster.start(folder)) {
      ChildJvm first = cluster.startTaskManager(1);
      cluster.startTaskManager(2);
      dropFiles(0, FILES / 2);
      ChildJvm client = cluster.run(clusterJar(), environment());
      client.await(line -> line.startsWith("READY "));
      Await.until("both at work", LIMIT, () -> cluster.hostsOfTasks() == 2);
      Await.until("rows", LIMIT, () -> store.eventRows() >= EACH);
      dropFiles(FILES / 2, FILES);

      first.kill();

      Await.until("a restart", LIMIT, () -> cluster.restarts() > 0);
      Await.until("an empty inbox", LIMIT, () -> done() == FILES);
      client.kill();

      cluster.cancel();
      dropFiles(FILES, FILES + 1);
      cluster.run(clusterJar(), environment()).await(line -> line.startsWith("READY "));
      assertThat(cluster.restoredFrom()).contains("/checkpoints/inbox/");
      Await.until("one more file", LIMIT, () -> done() == FILES + 1);
    }
    long all = (FILES + 1L) * EACH;
    assertThat(store.eventIds()).isEqualTo(all);
    assertThat(store.number("(SELECT count() FROM event FINAL)")).isEqualTo(all);
    assertThat(store.number("(SELECT sum(rows) FROM ingest_batch FINAL)")).isEqualTo(all);
    assertThat(store.number("(SELECT sum(landed) FROM ingest_file FINAL)")).isEqualTo(all);
  }

  private void dropFiles(int from, int to) {
    for (int i = from; i < to; i++) {
      Lines.write(
          folder.resolve("data/inbox/f" + i + ".ndjson"), Lines.events("f" + i + "-", EACH));
    }
  }

  private long done() {
    String[] names = folder.resolve("data/inbox/.done").toFile().list();
    return names == null ? 0 : names.length;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = store.environment(folder.resolve("data"));
    environment.put("RUNONCE_INGEST_CHECKPOINT", "PT0.5S");
    // Small bites, so that the kill falls into the middle of the files.
    environment.put("RUNONCE_INGEST_READ_AHEAD", "512 kb");
    return environment;
  }

  private static Path clusterJar() throws IOException {
    try (Stream<Path> built = Files.list(Path.of("target"))) {
      return built
          .filter(path -> path.toString().endsWith("-cluster.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("target has no …-cluster.jar; run mvn package"));
    }
  }
}
