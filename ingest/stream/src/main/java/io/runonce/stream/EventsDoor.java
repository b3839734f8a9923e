package io.runonce.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /api/events} for systems that can only post: a batch of lines becomes a file of the
 * inbox. It answers in one line of JSON, 202 only once the file is safe on disk; a batch sent again
 * changes nothing, since events are known by their ids.
 */
final class EventsDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventsDoor.class);
  private static final String PATH = "/api/events";

  /** Each holds one batch in memory. */
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Posting posting;

  private EventsDoor(HttpServer server, ExecutorService threads, Posting posting) {
    this.server = server;
    this.threads = threads;
    this.posting = posting;
  }

  /**
   * Opens it.
   *
   * @param at port 0 takes a free one
   * @throws IngestException if the address cannot be taken
   */
  static EventsDoor open(InetSocketAddress at, Posting posting) {
    try {
      EventsDoor door =
          new EventsDoor(HttpServer.create(at, 64), Executors.newFixedThreadPool(THREADS), posting);
      door.server.createContext(PATH, door::handle);
      door.server.setExecutor(door.threads);
      door.server.start();
      return door;
    } catch (IOException e) {
      throw new IngestException(
          "RUNONCE_INGEST_HTTP: " + at + " cannot be taken: " + e.getMessage(), e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      drain(exchange.getRequestBody());
      byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** A sender that is cut off while it sends would not see the answer. */
  private static void drain(InputStream body) throws IOException {
    byte[] some = new byte[1 << 14];
    int rest = 2 * Posting.MOST_BYTES;
    for (int read = body.read(some); read >= 0 && rest > 0; read = body.read(some)) {
      rest -= read;
    }
  }

  private Answer answer(HttpExchange exchange) {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      return Answer.refused(404, "only " + PATH + " is here");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.refused(405, "only POST is taken").with("Allow", "POST");
    }
    try {
      return posting.take(exchange.getRequestHeaders()::getFirst, exchange.getRequestBody());
    } catch (IOException e) {
      LOG.warn("a posted batch is not taken: {}", e.toString());
      return Answer.refused(503, "the batch could not be made safe; send it again later")
          .with("Retry-After", "10");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
