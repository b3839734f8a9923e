package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxITCase {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final TestStore store = TestStore.open();
  private Path inbox = Path.of("inbox");
  private @Nullable RunningJob running;

  @BeforeEach
  void begin() {
    inbox = folder.resolve("inbox");
    running = start();
  }

  private RunningJob start() {
    return IngestMain.start(store.ingestConfig(folder), Clock.systemUTC());
  }

  @AfterEach
  void close() throws InterruptedException {
    stop();
    store.close();
  }

  @Test
  void filesAreReadOnceTheyHaveTheirName() throws Exception {
    Path draft = inbox.resolve(".half.ndjson");
    Files.writeString(draft, Lines.event("half", "x") + "\n", StandardCharsets.UTF_8);
    Lines.write(inbox.resolve("whole.ndjson.gz"), Lines.events("w", 10));

    awaitDone("whole.ndjson.gz");
    assertThat(store.eventRows()).isEqualTo(10);
    assertThat(draft).exists();

    Files.move(draft, inbox.resolve("half.ndjson"));
    awaitDone("half.ndjson");
    assertThat(store.eventRows()).isEqualTo(11);
  }

  @Test
  void sameFileUnderAnotherNameLandsNothingNew() throws Exception {
    Lines.write(inbox.resolve("a.ndjson"), Lines.events("a", 100));
    awaitDone("a.ndjson");
    Files.copy(inbox.resolve(".done/a.ndjson"), inbox.resolve("b.ndjson"));
    awaitDone("b.ndjson");

    assertThat(store.eventRows()).isEqualTo(100);
    assertThat(store.number("(SELECT count() FROM ingest_file FINAL)")).isEqualTo(2);
    assertThat(store.number("(SELECT uniqExact(hash) FROM ingest_file)")).isEqualTo(1);
    assertThat(store.number("(SELECT landed FROM ingest_file FINAL WHERE name = 'b.ndjson')"))
        .isZero();
  }

  @Test
  void poisonFileDoesNotStopTheNext() throws Exception {
    Path packed = Lines.write(folder.resolve("x/good.ndjson.gz"), Lines.events("p", 50_000));
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(inbox.resolve(".cut"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.move(inbox.resolve(".cut"), inbox.resolve("cut.ndjson.gz"));
    Files.write(inbox.resolve(".no"), new byte[] {1, 2, 3});
    Files.move(inbox.resolve(".no"), inbox.resolve("no.ndjson.gz"));
    Lines.write(inbox.resolve("next.ndjson"), Lines.events("n", 5));

    awaitDone("next.ndjson");
    Await.until("the broken files put away", LIMIT, () -> isIn(".done", "cut.ndjson.gz"));
    Await.until("the broken files put away", LIMIT, () -> isIn(".failed", "no.ndjson.gz"));
    assertThat(
            store.number(
                "(SELECT uniqExact(file) FROM rejected_event WHERE code = 'MALFORMED_JSON')"))
        .isEqualTo(2);
    assertThat(store.number("(SELECT count() FROM event WHERE startsWith(source_key, 'p'))"))
        .isBetween(1_000L, 49_999L);
    assertThat(store.number("(SELECT count() FROM event WHERE startsWith(source_key, 'n'))"))
        .isEqualTo(5);
  }

  @Test
  void ingestGoesOnFromItsCheckpoint() throws Exception {
    Lines.write(inbox.resolve("a.ndjson"), Lines.events("a", 10));
    awaitDone("a.ndjson");
    stop();
    Lines.write(inbox.resolve("b.ndjson"), Lines.events("b", 10));

    running = start();

    awaitDone("b.ndjson");
    assertThat(store.eventRows()).isEqualTo(20);
  }

  private void stop() throws InterruptedException {
    RunningJob job = running;
    if (job != null) {
      job.cancel();
      running = null;
    }
  }

  private void awaitDone(String name) throws InterruptedException {
    Await.until(name + " put away", LIMIT, () -> isIn(".done", name));
  }

  private boolean isIn(String below, String name) {
    return Files.exists(inbox.resolve(below).resolve(name));
  }
}
