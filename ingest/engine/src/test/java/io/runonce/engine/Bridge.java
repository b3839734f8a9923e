package io.runonce.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A server on a folder of its own for one test class, and a plain HTTP client that talks to it. */
final class Bridge implements AutoCloseable {
  private final Remote remote;
  private final Path folder;
  private final EngineServer server;

  private Bridge(Path folder, EngineServer server) {
    this.folder = folder;
    this.server = server;
    this.remote = new Remote(server.url());
  }

  static Bridge start() {
    return start(Limits.defaults());
  }

  static Bridge start(Limits limits) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "engine-");
      return new Bridge(folder, EngineServer.builder(folder).limits(limits).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  EngineServer server() {
    return server;
  }

  /** An answer as the tests look at it. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String code() {
      return header("X-ClickHouse-Exception-Code");
    }

    byte[] bytes() {
      return response.body();
    }

    String text() {
      return new String(bytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs as the writer and expects success. */
  String sql(String statement) {
    Answer answer = post(server.writer(), "", statement.getBytes(StandardCharsets.UTF_8));
    if (answer.status() != 200) {
      throw new AssertionError(statement + ": " + answer.text());
    }
    return answer.text().strip();
  }

  Answer write(String address, String statement) {
    return post(server.writer(), address, statement.getBytes(StandardCharsets.UTF_8));
  }

  Answer read(String address, String statement) {
    return post(server.reader(), address, statement.getBytes(StandardCharsets.UTF_8));
  }

  Answer post(Credentials who, String address, byte[] body) {
    return remote.post(who, address, body);
  }

  static String query(String statement) {
    return "query=" + URLEncoder.encode(statement, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    remote.close();
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
