package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ReaderITCase {
  private static Bridge bridge = Bridge.start();

  @BeforeAll
  static void create() {
    bridge.sql("CREATE DATABASE t");
    bridge.sql("CREATE TABLE t.kept (n UInt32, s String) ENGINE = MergeTree ORDER BY n");
    bridge.sql("INSERT INTO t.kept VALUES (1, 'one'), (2, 'two')");
    bridge.sql(
        "CREATE DICTIONARY t.words (n UInt64, s String) PRIMARY KEY n"
            + " SOURCE(CLICKHOUSE(DB 't' TABLE 'kept')) LAYOUT(FLAT()) LIFETIME(0)");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT sum(n) FROM t.kept",
        "WITH x AS (SELECT n FROM t.kept) SELECT count() FROM x",
        "SELECT * FROM (SELECT n FROM t.kept UNION ALL SELECT number FROM numbers(3)) FORMAT JSON",
        "(SELECT 1)",
        "EXPLAIN SELECT * FROM t.kept",
        "DESCRIBE TABLE t.kept",
        "SHOW TABLES FROM t",
        "EXISTS t.kept",
        "SELECT name FROM system.tables WHERE database = 't'",
        "SELECT dictGet('t.words', 's', toUInt64(1))",
        "SELECT 'file(''/etc/passwd'')' -- url(",
        "SELECT n AS settings, format('{}', s) FROM t.kept",
        "SELECT version()"
      })
  void reads(String statement) {
    Bridge.Answer answer = bridge.read("", statement);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t.kept VALUES (3, 'x')",
        "INSERT INTO t.kept FORMAT TSV\n3\tx\n",
        "INSERT INTO FUNCTION file('x.csv') SELECT 1",
        "CREATE TABLE t.y (n UInt8) ENGINE = Memory",
        "CREATE TEMPORARY TABLE y (n UInt8)",
        "DROP TABLE t.kept",
        "TRUNCATE TABLE t.kept",
        "ALTER TABLE t.kept DELETE WHERE 1",
        "OPTIMIZE TABLE t.kept",
        "SYSTEM FLUSH LOGS",
        "KILL QUERY WHERE 1",
        "SET readonly = 0",
        "USE system",
        "BACKUP DATABASE t TO File('/tmp/x.tar')",
        "SELECT 1; DROP TABLE t.kept",
        "SELECT 1; SELECT 2",
        "SELECT * FROM file('/etc/passwd', 'LineAsString')",
        "SELECT file('/etc/passwd')",
        "SELECT FILE ('/etc/passwd')",
        "SELECT * FROM `file`('/etc/passwd', 'LineAsString')",
        "SELECT * FROM \"file\" /* x */ ('/etc/passwd', 'LineAsString')",
        "SELECT * FROM `f\\x69le`('/etc/passwd', 'LineAsString')",
        "SELECT * FROM file\u00a0('/etc/passwd', 'LineAsString')",
        "SELECT * FROM (SELECT * FROM url('http://127.0.0.1:1/', 'TSV'))",
        "DESCRIBE TABLE file('/etc/passwd', 'LineAsString')",
        "EXPLAIN SELECT * FROM s3('http://127.0.0.1:1/x')",
        "WITH (SELECT * FROM file('/etc/hostname', 'LineAsString')) AS x SELECT x",
        "SELECT * FROM remote('127.0.0.1', system.processes)",
        "SELECT * FROM merge('system', 'processes')",
        "SELECT * FROM executable('x.sh', 'TSV', 's String')",
        "SELECT * FROM mysql('127.0.0.1:1', 'a', 'b', 'c', 'd')",
        "SELECT 1 INTO OUTFILE 'x.tsv'",
        "SELECT 1 SETTINGS max_execution_time = 0",
        "SELECT 1 FROM (SELECT 1 SETTINGS readonly = 0)",
        "SELECT * FROM system.processes",
        "SELECT * FROM system . processes",
        "SELECT * FROM `system`.\"processes\"",
        "SELECT * FROM system.named_collections",
        "SELECT * FROM system.server_settings",
        "SELECT * FROM {x:Identifier}",
        "SHOW PROCESSLIST",
        "SELECT sleep(3)",
        "SELECT catboostEvaluate('/etc/passwd', 1)",
        "SELECT ‘x’",
        "SELECT $$x$$",
        "SELECT 1 /* open",
        "garbage",
        "1 + 1",
        "EXPLAIN INSERT INTO t.kept VALUES (3, 'x')"
      })
  void refuses(String statement) {
    Bridge.Answer answer = bridge.read("", statement);
    assertThat(answer.status()).as(answer.text()).isIn(400, 403, 501);
    assertThat(answer.text()).doesNotContain("root:");
    assertThat(bridge.sql("SELECT count() FROM t.kept")).isEqualTo("2");
  }

  @Test
  void refusesTheSystemDatabaseAsADefault() {
    assertThat(bridge.read("database=system", "SELECT * FROM processes").code()).isEqualTo("497");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readonly=0",
        "max_execution_time=0",
        "max_execution_time=100000",
        "max_memory_usage=0",
        "max_memory_usage=99999999999",
        "allow_introspection_functions=1",
        "allow_ddl=1",
        "implicit_select=1",
        "format_template_row=/etc/passwd",
        "no_such_setting=1"
      })
  void refusesSettings(String address) {
    Bridge.Answer answer = bridge.read(address, "SELECT 1");
    assertThat(answer.status()).as(answer.text()).isIn(400, 403);
    assertThat(answer.code()).isIn("115", "164", "452");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max_execution_time=3",
        "max_result_rows=10&result_overflow_mode=break",
        "max_threads=1",
        "readonly=1",
        "output_format_json_quote_64bit_integers=1",
        "wait_end_of_query=1",
        "compress=1"
      })
  void takesSettingsWithinItsLimits(String address) {
    Bridge.Answer answer = bridge.read(address, "SELECT 1");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void mayUseParameters() {
    String select = "SELECT s FROM t.kept WHERE n = {n:UInt32} AND s IN {s:Array(String)}";
    Bridge.Answer answer = bridge.read("param_n=2&param_s=['two']", select);
    assertThat(answer.text()).isEqualTo("two\n");
  }

  @Test
  void parametersAreValuesAndNothingElse() {
    String evil = "x') UNION ALL SELECT file('/etc/passwd') --";
    Bridge.Answer answer =
        bridge.read(
            "param_s=" + java.net.URLEncoder.encode(evil, StandardCharsets.UTF_8),
            "SELECT {s:String}");
    assertThat(answer.text()).contains("UNION ALL").doesNotContain("root:");
  }

  @Test
  void itsTimeIsLimited() {
    Bridge.Answer answer =
        bridge.read("max_execution_time=1", "SELECT count() FROM numbers(1000000000000)");
    assertThat(answer.code()).isEqualTo("159");
  }

  /** 600 MB of the right side, where 512 MiB may be held. */
  @Test
  void aJoinThatIsLargerThanItsMemoryGoesByTheDisk() {
    Bridge.Answer answer =
        bridge.read(
            "",
            "SELECT sum(length(r.text)) FROM numbers(10) AS l INNER JOIN (SELECT number,"
                + " repeat('x', 100) AS text FROM numbers(6000000)) AS r ON l.number = r.number");
    assertThat(answer.text().strip()).isEqualTo("1000");
  }

  @Test
  void itsMemoryIsLimited() {
    Bridge.Answer answer =
        bridge.read(
            "max_memory_usage=20000000",
            "SELECT arrayReduce('uniqExact', groupArray(number)) FROM numbers(30000000)");
    assertThat(answer.code()).isEqualTo("241");
  }
}
