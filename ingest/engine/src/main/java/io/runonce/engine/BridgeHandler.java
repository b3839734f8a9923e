package io.runonce.engine;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP request: who asks, what for, may they, the answer or the error. */
final class BridgeHandler implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BridgeHandler.class);
  private static final int LOGICAL_ERROR = 49;

  private static final int HEAP_SHARE = 8;

  /** What of a refused body is still read, so that the client is there to read the answer. */
  private static final long DRAINED = 256L << 20;

  private final Accounts accounts;
  private final StatementRunner runner;
  private final Turnstile turnstile;
  private final Turnstile readers;
  private final Workers workers;
  private final ChdbEngine.Facts facts;
  private final int heapBytes;

  BridgeHandler(
      Accounts accounts,
      StatementRunner runner,
      Workers workers,
      ChdbEngine.Facts facts,
      Limits limits) {
    this.accounts = accounts;
    this.runner = runner;
    int most = limits.concurrentQueries();
    this.turnstile = new Turnstile(most, limits.queueWait());
    this.readers = new Turnstile(Math.max(1, most * 3 / 4), limits.queueWait());
    this.workers = workers;
    this.facts = facts;
    // several requests hold as much at once, and each copies it as it grows
    long heap = Runtime.getRuntime().maxMemory() / HEAP_SHARE;
    this.heapBytes = (int) Math.min(limits.bufferBytes(), heap);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> get(exchange);
      case "POST" -> post(exchange);
      default -> plain(exchange, HttpURLConnection.HTTP_BAD_METHOD, "Use POST for statements.\n");
    }
  }

  private static void get(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean asksNothing = exchange.getRequestURI().getRawQuery() == null;
    if (asksNothing && (path.equals("/ping") || path.equals("/"))) {
      plain(exchange, HttpURLConnection.HTTP_OK, "Ok.\n");
    } else {
      plain(exchange, HttpURLConnection.HTTP_BAD_METHOD, "Use POST for statements.\n");
    }
  }

  private void post(HttpExchange exchange) throws IOException {
    AnswerOutput answer = new AnswerOutput(exchange);
    try {
      workers.begin();
      try {
        answer(exchange, answer);
      } finally {
        workers.end();
      }
    } catch (QueryError e) {
      fail(exchange, answer, e);
    } catch (OutOfMemoryError e) {
      // the server would leave the connection open, and the client waiting
      throw new IOException("no heap left for a request", e);
    } catch (RuntimeException e) {
      LOG.error("A request broke the bridge", e);
      fail(exchange, answer, QueryError.of(LOGICAL_ERROR, "The bridge failed: " + e));
    }
  }

  private void answer(HttpExchange exchange, AnswerOutput answer) throws IOException {
    Request request = Request.of(exchange);
    Account account = accounts.authenticate(request.credentials());
    Statement statement =
        Statement.read(request.query(), request.body(kept(exchange.getRequestBody())), heapBytes);
    Map<String, String> inForce = runner.admit(account, request, statement);
    describe(exchange.getResponseHeaders(), request, statement);
    if (request.waitsForEnd()) {
      answer.holdBack(heapBytes);
    }
    answer.finish(run(account, request, statement, inForce, answer));
  }

  private Summary run(
      Account account,
      Request request,
      Statement statement,
      Map<String, String> inForce,
      AnswerOutput answer)
      throws IOException {
    OutputStream out = request.compress() ? new FrameOutput(answer) : answer;
    Turnstile.Task task = () -> send(account, request, statement, inForce, out);
    // a KILL must not wait for what it is to end
    if (KillRewriter.isKill(statement)) {
      return task.run();
    }
    // readers wait among themselves, so that they leave places to those who write
    return switch (account) {
      case WRITER -> turnstile.pass(task);
      case READER -> readers.pass(() -> turnstile.pass(task));
    };
  }

  private Summary send(
      Account account,
      Request request,
      Statement statement,
      Map<String, String> inForce,
      OutputStream out)
      throws IOException {
    Summary summary = runner.run(account, request, statement, inForce, out);
    out.flush();
    return summary;
  }

  private void describe(Headers headers, Request request, Statement statement) {
    headers.set("X-ClickHouse-Query-Id", request.queryId());
    headers.set("X-ClickHouse-Format", StatementRunner.format(request, statement));
    headers.set("X-ClickHouse-Timezone", facts.timeZone());
    headers.set("X-ClickHouse-Server-Display-Name", "runonce");
    headers.set("Content-Type", "application/octet-stream");
  }

  /**
   * Before the first chunk: a status, the code and a text. After it the connection is dropped,
   * since a body that ends well would make the client take a short answer for a whole one.
   */
  private void fail(HttpExchange exchange, AnswerOutput answer, QueryError e) throws IOException {
    // without the text, which may quote the rows
    LOG.info("A request ended in error {} {}", e.code(), e.name());
    if (answer.hasBegun()) {
      throw new IOException("an answer failed after it had begun", e);
    }
    drain(exchange);
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-ClickHouse-Exception-Code", Integer.toString(e.code()));
    String version = e.text().contains("(version ") ? "" : " (version " + facts.version() + ")";
    plain(exchange, e.httpStatus(), e.text().stripTrailing() + version + "\n");
  }

  /** Closed at its end by those who read it, it could not be drained any more. */
  private static InputStream kept(InputStream body) {
    return new FilterInputStream(body) {
      @Override
      public void close() {
        // the exchange closes it
      }
    };
  }

  private static void drain(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    byte[] buffer = new byte[1 << 16];
    long drained = 0;
    for (int read = body.read(buffer); read >= 0 && drained < DRAINED; read = body.read(buffer)) {
      drained += read;
    }
  }

  private static void plain(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
