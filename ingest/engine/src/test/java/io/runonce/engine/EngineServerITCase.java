package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EngineServerITCase {
  @TempDir Path folder;

  private static String sql(EngineServer server, String statement) {
    try (Remote remote = new Remote(server.url())) {
      byte[] body = statement.getBytes(StandardCharsets.UTF_8);
      Bridge.Answer answer = remote.post(server.writer(), "", body);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      return answer.text().strip();
    }
  }

  @Test
  void dataOutliveACloseAndTheFolderMayChange() {
    Path other = folder.resolve("other");
    try (EngineServer server = EngineServer.builder(folder.resolve("one")).start()) {
      sql(server, "CREATE DATABASE t");
      sql(server, "CREATE TABLE t.x (n UInt8) ENGINE = MergeTree ORDER BY n");
      sql(server, "INSERT INTO t.x VALUES (7)");
      assertThatThrownBy(() -> EngineServer.builder(other).start())
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("This process has the engine open on");
    }
    try (EngineServer server = EngineServer.builder(other).start()) {
      assertThat(sql(server, "EXISTS DATABASE t")).isEqualTo("0");
    }
    try (EngineServer server = EngineServer.builder(folder.resolve("one")).start()) {
      assertThat(sql(server, "SELECT n FROM t.x")).isEqualTo("7");
    }
  }

  @Test
  void backupsGoToTheirFolderAndComeBack() {
    try (EngineServer server = EngineServer.builder(folder).start()) {
      sql(server, "CREATE DATABASE t");
      sql(server, "CREATE TABLE t.x (n UInt8) ENGINE = MergeTree ORDER BY n");
      sql(server, "INSERT INTO t.x VALUES (7)");
      Path file = folder.toAbsolutePath().resolve("backups").resolve("t.tar.gz");
      sql(server, "BACKUP DATABASE t TO File('" + file + "')");
      assertThat(file).isNotEmptyFile();
      sql(server, "RESTORE DATABASE t AS u FROM File('" + file + "')");
      assertThat(sql(server, "SELECT n FROM u.x")).isEqualTo("7");
    }
  }

  @Test
  void credentialsAndClockMayBeGiven() throws IOException {
    Credentials writer = new Credentials("w", "secret");
    Instant noon = Instant.parse("2026-01-01T12:00:00Z");
    try (EngineServer server =
        EngineServer.builder(folder)
            .credentials(writer, new Credentials("r", "other"))
            .clock(Clock.fixed(noon, ZoneOffset.UTC))
            .start()) {
      assertThat(server.writer()).isEqualTo(writer);
      assertThat(sql(server, "SELECT 1")).isEqualTo("1");
      assertThat(Files.readString(folder.resolve("warehouse.properties")))
          .contains("writer.user=w\n", "started=2026-01-01T12:00:00Z\n");
      assertThat(server.version()).startsWith("26.");
    }
  }

  @Test
  void aClientThatStopsSendingDoesNotHoldTheStop() throws IOException {
    EngineServer server = EngineServer.builder(folder).start();
    sql(server, "CREATE TABLE default.x (n UInt64) ENGINE = MergeTree ORDER BY n");
    Instant begun = Instant.now();
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port())) {
      sendHead(socket, server.writer());
      awaitRunning(server);
      server.close();
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(15));
    } finally {
      server.close();
    }
    try (EngineServer again = EngineServer.builder(folder).start()) {
      assertThat(sql(again, "SELECT count() FROM default.x")).isEqualTo("0");
    }
  }

  private static void sendHead(Socket socket, Credentials who) throws IOException {
    String basic =
        Base64.getEncoder()
            .encodeToString((who.user() + ":" + who.password()).getBytes(StandardCharsets.UTF_8));
    String head =
        "POST /?query=INSERT%20INTO%20default.x%20FORMAT%20RowBinary HTTP/1.1\r\nHost: x\r\n"
            + "Authorization: Basic "
            + basic
            + "\r\nContent-Length: 80000000\r\n\r\n";
    OutputStream out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[8_000_000]);
    out.flush();
  }

  private static void awaitRunning(EngineServer server) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(20));
    String count = "SELECT count() FROM system.processes WHERE query LIKE 'INSERT INTO default.x%'";
    while (sql(server, count).equals("0")) {
      assertThat(Instant.now()).isBefore(limit);
    }
  }

  @Test
  void theLibraryIsWhole() {
    assertThat(EngineServer.checkLibrary().fault()).isEmpty();
    assertThat(EngineServer.verifyLibrary().fault()).isEmpty();
    assertThat(EngineServer.checkLibrary().version()).isEqualTo("26.7.3-stable.1");
  }
}
