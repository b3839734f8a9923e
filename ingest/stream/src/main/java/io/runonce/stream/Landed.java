package io.runonce.stream;

/** Which records an earlier life of the job has landed. */
interface Landed extends AutoCloseable {
  /** For what has no earlier life. */
  Landed NOTHING = origin -> false;

  /** Whether the ledger has the record that stands there. */
  boolean contains(Origin origin);

  @Override
  default void close() {
    // Most hold nothing open.
  }
}
