package io.runonce.web.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the data folder that lines are appended to and that its owner alone reads. A process
 * that is killed may leave half a line at its end: it is moved aside into a file of its own, so
 * that the next line does not grow onto it and nothing is thrown away.
 */
final class GrowingFile {
  private static final Logger LOG = LoggerFactory.getLogger(GrowingFile.class);
  private static final FileAttribute<?> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path file;

  private GrowingFile(Path file) {
    this.file = file;
  }

  /** Opens a file, which need not be there; what is torn at its end is put aside. */
  static GrowingFile open(Path file) {
    GrowingFile growing = new GrowingFile(file);
    if (Files.exists(file)) {
      growing.putTornAside();
    }
    return growing;
  }

  /** Every line, the oldest first. */
  List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Adds a line.
   *
   * @param forced whether it is on the disk on return, not only with the system
   */
  void append(String line, boolean forced) {
    write(file, (line + "\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND, forced);
  }

  /** Puts other lines in place of all, at once or not at all. */
  void replace(List<String> lines) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    write(fresh, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING, true);
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot replace " + file, e);
    }
  }

  private void putTornAside() {
    try {
      byte[] all = Files.readAllBytes(file);
      int whole = all.length;
      while (whole > 0 && all[whole - 1] != '\n') {
        whole--;
      }
      if (whole == all.length) {
        return;
      }
      Path aside = file.resolveSibling(file.getFileName() + ".torn");
      byte[] torn = Arrays.copyOfRange(all, whole, all.length + 1);
      torn[torn.length - 1] = '\n';
      write(aside, torn, StandardOpenOption.APPEND, true);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(whole);
        channel.force(true);
      }
      LOG.warn(
          "the last line of {} was half written, as when a process is killed; it was put into {}:"
              + " see whether what was done last has to be done again",
          file,
          aside.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot mend the end of " + file, e);
    }
  }

  private static void write(Path file, byte[] bytes, StandardOpenOption how, boolean forced) {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    try (FileChannel channel = FileChannel.open(file, options, OWNER_ALONE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      if (forced) {
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
