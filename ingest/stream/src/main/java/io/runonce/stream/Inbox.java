package io.runonce.stream;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder into which files are dropped. A name with a dot in front is still being written; a
 * file that was read goes to {@code .done/}, one that could not be read whole to {@code .failed/}.
 */
final class Inbox implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String DONE = ".done";
  private static final String FAILED = ".failed";

  private final String folder;
  private final Duration poll;
  private final FileOpener opener;
  private final Clock clock;

  Inbox(Path folder, Duration poll, FileOpener opener, Clock clock) {
    this.folder = folder.toAbsolutePath().toString();
    this.poll = poll;
    this.opener = opener;
    this.clock = clock;
  }

  Duration poll() {
    return poll;
  }

  /** The files that lie there to be read, the oldest first. */
  List<FileSplit> list() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(folder))) {
      List<Path> readable = entries.filter(this::isReadable).toList();
      return FileSplits.of(readable, clock).stream()
          .sorted(Comparator.comparingLong(FileSplit::modifiedAt).thenComparing(FileSplit::path))
          .toList();
    }
  }

  private boolean isReadable(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".") && opener.isReadable(name) && Files.isRegularFile(path);
  }

  /**
   * Moves a file that the ledger has the end of. One that is not there has been moved before, or
   * was imported from elsewhere.
   */
  static void putAway(FileEnd end, Clock clock) throws IOException {
    Path file = Path.of(end.path());
    Path folder = file.resolveSibling(end.isWhole() ? DONE : FAILED);
    if (!Files.isRegularFile(file) || Files.size(file) != end.size()) {
      return;
    }
    Files.createDirectories(folder);
    Path target = folder.resolve(file.getFileName());
    if (Files.exists(target)) {
      target = folder.resolve(clock.millis() + "-" + file.getFileName());
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
