package io.runonce.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a file, gone with the process that holds it. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes it for oneself, or nothing if somebody has it. */
  static Optional<FolderLock> tryAlone(Path file) {
    try {
      FileChannel channel = open(file);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new FolderLock(channel));
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Takes it for oneself, waiting until nobody else has it. */
  static FolderLock alone(Path file) {
    return waiting(file, false);
  }

  /** Takes it together with others, waiting while somebody has it alone. */
  static FolderLock shared(Path file) {
    return waiting(file, true);
  }

  private static FolderLock waiting(Path file, boolean shared) {
    try {
      FileChannel channel = open(file);
      channel.lock(0, Long.MAX_VALUE, shared);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static UserError failed(Path file, IOException e) {
    return new UserError(file + " cannot be locked: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UserError("a lock could not be let go: " + e.getMessage(), e);
    }
  }
}
