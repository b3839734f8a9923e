package io.runonce.stream;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks over the records of one file, from its start, without holding more than one. */
interface RecordCursor extends Closeable {

  /**
   * The next record, or null at the end.
   *
   * @throws IOException if the file cannot be read further
   */
  @Nullable Raw next() throws IOException;

  /** How many bytes of the file have been taken; of a compressed one, compressed bytes. */
  long bytes();

  /** SHA-256 over the file's bytes; whole only once {@link #next} gave null. */
  String hash();
}
