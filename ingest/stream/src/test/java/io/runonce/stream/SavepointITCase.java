package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A savepoint of the first release goes on in this one; {@link SavepointMaker} wrote it. */
class SavepointITCase {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int FILES = 3;

  /** Records that were landed of each of two files before the savepoint, the broken line first. */
  private static final int LANDED = 64;

  /** Fewer events than the savepoint has read of each file; its credit decided how many. */
  private static final int READ = 170;

  private final TestStore store = TestStore.open();
  private Path folder = Path.of("none");
  private @Nullable RunningJob running;

  @BeforeEach
  void place() throws IOException {
    folder = SavedFolder.make();
    Path checkpoint = folder.resolve("checkpoints/inbox/first-release/chk-1");
    Files.createDirectories(checkpoint);
    try (InputStream saved =
        Objects.requireNonNull(SavepointITCase.class.getResourceAsStream("savepoint-v1"))) {
      Files.write(
          checkpoint.resolve("_metadata"), SavedFolder.placed(saved.readAllBytes(), folder));
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    if (running != null) {
      running.cancel();
    }
    store.close();
  }

  @Test
  void savepointOfTheFirstReleaseGoesOnWhereItStood() throws Exception {
    Path inbox = SavedFolder.inbox(folder);
    // What was read before lies in the savepoint alone: read again, it would be rejected.
    SavedFolder.write(inbox, "a", Stream.concat(blanked("a"), last("a")));
    SavedFolder.write(inbox, "b", Stream.concat(blanked("b"), last("b")));
    SavedFolder.write(inbox, "c", Stream.concat(Stream.of("{broken"), SavepointMaker.events("c")));

    running = IngestMain.start(store.ingestConfig(folder), Clock.systemUTC());

    for (String name : new String[] {"a", "b", "c"}) {
      Await.until(name, LIMIT, () -> Files.exists(inbox.resolve(".done/" + name + ".ndjson")));
    }
    long records = (long) FILES * SavepointMaker.EVENTS_A_FILE - 2 * LANDED;
    assertThat(store.eventRows()).isEqualTo(records - 1);
    assertThat(store.eventIds()).isEqualTo(records - 1);
    assertThat(store.number("(SELECT count() FROM rejected_event FINAL)")).isEqualTo(1);
    assertThat(store.number("(SELECT sum(records) FROM ingest_file FINAL)")).isEqualTo(records);
  }

  /** As many bytes as there were, in as many lines, but no records. */
  private static Stream<String> blanked(String name) {
    return Stream.concat(
        Stream.of("{------"),
        SavepointMaker.events(name).limit(READ).map(line -> "-".repeat(line.length())));
  }

  private static Stream<String> last(String name) {
    return SavepointMaker.events(name).skip(READ);
  }
}
