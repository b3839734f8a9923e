package io.runonce.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir Path folder;

  private Path checkpoint(String life, int number, long millis) throws IOException {
    Path path = Files.createDirectories(folder.resolve(life).resolve("chk-" + number));
    Path metadata = Files.writeString(path.resolve("_metadata"), "m");
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
