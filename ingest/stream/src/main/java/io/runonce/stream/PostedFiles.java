package io.runonce.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts posted batches into the inbox, so that neither a crash nor a power cut can lose them. */
final class PostedFiles {
  /** So many files wait at most: then ingest is behind, and senders should wait. */
  private static final int MOST_WAITING = 2_000;

  private static final long LEAST_FREE = 256L << 20;

  private final Path inbox;
  private final Clock clock;
  private long counter;

  PostedFiles(Path inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Why no batch can be taken now, or null. */
  @Nullable String hindrance() throws IOException {
    if (Files.getFileStore(inbox).getUsableSpace() < LEAST_FREE) {
      return "the disk is nearly full";
    }
    try (Stream<Path> files = Files.list(inbox)) {
      return files.limit(MOST_WAITING).count() == MOST_WAITING
          ? "too many files wait to be landed"
          : null;
    }
  }

  /**
   * Writes and syncs a hidden file, gives it its name, and syncs the folder.
   *
   * @return the file's name
   */
  String keep(String source, byte[] lines) throws IOException {
    String name = "http-" + source + "-" + clock.millis() + "-" + next() + ".ndjson";
    Path draft = inbox.resolve("." + name);
    try {
      try (FileChannel out =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(lines);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
        out.force(true);
      }
      Files.move(draft, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
    try (FileChannel folder = FileChannel.open(inbox, StandardOpenOption.READ)) {
      folder.force(true);
    }
    return name;
  }

  private synchronized long next() {
    return ++counter;
  }
}
