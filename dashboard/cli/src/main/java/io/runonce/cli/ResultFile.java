package io.runonce.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a result goes: a file that has its name only once it is whole (one that was there before is
 * replaced), or stdout. A disk that is full and a reader that has gone are told in one line.
 */
final class ResultFile {
  private static final String PART = ".part";

  private ResultFile() {}

  /** What is written. */
  interface Content {
    /** Writes it, and gives the bytes of the file beside it. */
    byte[] to(OutputStream out);
  }

  /**
   * Writes beside the file's name first; what fails leaves nothing behind and the old file as it
   * was.
   *
   * @param beside a second file that belongs to it, or null
   * @throws UserError if the place cannot be written
   */
  static void write(Path file, @Nullable Path beside, Content content) throws IOException {
    requirePlace(file);
    Path part = partOf(file);
    Path besidePart = beside == null ? null : partOf(beside);
    try {
      byte[] second = filled(part, file, content);
      if (beside != null && besidePart != null) {
        Files.write(besidePart, second);
        move(besidePart, beside);
      }
      move(part, file);
    } catch (IOException e) {
      throw cannotBeWritten(file, e);
    } finally {
      Files.deleteIfExists(part);
      if (besidePart != null) {
        Files.deleteIfExists(besidePart);
      }
    }
  }

  /**
   * Writes to a terminal or a pipe.
   *
   * @throws UserError if it takes no more
   */
  static void write(PrintStream stream, Content content) {
    Watched out = new Watched(new Unbroken(stream));
    try (OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
      content.to(buffered);
    } catch (IOException | RuntimeException e) {
      throw out.failure == null ? unchecked(e) : broken(out.failure);
    }
  }

  private static UserError broken(IOException e) {
    return new UserError("stdout " + e.getMessage() + "; not all was written", e);
  }

  private static RuntimeException unchecked(Exception e) {
    return e instanceof RuntimeException known ? known : new IllegalStateException(e);
  }

  private static byte[] filled(Path part, Path file, Content content) throws IOException {
    Watched out = new Watched(Files.newOutputStream(part));
    try (OutputStream buffered = new BufferedOutputStream(out, 1 << 16)) {
      return content.to(buffered);
    } catch (RuntimeException e) {
      throw out.failure == null ? e : cannotBeWritten(file, out.failure);
    }
  }

  private static void requirePlace(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserError(file + " is a folder; give --out the name of a file");
    }
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new UserError(folder + " is no folder; make it, or give --out another name");
    }
  }

  private static Path partOf(Path file) {
    return file.resolveSibling("." + file.getFileName() + PART);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static UserError cannotBeWritten(Path file, IOException e) {
    String reason = e.getMessage() == null ? e.toString() : e.getMessage();
    return new UserError(
        file + " cannot be written (" + reason + "); free the disk or give --out another name", e);
  }

  /** Remembers what failed, since writers on the way wrap it. */
  private static final class Watched extends FilterOutputStream {
    private @Nullable IOException failure;

    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }
  }

  /** A print stream keeps its errors to itself; this one throws them, and is not closed. */
  private static final class Unbroken extends OutputStream {
    private final PrintStream stream;

    Unbroken(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      stream.write(bytes, from, count);
      requireSound();
    }

    @Override
    public void write(int b) throws IOException {
      stream.write(b);
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
      requireSound();
    }

    private void requireSound() throws IOException {
      if (stream.checkError()) {
        throw new IOException("takes no more: its reader has gone, or the disk is full");
      }
    }
  }
}
