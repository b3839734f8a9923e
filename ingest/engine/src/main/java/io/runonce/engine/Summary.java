package io.runonce.engine;

/**
 * What a statement read and wrote so far.
 *
 * @param elapsed in seconds
 */
record Summary(long readRows, long readBytes, long writtenRows, long writtenBytes, double elapsed) {
  static final Summary ZERO = new Summary(0, 0, 0, 0, 0);

  Summary plus(Summary other) {
    return new Summary(
        readRows + other.readRows,
        readBytes + other.readBytes,
        writtenRows + other.writtenRows,
        writtenBytes + other.writtenBytes,
        Math.max(elapsed, other.elapsed));
  }

  /** The value of {@code X-ClickHouse-Summary}: JSON whose numbers are strings. */
  String json(long resultBytes) {
    return """
    {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d",\
    "total_rows_to_read":"0","result_rows":"%d","result_bytes":"%d","elapsed_ns":"%d"}\
    """
        .formatted(
            readRows,
            readBytes,
            writtenRows,
            writtenBytes,
            writtenRows,
            resultBytes,
            (long) (elapsed * 1e9));
  }
}
