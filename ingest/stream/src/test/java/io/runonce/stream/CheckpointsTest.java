package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  private Path checkpoint(String life, int number, long millis) throws IOException {
    Path path = Files.createDirectories(folder.resolve(life).resolve("chk-" + number));
    Path metadata = Files.write(path.resolve("_metadata"), sound());
    Files.setLastModifiedTime(metadata, FileTime.fromMillis(millis));
    return path;
  }

  @Test
  void newestIsByTimeOfCompletionAcrossLives() throws IOException {
    checkpoint("one", 90, 1_000);
    Path newest = checkpoint("two", 3, 2_000);
    Files.createDirectories(folder.resolve("two/chk-4"));

    assertThat(new Checkpoints(folder).newest()).contains(newest);
  }

  private static byte[] sound() throws IOException {
    try (InputStream saved =
        Objects.requireNonNull(CheckpointsTest.class.getResourceAsStream("savepoint-v1"))) {
      return saved.readAllBytes();
    }
  }

  @Test
  void brokenCheckpointIsPassedOverForAnOlderOne() throws IOException {
    Path older = checkpoint("one", 1, 1_000);
    Path newer = checkpoint("one", 2, 2_000);
    Files.write(newer.resolve("_metadata"), Arrays.copyOf(sound(), 1_000));
    Files.setLastModifiedTime(newer.resolve("_metadata"), FileTime.fromMillis(2_000));

    assertThat(new Checkpoints(folder).newest()).contains(older);
  }

  @Test
  void nothingThereIsNoCheckpoint() {
    assertThat(new Checkpoints(folder.resolve("none")).newest()).isEmpty();
  }

  @Test
  void earlierLivesAreSwept() throws IOException {
    checkpoint("one", 90, 1_000);
    Path newest = checkpoint("two", 3, 2_000);

    new Checkpoints(folder).removeAllBut(Optional.of(newest));

    assertThat(folder.resolve("one")).doesNotExist();
    assertThat(newest.resolve("_metadata")).exists();
  }
}
