package io.runonce.engine;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;

/**
 * The body of an answer. It holds back the first bytes, so that a statement which fails early is
 * still answered with an error status; what is larger goes out in chunks.
 */
final class AnswerOutput extends OutputStream {
  private static final int HELD_BACK = 64 << 10;
  private static final long CHUNKED = 0;
  private static final long NO_BODY = -1;

  private final HttpExchange exchange;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private int room = HELD_BACK;
  private boolean begun;

  AnswerOutput(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /**
   * Holds so many bytes back, as {@code wait_end_of_query=1} asks; what is larger still streams.
   */
  void holdBack(int bytes) {
    room = Math.max(room, bytes);
  }

  /** True once the status has gone out: an error can then only drop the connection. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (begun) {
      exchange.getResponseBody().write(bytes, offset, length);
    } else if (held.size() + (long) length <= room) {
      held.write(bytes, offset, length);
    } else {
      begun = true;
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, CHUNKED);
      held.writeTo(exchange.getResponseBody());
      exchange.getResponseBody().write(bytes, offset, length);
    }
  }

  /** Ends the answer well. */
  void finish(Summary summary) throws IOException {
    if (!begun) {
      begun = true;
      exchange.getResponseHeaders().set("X-ClickHouse-Summary", summary.json(held.size()));
      long length = held.size() == 0 ? NO_BODY : held.size();
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, length);
      held.writeTo(exchange.getResponseBody());
    }
    exchange.close();
  }
}
