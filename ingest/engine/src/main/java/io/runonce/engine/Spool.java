package io.runonce.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder through which answers pass that are too large for memory and cannot be sent in chunks:
 * the engine writes the file, the bridge sends and deletes it.
 */
final class Spool {
  private final Path folder;

  /** Empties the folder of what a killed process left. */
  Spool(Path folder) {
    this.folder = folder;
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a SELECT that a reader's rules, if they apply, have let through already. */
  Summary copy(EngineConnection connection, Statement.Text text, String format, OutputStream out)
      throws IOException {
    Path file = folder.resolve(UUID.randomUUID() + ".answer");
    try {
      Summary summary =
          connection.query(into(file, text, format), format, EngineConnection.Result::summary);
      Files.copy(file, out);
      return summary;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** INTO OUTFILE stands before FORMAT and what follows it. */
  private static String into(Path file, Statement.Text text, String format) {
    byte[] sql = text.sql().getBytes(StandardCharsets.UTF_8);
    List<SqlToken> tokens = text.tokens();
    int tail = Sql.formatIndex(tokens);
    int end = tail < tokens.size() ? tokens.get(tail).start() : sql.length;
    if (tail == tokens.size() && tokens.getLast().is(';')) {
      end = tokens.getLast().start();
    }
    String rest =
        tail < tokens.size()
            ? new String(sql, end, sql.length - end, StandardCharsets.UTF_8)
            : "FORMAT " + format;
    return new String(sql, 0, end, StandardCharsets.UTF_8)
        + "\nINTO OUTFILE "
        + Sql.literal(file.toString())
        + "\n"
        + rest;
  }
}
