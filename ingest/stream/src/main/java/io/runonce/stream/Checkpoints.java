package io.runonce.stream;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The checkpoints of one job in one folder, each life of the job in a folder of its own. */
final class Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private static final String METADATA = "_metadata";

  private final Path folder;

  Checkpoints(Path folder) {
    this.folder = folder;
  }

  /**
   * The newest that is complete and can be read: Flink writes its metadata last, and renames it
   * into place. An older one only costs time, since the ledger knows what was landed after it.
   */
  Optional<Path> newest() {
    return complete().stream()
        .sorted(Comparator.comparingLong(Checkpoints::writtenAt).reversed())
        .filter(Checkpoints::isSound)
        .findFirst();
  }

  private static boolean isSound(Path checkpoint) {
    Path metadata = checkpoint.resolve(METADATA);
    try (DataInputStream in = new DataInputStream(Files.newInputStream(metadata))) {
      org.apache.flink.runtime.checkpoint.Checkpoints.loadCheckpointMetadata(
          in, Checkpoints.class.getClassLoader(), checkpoint.toString());
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read ({}); an older one is looked for", checkpoint, e.toString());
      return false;
    }
  }

  /** Removes what earlier lives left, but not the checkpoint given. */
  void removeAllBut(Optional<Path> kept) {
    for (Path life : list(folder)) {
      if (Files.isDirectory(life) && kept.filter(path -> path.startsWith(life)).isEmpty()) {
        remove(life);
      }
    }
  }

  /** Removes the folder itself. */
  void remove() {
    if (Files.exists(folder)) {
      remove(folder);
    }
  }

  private List<Path> complete() {
    return list(folder).stream()
        .filter(Files::isDirectory)
        .flatMap(life -> list(life).stream())
        .filter(path -> path.getFileName().toString().startsWith("chk-"))
        .filter(path -> Files.isRegularFile(path.resolve(METADATA)))
        .toList();
  }

  private static List<Path> list(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long writtenAt(Path checkpoint) {
    try {
      return Files.getLastModifiedTime(checkpoint.resolve(METADATA)).toMillis();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Flink removes meanwhile, or still writes, is left to it: the next start sweeps again. */
  private static void remove(Path tree) {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} is not removed whole", tree, e);
    }
  }
}
