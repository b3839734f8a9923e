package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsITCase {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String OURS = "flink_taskmanager_job_task_operator_runonce_";

  @TempDir Path folder;
  private final TestStore store = TestStore.open();
  private final MetricsDoor door = MetricsDoor.open(at(0));

  private static InetSocketAddress at(int port) {
    return InetSocketAddress.createUnresolved("127.0.0.1", port);
  }

  @BeforeEach
  void makeInbox() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
  }

  @AfterEach
  void close() {
    door.close();
    store.close();
  }

  @Test
  void countersOfARunningJobSayWhatLanded() throws Exception {
    Lines.write(
        folder.resolve("inbox/a.ndjson"),
        Stream.concat(Lines.events("a", 5_000), Stream.of("{broken", "{}", "{also broken")));
    RunningJob job = IngestMain.start(store.ingestConfig(folder), Clock.systemUTC());
    try {
      awaitDone("a.ndjson");
      Lines.write(folder.resolve("inbox/b.ndjson"), Lines.events("a", 100));
      awaitDone("b.ndjson");

      String page = scrape();
      long rejects = store.number("(SELECT count() FROM rejected_event FINAL)");
      assertThat(rejects).isEqualTo(3);
      assertThat(sum(page, "landed")).isEqualTo((double) store.eventRows()).isEqualTo(5_000);
      assertThat(sum(page, "repeated")).isEqualTo(100);
      assertThat(sum(page, "in")).isEqualTo(5_100.0 + rejects);
      assertThat(sum(page, "batches"))
          .isEqualTo((double) store.number("(SELECT count() FROM ingest_batch FINAL)"));
      assertThat(sum(page, "code_rejected", "code=\"MALFORMED_JSON\"")).isEqualTo(2);
      assertThat(sum(page, "code_rejected", "code=\"MISSING_FIELD\"")).isEqualTo(1);
      assertThat(sum(page, "commitMillis_count")).isEqualTo(sum(page, "batches"));
      assertThat(sum(page, "warehouseAwayMillis")).isZero();
      assertThat(sum(page, "recordedLagMillis")).isPositive();
      assertThat(sum(page, "eventAgeMillis")).isPositive();
      assertThat(page).contains("runonce_inboxFiles{").contains("backPressuredTimeMsPerSecond{");
      assertThat(page).contains("flink_taskmanager_Status_JVM_Memory_Heap_Used{");
      assertThat(sum(page, "code_rejected", "code=\"BAD_TIME\"")).isZero();
      assertThat(AlertRules.metrics())
          .filteredOn(name -> !name.contains("broker") && !name.contains("topics"))
          .hasSizeGreaterThan(6)
          .allSatisfy(name -> assertThat(page).contains("\n" + name + "{"));
    } finally {
      job.cancel();
    }
    assertThat(scrape()).as("after the job").doesNotContain(OURS + "landed");
  }

  @Test
  void warehouseThatIsAwayIsSeenAndSoIsTheWaitingAfterwards() throws Exception {
    Lines.write(folder.resolve("inbox/a.ndjson"), Lines.events("a", 10));
    try (Cable cable = Cable.to(store.config())) {
      IngestConfig config = store.ingestConfig(folder).with(cable.config(), folder);
      RunningJob job = IngestMain.start(config, Clock.systemUTC());
      try {
        awaitDone("a.ndjson");
        cable.cut();
        Lines.write(folder.resolve("inbox/b.ndjson"), Lines.events("b", 10));
        Await.until("an alarm", LIMIT, () -> sum(scrape(), "warehouseAwayMillis") > 0);

        cable.mend();
        awaitDone("b.ndjson");
        Await.until("no alarm", LIMIT, () -> sum(scrape(), "warehouseAwayMillis") == 0);
        assertThat(sum(scrape(), "warehouseWaitedMillis")).isPositive();
        assertThat(store.number("(SELECT max(waited_millis) FROM ingest_span)")).isPositive();
      } finally {
        job.cancel();
      }
    }
  }

  @Test
  void portThatIsTakenIsOneLine() {
    assertThatThrownBy(() -> MetricsDoor.open(at(door.port())))
        .isInstanceOf(IngestException.class)
        .hasMessageStartingWith("RUNONCE_INGEST_METRICS: 127.0.0.1:" + door.port())
        .hasMessageEndingWith("choose another port, or 0 for any");
  }

  private void awaitDone(String name) throws InterruptedException {
    Await.until(
        name + " put away", LIMIT, () -> Files.exists(folder.resolve("inbox/.done/" + name)));
  }

  private String scrape() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(HttpRequest.newBuilder(door.address()).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("the counters cannot be read", e);
    }
  }

  /** Of all operators together; a test fails if there is none. */
  private static double sum(String page, String name, String... labels) {
    Pattern sample = Pattern.compile(Pattern.quote(OURS + name) + "\\{.*\\} (\\S+)");
    return page.lines()
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .map(sample::matcher)
        .filter(java.util.regex.Matcher::matches)
        .mapToDouble(match -> Double.parseDouble(match.group(1)))
        .filter(value -> !Double.isNaN(value))
        .reduce(Double::sum)
        .orElseThrow(() -> new AssertionError("no " + name + " in " + page));
  }
}
