package io.runonce.sources.catalogue;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the tables of a catalogue lie. */
interface Sheets {

  /**
   * The lines of a table, its header first; null if there is no such table.
   *
   * @param name as CONTRACT §2 writes it, such as {@code items.csv}
   */
  @Nullable List<Line> lines(String name) throws IOException;

  /**
   * One line.
   *
   * @param number as an editor counts it
   */
  record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /** A table is there and is none; the message says why and what to do. */
  final class Unreadable extends IOException {
    Unreadable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
