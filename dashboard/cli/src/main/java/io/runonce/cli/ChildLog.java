package io.runonce.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines of a child are kept. A disk that is full, or a folder that is gone, loses lines
 * and nothing else: a pipe that nobody read on would hold the child at its next word.
 */
final class ChildLog implements AutoCloseable {
  private final Path file;
  private @Nullable OutputStream out;

  ChildLog(Path file) {
    this.file = file;
  }

  /** Keeps a line if it can; a log that could not be written is tried again with the next. */
  void write(String line) {
    try {
      OutputStream stream = out;
      if (stream == null) {
        stream = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        out = stream;
      }
      stream.write((line + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      close();
    }
  }

  @Override
  public void close() {
    OutputStream stream = out;
    out = null;
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException e) {
      // Nothing is held back that could be lost: each line went to the file by itself.
    }
  }
}
