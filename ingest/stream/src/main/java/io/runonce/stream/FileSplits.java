package io.runonce.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at files before they are read. */
final class FileSplits {
  private static final Logger LOG = LoggerFactory.getLogger(FileSplits.class);

  private FileSplits() {}

  /** Those of the files that are still there. */
  static List<FileSplit> of(List<Path> files, Clock clock) throws IOException {
    List<FileSplit> splits = new ArrayList<>();
    for (Path file : files) {
      try {
        splits.add(of(file, clock));
      } catch (NoSuchFileException gone) {
        LOG.debug("{} was moved between the listing and the look", file);
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
