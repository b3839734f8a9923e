package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcITCase {
  private static Bridge bridge = Bridge.start();

  @BeforeAll
  static void create() {
    bridge.sql("CREATE DATABASE t");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  private static Connection connect(Credentials who) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", who.user());
    properties.setProperty("password", who.password());
    return DriverManager.getConnection(
        "jdbc:clickhouse:" + bridge.server().url() + "/t", properties);
  }

  @Test
  void batchesArriveAndTablesAreListed() throws SQLException {
    try (Connection connection = connect(bridge.server().writer());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE batch (id UInt32, s String) ENGINE = MergeTree ORDER BY id");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO batch (id, s) VALUES (?, ?)")) {
        for (int i = 0; i < 1000; i++) {
          insert.setInt(1, i);
          insert.setString(2, "; 'drop'\n\n" + i);
          insert.addBatch();
        }
        assertThat(insert.executeBatch()).hasSize(1000);
      }
      try (ResultSet rows = statement.executeQuery("SELECT count(), max(s) FROM batch")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong(1)).isEqualTo(1000);
        assertThat(rows.getString(2)).isEqualTo("; 'drop'\n\n999");
      }
      assertThat(tables(connection)).contains("batch");
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet tables = connection.getMetaData().getTables(null, "t", "%", null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  @Test
  void theReaderSeesMetadataToo() throws SQLException {
    bridge.sql("CREATE TABLE t.shown (id UInt32) ENGINE = MergeTree ORDER BY id");
    try (Connection connection = connect(bridge.server().reader())) {
      assertThat(tables(connection)).contains("shown");
      try (ResultSet columns = connection.getMetaData().getColumns(null, "t", "shown", "%")) {
        assertThat(columns.next()).isTrue();
        assertThat(columns.getString("COLUMN_NAME")).isEqualTo("id");
      }
    }
  }

  @Test
  void unknownTableHasItsVendorCode() throws SQLException {
    try (Connection connection = connect(bridge.server().writer());
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM nowhere"))
          .isInstanceOfSatisfying(
              SQLException.class,
              e -> {
                assertThat(e.getErrorCode()).isEqualTo(60);
                assertThat(e.getSQLState()).isEqualTo("42S02");
              });
    }
  }

  @Test
  void aTimeLimitIsATimeout() throws SQLException {
    try (Connection connection = connect(bridge.server().writer());
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> statement.executeQuery("SELECT count() FROM numbers(1000000000000)"))
          .isInstanceOf(SQLTimeoutException.class);
    }
  }

  @Test
  void cancelEndsTheStatement() throws Exception {
    try (Connection connection = connect(bridge.server().writer());
        Statement statement = connection.createStatement()) {
      CompletableFuture<Boolean> running =
          CompletableFuture.supplyAsync(() -> {
            try (ResultSet rows =
                statement.executeQuery("SELECT count() FROM numbers(10000000000000)")) {
              return rows.next();
            } catch (SQLException e) {
              return false;
            }
          });
      awaitRunning("numbers(10000000000000)");
      statement.cancel();
      assertThat(running.get(20, TimeUnit.SECONDS)).isFalse();
    }
  }

  private static void awaitRunning(String text) {
    Instant limit = Instant.now().plus(Duration.ofSeconds(20));
    String count =
        "SELECT count() FROM system.processes WHERE query LIKE '%"
            + text
            + "%'"
            + " AND query NOT LIKE '%system.processes%'";
    while (bridge.sql(count).equals("0")) {
      assertThat(Instant.now()).isBefore(limit);
      Thread.onSpinWait();
    }
  }
}
