package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProcessITCase {
  private static final int ROWS = 1000;

  @TempDir Path folder;

  private static String sql(WarehouseProcess process, Remote remote, String statement) {
    Bridge.Answer answer =
        remote.post(process.credentials("writer"), "", statement.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().strip();
  }

  @Test
  void publishesItsAddressForTheOwnerAloneAndKeepsIt() throws IOException {
    String first;
    Credentials writer;
    try (WarehouseProcess process = WarehouseProcess.start(folder)) {
      first = process.awaitReady();
      writer = process.credentials("writer");
      Path file = folder.resolve("warehouse.properties");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(process.properties())
          .containsEntry("url", first)
          .containsEntry("pid", Long.toString(process.pid()));
      process.terminate();
      assertThat(process.awaitExit()).isZero();
      assertThat(process.properties()).doesNotContainKey("pid");
    }
    try (WarehouseProcess process = WarehouseProcess.start(folder)) {
      assertThat(process.awaitReady()).isEqualTo(first);
      assertThat(process.credentials("writer")).isEqualTo(writer);
    }
  }

  @Test
  void whatWasAcknowledgedOutlivesAKill() throws Exception {
    int acknowledged;
    try (WarehouseProcess process = WarehouseProcess.start(folder);
        Remote remote = new Remote(process.awaitReady())) {
      sql(process, remote, "CREATE DATABASE t");
      sql(
          process,
          remote,
          "CREATE TABLE t.kept (n UInt64) ENGINE = MergeTree ORDER BY n"
              + " SETTINGS fsync_after_insert = 1, non_replicated_deduplication_window = 1000");
      CompletableFuture<Integer> writing =
          CompletableFuture.supplyAsync(() -> insertUntilItFails(process, remote, 0));
      awaitRows(process, remote, 10 * ROWS);
      process.kill();
      process.awaitExit();
      acknowledged = writing.get(20, TimeUnit.SECONDS);
    }
    try (WarehouseProcess process = WarehouseProcess.start(folder);
        Remote remote = new Remote(process.awaitReady())) {
      long rows = Long.parseLong(sql(process, remote, "SELECT count() FROM t.kept"));
      assertThat(rows).isBetween((long) acknowledged * ROWS, (acknowledged + 1L) * ROWS);
      insert(process, remote, acknowledged);
      assertThat(sql(process, remote, "SELECT count() = uniqExact(n), max(n) FROM t.kept"))
          .isEqualTo("1\t" + ((acknowledged + 1L) * ROWS - 1));
      assertThat(
              sql(
                  process,
                  remote,
                  "CHECK TABLE t.kept SETTINGS check_query_single_value_result = 1"))
          .isEqualTo("1");
    }
  }

  private static int insertUntilItFails(WarehouseProcess process, Remote remote, int first) {
    int batch = first;
    try {
      while (insert(process, remote, batch)) {
        batch++;
      }
      return batch;
    } catch (RuntimeException e) {
      return batch;
    }
  }

  private static boolean insert(WarehouseProcess process, Remote remote, int batch) {
    ByteBuffer rows = ByteBuffer.allocate(ROWS * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long i = 0; i < ROWS; i++) {
      rows.putLong((long) batch * ROWS + i);
    }
    String address =
        Bridge.query("INSERT INTO t.kept FORMAT RowBinary")
            + "&insert_deduplication_token=batch-"
            + batch;
    return remote.post(process.credentials("writer"), address, rows.array()).status() == 200;
  }

  private static void awaitRows(WarehouseProcess process, Remote remote, long rows) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    while (Long.parseLong(sql(process, remote, "SELECT count() FROM t.kept")) < rows) {
      assertThat(Instant.now()).isBefore(limit);
    }
  }

  @Test
  void stopsCleanlyUnderRunningStatements() throws Exception {
    try (WarehouseProcess process = WarehouseProcess.start(folder);
        Remote remote = new Remote(process.awaitReady());
        ExecutorService pool = Executors.newCachedThreadPool()) {
      sql(process, remote, "CREATE TABLE default.sink (n UInt64) ENGINE = MergeTree ORDER BY n");
      List<CompletableFuture<String>> running = new ArrayList<>();
      for (String statement :
          List.of(
              "SELECT sum(cityHash64(number)) FROM numbers(100000000000)",
              "SELECT number, toString(number) FROM numbers(100000000000) FORMAT Null",
              "INSERT INTO default.sink SELECT number FROM numbers(10000000000)")) {
        running.add(CompletableFuture.supplyAsync(() -> outcome(process, remote, statement), pool));
      }
      awaitRunning(process, remote, 3);
      process.terminate();
      assertThat(process.awaitExit()).isZero();
      assertThat(process.crashed()).isFalse();
      for (CompletableFuture<String> statement : running) {
        assertThat(statement.get(20, TimeUnit.SECONDS)).isNotEqualTo("200");
      }
    }
  }

  private static String outcome(WarehouseProcess process, Remote remote, String statement) {
    try {
      byte[] body = statement.getBytes(StandardCharsets.UTF_8);
      return Integer.toString(remote.post(process.credentials("writer"), "", body).status());
    } catch (RuntimeException e) {
      return "dropped";
    }
  }

  private static void awaitRunning(WarehouseProcess process, Remote remote, int statements) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(30));
    String count = "SELECT count() >= " + (statements + 1) + " FROM system.processes";
    while (!sql(process, remote, count).equals("1")) {
      assertThat(Instant.now()).isBefore(limit);
    }
  }

  @Test
  void aFolderInUseIsOneLine() {
    try (WarehouseProcess first = WarehouseProcess.start(folder)) {
      first.awaitReady();
      try (WarehouseProcess second = WarehouseProcess.start(folder)) {
        assertThat(second.awaitExit()).isEqualTo(2);
        assertThat(second.message())
            .hasLineCount(1)
            .contains("is in use by process " + first.pid())
            .contains("stop that one");
      }
    }
  }

  @Test
  void aNewerFolderIsOneLine() throws IOException {
    Files.writeString(folder.resolve("format"), "99\n");
    try (WarehouseProcess process = WarehouseProcess.start(folder)) {
      assertThat(process.awaitExit()).isEqualTo(2);
      assertThat(process.message()).hasLineCount(1).contains("has format 99");
    }
  }

  @Test
  void aTakenPortIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        WarehouseProcess process =
            WarehouseProcess.start(folder, "--port", Integer.toString(taken.getLocalPort()))) {
      assertThat(process.awaitExit()).isEqualTo(2);
      assertThat(process.message())
          .hasLineCount(1)
          .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
    }
  }

  @Test
  void anUnknownOptionIsOneLine() {
    try (WarehouseProcess process = WarehouseProcess.start(folder, "--what")) {
      assertThat(process.awaitExit()).isEqualTo(2);
      assertThat(process.message()).hasLineCount(1).contains("Unknown option --what");
    }
  }

  @Test
  void endsWithItsParent() throws IOException {
    Process parent = new ProcessBuilder("sleep", "60").start();
    try (WarehouseProcess process =
        WarehouseProcess.start(folder, "--parent", Long.toString(parent.pid()))) {
      process.awaitReady();
      parent.destroyForcibly();
      assertThat(process.awaitExit()).isZero();
    } finally {
      parent.destroyForcibly();
    }
  }
}
