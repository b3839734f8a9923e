package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillITCase {
  private static final int EVENTS = 200_000;
  private static final Pattern RECORDS = Pattern.compile("\"records\":([0-9]+)");

  @TempDir Path folder;
  private final TestStore store = TestStore.open();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void importThatIsKilledGoesOnAndLandsEachEventOnce() throws Exception {
    Path file =
        Lines.write(
            folder.resolve("big.ndjson"),
            Stream.concat(Lines.events("k", EVENTS), Stream.of("{broken")));
    long before;
    try (ChildJvm first = importOf(file)) {
      String progress = first.await(line -> records(line) > 0);
      first.kill();
      before = records(progress);
    }
    assertThat(before).isLessThan(EVENTS);

    try (ChildJvm second = importOf(file)) {
      String done = second.await(line -> line.startsWith("DONE "));

      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(done).contains("\"read\":200001,\"landed\":200000,\"repeated\":0");
      assertThat(done).contains("\"rejected\":{\"MALFORMED_JSON\":1}");
    }
    assertThat(store.eventRows()).isEqualTo(EVENTS);
    assertThat(store.eventIds()).isEqualTo(EVENTS);

    try (ChildJvm again = importOf(file)) {
      String done = again.await(line -> line.startsWith("DONE "));
      assertThat(done).contains("\"read\":200001,\"landed\":0,\"repeated\":200000");
    }
    assertThat(store.eventRows()).isEqualTo(EVENTS);
  }

  @Test
  void ingestThatIsKilledGoesOnWithTheInbox() throws Exception {
    Path inbox = folder.resolve("data/inbox");
    int files = 12;
    int each = 5_000;
    for (int i = 0; i < files; i++) {
      Lines.write(inbox.resolve("f" + i + ".ndjson"), Lines.events("f" + i + "-", each));
    }
    for (int life = 0; life < 3; life++) {
      int landed = (life + 1) * each;
      try (ChildJvm ingest = start(IngestMain.class)) {
        ingest.await(line -> line.startsWith("READY "));
        Await.until("rows", Duration.ofSeconds(60), () -> store.eventRows() >= landed);
        ingest.kill();
      }
    }
    try (ChildJvm ingest = start(IngestMain.class)) {
      ingest.await(line -> line.startsWith("READY "));
      Await.until("an empty inbox", Duration.ofSeconds(90), () -> done(inbox) == files);
    }
    assertThat(store.eventRows()).isEqualTo((long) files * each);
    assertThat(store.eventIds()).isEqualTo((long) files * each);
  }

  private static long done(Path inbox) {
    String[] names = inbox.resolve(".done").toFile().list();
    return names == null || !Files.isDirectory(inbox) ? 0 : names.length;
  }

  private static long records(String line) {
    Matcher matcher = RECORDS.matcher(line);
    return line.startsWith("PROGRESS ") && matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }

  private ChildJvm importOf(Path file) throws Exception {
    return ChildJvm.start(ImportMain.class, environment(), List.of(file));
  }

  private ChildJvm start(Class<?> main) throws Exception {
    return ChildJvm.start(main, environment(), List.of());
  }

  private Map<String, String> environment() {
    Map<String, String> environment = store.environment(folder.resolve("data"));
    environment.put("RUNONCE_INGEST_CHECKPOINT", "PT0.5S");
    return environment;
  }
}
