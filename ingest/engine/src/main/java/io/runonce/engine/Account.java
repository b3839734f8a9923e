package io.runonce.engine;

/** Who asks: the writer may do all, the reader only what {@link ReaderRules} lets through. */
enum Account {
  WRITER,
  READER
}
