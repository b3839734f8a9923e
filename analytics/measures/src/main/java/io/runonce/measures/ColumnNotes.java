package io.runonce.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the columns of the exports mean, from {@code columns.tsv}: a name, zh and en a line. */
final class ColumnNotes {
  private static final Map<String, Words> BY_NAME = read();

  private ColumnNotes() {}

  /**
   * The columns of an export, in their order.
   *
   * @param export its key: a note under it and a dot goes before one under the column's name alone
   */
  static List<Definition> of(String export, List<String> columns) {
    return columns.stream()
        .map(column -> new Definition(column, words(export, column), ""))
        .toList();
  }

  private static Words words(String export, String column) {
    Words words = BY_NAME.getOrDefault(export + "." + column, BY_NAME.get(column));
    if (words == null) {
      throw new IllegalStateException("columns.tsv does not say what " + column + " means");
    }
    return words;
  }

  private static Map<String, Words> read() {
    Map<String, Words> notes = new HashMap<>();
    try (InputStream in = ColumnNotes.class.getResourceAsStream("columns.tsv")) {
      if (in == null) {
        throw new IllegalStateException("columns.tsv is missing");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        List<String> parts = List.of(line.split("\t", -1));
        notes.put(parts.get(0), new Words(parts.get(1), parts.get(2)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("columns.tsv cannot be read", e);
    }
    return notes;
  }
}
