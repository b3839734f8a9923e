package io.runonce.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Joins the chunks of a streamed answer, each a whole document, into one document. */
final class ChunkJoiner {
  private final AnswerFormat shape;
  private final OutputStream out;
  private byte[] header = new byte[0];
  private boolean begun;
  private Summary summary = Summary.ZERO;

  ChunkJoiner(AnswerFormat shape, OutputStream out) {
    this.shape = shape;
    this.out = out;
  }

  /** Writes a chunk without the header that went before; false at the end. */
  boolean add(EngineConnection.Result chunk) throws IOException {
    summary = summary.plus(chunk.summary());
    if (chunk.isEmpty()) {
      return false;
    }
    byte[] bytes = chunk.copy();
    int skip = begun ? repeated(bytes) : 0;
    if (!begun && shape.hasHeader()) {
      header = Arrays.copyOf(bytes, shape.headerLength(bytes));
    }
    begun = true;
    out.write(bytes, skip, bytes.length - skip);
    return true;
  }

  /** True when no chunk came, in a format where even no rows have a header. */
  boolean lacksHeader() {
    return !begun && shape.hasHeader();
  }

  Summary summary() {
    return summary;
  }

  private int repeated(byte[] chunk) {
    int differs = Arrays.mismatch(header, chunk);
    return differs < 0 || differs == header.length ? header.length : 0;
  }
}
