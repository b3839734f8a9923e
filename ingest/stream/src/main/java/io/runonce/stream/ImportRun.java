package io.runonce.stream;

import io.runonce.contract.EventId;
import io.runonce.warehouse.BatchToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * One import with its folder: the same files give the same folder, so that an import that was
 * killed is found again; its name is new unless there is a checkpoint to go on from.
 */
final class ImportRun implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;
  private final String name;

  private ImportRun(Path folder, FileChannel lock, String name) {
    this.folder = folder;
    this.lock = lock;
    this.name = name;
  }

  /**
   * Takes the folder.
   *
   * @throws IngestException if the same import runs already
   */
  static ImportRun open(IngestConfig config, List<FileSplit> files, FileMapping mapping) {
    Path folder = config.checkpoints("import-" + fingerprint(files, mapping));
    try {
      Files.createDirectories(folder);
      FileChannel lock =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(lock)) {
        lock.close();
        throw new IngestException("these files are being imported already; wait for that to end");
      }
      return new ImportRun(folder, lock, name(folder));
    } catch (IOException e) {
      throw new IngestException(folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock taken = channel.tryLock();
      return taken != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static String name(Path folder) throws IOException {
    Path file = folder.resolve("name");
    Checkpoints checkpoints = new Checkpoints(folder);
    if (Files.exists(file) && checkpoints.newest().isPresent()) {
      return Files.readString(file, StandardCharsets.UTF_8);
    }
    checkpoints.removeAllBut(Optional.empty());
    String fresh = "import-" + BatchToken.mint();
    Files.writeString(file, fresh, StandardCharsets.UTF_8);
    return fresh;
  }

  private static String fingerprint(List<FileSplit> files, FileMapping mapping) {
    StringBuilder told = new StringBuilder().append(mapping.told());
    for (FileSplit file : files) {
      told.append('\n').append(file.path()).append('\t').append(file.size());
      told.append('\t').append(file.modifiedAt());
    }
    return EventId.of("import", told.toString()).toString();
  }

  /** What the ledger calls this run. */
  String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  /** Forgets the run: all of it is landed. */
  void forget() {
    try {
      Files.deleteIfExists(folder.resolve("name"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Checkpoints(folder).remove();
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
