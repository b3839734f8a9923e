package io.runonce.sources.events;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Goes through a file once, record by record, in memory that the cap on records bounds. */
public interface RecordCursor extends Closeable {

  /**
   * The next record, or null at the end. A file that breaks off ends with a record that says so.
   */
  @Nullable RawRecord next() throws IOException;

  /** The offset of what {@link #next()} gives; where to resume. */
  long offset();

  /** Passes over what lies before {@code offset}, without decoding it. */
  default void skipTo(long offset) throws IOException {
    while (offset() < offset) {
      if (next() == null) {
        return;
      }
    }
  }
}
