package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.RunonceProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code up}: four processes that live and die together, whatever happens to the first. */
class UpITCase {
  private static final int PROCESSES = 4;
  private static final int LIMIT_SECONDS = 60;

  @TempDir Path data;

  @Test
  void allEndWithItAndTheFolderStartsAgain() throws Exception {
    BuiltTree.requireHome();
    int port = freePort();
    List<ProcessHandle> orphans;
    try (RunonceProcess up = RunonceProcess.start(data, "up", "--port", Integer.toString(port))) {
      up.awaitSaid("the dashboard is at");
      assertThat(status(port)).isLessThan(400);
      orphans = up.children();
      assertThat(orphans).hasSize(PROCESSES);
      secondOneIsRefused();
      up.kill();
      awaitEnd(orphans);
    }
    try (RunonceProcess up = RunonceProcess.start(data, "up", "--port", Integer.toString(port))) {
      up.awaitSaid("the dashboard is at");
      Ended answer = RunonceProcess.run(data, "sql", "SELECT count() AS n FROM event");
      assertThat(answer.exitCode()).as(answer.said()).isZero();
      List<ProcessHandle> children = up.children();
      up.terminate();
      Ended ended = up.await();
      assertThat(ended.err()).doesNotContain("starting it again").doesNotContain("\tat ");
      awaitEnd(children);
    }
    assertThat(RunonceProcess.run(data, "sql", "SELECT 1 AS one").exitCode()).isZero();
  }

  @Test
  void folderOfANewerVersionIsRefusedInOneLine() throws IOException {
    BuiltTree.requireHome();
    Files.writeString(data.resolve("format"), "99\n");
    Ended ended = RunonceProcess.run(data, "up", "--port", Integer.toString(freePort()));
    assertThat(ended.exitCode()).as(ended.said()).isEqualTo(2);
    assertThat(ended.err().lines().skip(1))
        .singleElement()
        .asString()
        .contains("has format 99, this version knows 1");
  }

  private void secondOneIsRefused() throws IOException {
    Ended second = RunonceProcess.run(data, "up", "--port", Integer.toString(freePort()));
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.err()).contains("is in use by another ./runonce up");
  }

  private static int status(int port) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + port + "/login");
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      try {
        process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        throw new AssertionError("still alive: " + process.info().commandLine().orElse("?"), e);
      }
    }
  }

  static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
