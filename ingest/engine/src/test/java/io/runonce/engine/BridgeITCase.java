package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BridgeITCase {
  private static Bridge bridge = Bridge.start();

  @BeforeAll
  static void createDatabase() {
    bridge.sql("CREATE DATABASE IF NOT EXISTS t");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  @Test
  void answersASelect() {
    assertThat(bridge.sql("SELECT 1 + 1")).isEqualTo("2");
  }

  @Test
  void blankLineInRowsEndsNothing() {
    bridge.sql("CREATE TABLE t.lines (s String) ENGINE = MergeTree ORDER BY s");
    bridge.sql("INSERT INTO t.lines FORMAT TSV\nx\n\ndrop table t.lines\n");
    assertThat(bridge.sql("SELECT count() FROM t.lines")).isEqualTo("3");
  }

  @Test
  void rowsSentTwiceUnderOneTokenCountOnce() {
    bridge.sql(
        "CREATE TABLE t.once (n UInt8) ENGINE = MergeTree ORDER BY n"
            + " SETTINGS non_replicated_deduplication_window = 100");
    for (int i = 0; i < 2; i++) {
      Bridge.Answer answer =
          bridge.post(
              bridge.server().writer(),
              Bridge.query("INSERT INTO t.once (n) FORMAT RowBinary")
                  + "&insert_deduplication_token=abc",
              new byte[] {10, 10, 32});
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
    assertThat(bridge.sql("SELECT n FROM t.once ORDER BY n")).isEqualTo("10\n10\n32");
  }

  @Test
  void unknownTableIsError60() {
    Bridge.Answer answer = bridge.write("", "SELECT * FROM t.nowhere");
    assertThat(answer.code()).as(answer.text()).isEqualTo("60");
    assertThat(answer.status()).isEqualTo(404);
  }

  @Test
  void unknownSettingIsError115() {
    assertThat(bridge.write("max_thread=1", "SELECT 1").code()).isEqualTo("115");
  }

  @Test
  void wrongSettingValueIsTheEnginesError() {
    Bridge.Answer answer = bridge.write("max_threads=many", "SELECT 1");
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.text()).contains("many");
  }

  @Test
  void strangersAreRefused() {
    byte[] select = "SELECT 1".getBytes(StandardCharsets.UTF_8);
    Bridge.Answer answer = bridge.post(new Credentials("runonce_writer", "guess"), "", select);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("516");
  }
}
