package io.runonce.cli;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;

/**
 * DuckDB on the outcomes that the bench's store wrote as Parquet. It is no part of the product: the
 * bench fetches it by Maven, and goes on without it.
 */
final class DuckPeer implements AutoCloseable {
  private static final String ARTIFACT = "org.duckdb:duckdb_jdbc:";
  private static final String VERSION = "2.0.0.1";
  private static final long FETCH_MINUTES = 5;
  private static final String ROWS =
      "SELECT case_no, visit_verdict, closed_at, declared_visits, citizen_high"
          + " FROM case_outcome FINAL WHERE result_set = ''";
  private static final String MEASURE =
      """
      SELECT count(*) FILTER (visit_verdict = 'KEPT'), count(*) FILTER (visit_verdict = 'BROKEN')
      FROM outcome
      WHERE closed_at >= TIMESTAMPTZ '2025-01-01 00:00:00+08' AND closed_at < TIMESTAMPTZ '2026-01-01 00:00:00+08'
        AND declared_visits IS NOT NULL AND citizen_high IS NOT NULL
      """;

  private final URLClassLoader loader;
  private final Driver driver;
  private final String address;

  private DuckPeer(URLClassLoader loader, Driver driver, String address) {
    this.loader = loader;
    this.driver = driver;
    this.address = address;
  }

  /**
   * Fetches it and gives it the rows.
   *
   * @throws PeerMissing if it cannot be had
   */
  static DuckPeer open(BenchRoom room, Warehouse warehouse)
      throws IOException, InterruptedException {
    Path jar = fetch(room);
    Path rows = room.folder().resolve("case_outcome.parquet");
    try (OutputStream out = Files.newOutputStream(rows)) {
      warehouse.export(Statement.of(ROWS), "Parquet", out);
    }
    URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
    Driver driver =
        ServiceLoader.load(Driver.class, loader).stream()
            .filter(found -> loader.equals(found.type().getClassLoader()))
            .map(ServiceLoader.Provider::get)
            .findFirst()
            .orElseThrow(() -> new PeerMissing("no driver in " + jar.getFileName()));
    String address = "jdbc:duckdb:" + room.folder().resolve("peer.duckdb");
    DuckPeer peer = new DuckPeer(loader, driver, address);
    peer.load(rows);
    return peer;
  }

  private static Path fetch(BenchRoom room) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "mvn",
            "-q",
            "-ntp",
            "-N",
            "dependency:copy",
            "-Dartifact=" + ARTIFACT + VERSION,
            "-DoutputDirectory=" + room.folder());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(room.door().settings().home().toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    if (!process.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
    }
    Path jar = room.folder().resolve("duckdb_jdbc-" + VERSION + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new PeerMissing("Maven did not find " + ARTIFACT + VERSION);
    }
    return jar;
  }

  private void load(Path rows) {
    try (Connection connection = connect();
        java.sql.Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE outcome AS SELECT * FROM read_parquet('" + rows + "')");
    } catch (SQLException e) {
      throw new PeerMissing(String.valueOf(e.getMessage()));
    }
  }

  /** The measure, by a connection of its own. */
  long ask() throws SQLException {
    try (Connection connection = connect();
        java.sql.Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(MEASURE)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private Connection connect() throws SQLException {
    return driver.connect(address, new Properties());
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
