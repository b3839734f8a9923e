package io.runonce.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at files before they are read. */
final class FileSplits {
  private FileSplits() {}

  /** Those of the files that are still there. */
  static List<FileSplit> of(List<Path> files, Clock clock) throws IOException {
    List<FileSplit> splits = new ArrayList<>();
    for (Path file : files) {
      try {
        splits.add(of(file, clock));
      } catch (NoSuchFileException gone) {
        // Moved between the listing and the look: it is somebody else's now.
        continue;
      }
    }
    return splits;
  }

  static FileSplit of(Path file, Clock clock) throws IOException {
    return new FileSplit(
        file.toAbsolutePath().toString(),
        Files.size(file),
        Files.getLastModifiedTime(file).toMillis(),
        clock.millis(),
        0);
  }
}
