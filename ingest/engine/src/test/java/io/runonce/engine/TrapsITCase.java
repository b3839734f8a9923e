package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the embedded engine does otherwise than a server, and the bridge has to make good. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TrapsITCase {
  private static Bridge bridge =
      Bridge.start(Limits.defaults().withConcurrentQueries(4, Duration.ofSeconds(1)));

  @BeforeAll
  static void create() {
    bridge.sql("CREATE DATABASE t");
    bridge.sql("CREATE TABLE t.kept (s String) ENGINE = MergeTree ORDER BY s");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  @Test
  void aBlankLineInValuesEndsNothing() {
    bridge.sql("CREATE TABLE t.v (s String) ENGINE = MergeTree ORDER BY s");
    bridge.sql("INSERT INTO t.v VALUES ('a')\n\n, ('b; \n\ndrop table t.kept')");
    assertThat(bridge.sql("SELECT count() FROM t.v")).isEqualTo("2");
    assertThat(bridge.sql("EXISTS t.kept")).isEqualTo("1");
  }

  @Test
  void valuesMayBeLongerThanAStatement() {
    bridge.sql("CREATE TABLE t.long (n UInt64, s String) ENGINE = MergeTree ORDER BY n");
    StringBuilder sql = new StringBuilder("INSERT INTO t.long VALUES ");
    for (int i = 0; i < 40_000; i++) {
      sql.append(i == 0 ? "" : ",").append('(').append(i).append(",'some text here')");
    }
    bridge.sql(sql.toString());
    assertThat(bridge.sql("SELECT count() FROM t.long")).isEqualTo("40000");
  }

  @Test
  void twoStatementsAreRefused() {
    Bridge.Answer answer = bridge.write("", "SELECT 1; DROP TABLE t.kept");
    assertThat(answer.code()).isEqualTo("62");
    assertThat(bridge.sql("EXISTS t.kept")).isEqualTo("1");
  }

  @Test
  void garbageIsASyntaxError() {
    Bridge.Answer answer = bridge.write("", "garbage");
    assertThat(answer.code()).isEqualTo("62");
    assertThat(answer.text()).contains("garbage");
    assertThat(bridge.write("", "1 + 1").code()).isEqualTo("62");
    assertThat(bridge.write("", " -- nothing\n").code()).isEqualTo("62");
  }

  @Test
  void deepNestingIsAnErrorAndKillsNothing() {
    String eighty = "SELECT * FROM (".repeat(80) + "SELECT 1" + ")".repeat(80);
    assertThat(bridge.write("", eighty).status()).isIn(200, 500);
    String tooMany = "SELECT " + "(".repeat(3000) + "1" + ")".repeat(3000);
    assertThat(bridge.write("", tooMany).code()).isIn("306", "62");
    assertThat(bridge.sql("SELECT 1")).isEqualTo("1");
  }

  @Test
  void aStatementBeyondTheParsersSizeIsAnError() {
    String literal = "SELECT length('" + "x".repeat(300_000) + "')";
    assertThat(bridge.write("", literal).code()).isEqualTo("62");
  }

  @Test
  void anEmptyDatabaseNameInTheWayOfCreationIsNone() {
    assertThat(bridge.write("database=later", "SELECT * FROM x").code()).isEqualTo("81");
    assertThat(bridge.write("database=later", "CREATE DATABASE later").status()).isEqualTo(200);
    assertThat(bridge.write("database=later", "CREATE TABLE x (n UInt8) ENGINE = Memory").status())
        .isEqualTo(200);
    assertThat(bridge.sql("EXISTS later.x")).isEqualTo("1");
  }

  @Test
  void settingsEndWithTheirRequest() {
    assertThat(bridge.write("max_block_size=77", "SELECT getSetting('max_block_size')").text())
        .isEqualTo("77\n");
    assertThat(bridge.sql("SELECT getSetting('max_block_size')")).isNotEqualTo("77");
    assertThat(bridge.sql("SELECT getSetting('async_insert')")).isEqualTo("false");
    assertThat(bridge.sql("SELECT getSetting('max_execution_time')")).isEqualTo("1800");
  }

  @Test
  void sessionsAreRefusedClearly() {
    Bridge.Answer answer = bridge.write("session_id=a", "SELECT 1");
    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.text()).contains("keeps no sessions");
  }

  @Test
  void rowsInTheBodyAfterTheirHeadKeepEveryByte() {
    bridge.sql("CREATE TABLE t.bytes (n UInt16) ENGINE = MergeTree ORDER BY n");
    byte[] head = "INSERT INTO t.bytes \n FORMAT RowBinary \n".getBytes(StandardCharsets.US_ASCII);
    byte[] body = new byte[head.length + 4];
    System.arraycopy(head, 0, body, 0, head.length);
    body[head.length] = '\n';
    body[head.length + 1] = '\n';
    body[head.length + 2] = ' ';
    body[head.length + 3] = '\t';
    Bridge.Answer answer = bridge.post(bridge.server().writer(), "", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(bridge.sql("SELECT n FROM t.bytes ORDER BY n")).isEqualTo("2336\n2570");
  }

  @Test
  void rowsThatDoNotParseAreAnError() {
    bridge.sql("CREATE TABLE t.typed (n UInt64) ENGINE = MergeTree ORDER BY n");
    Bridge.Answer answer = bridge.write("", "INSERT INTO t.typed FORMAT TSV\nnot a number\n");
    assertThat(answer.code()).isEqualTo("27");
    assertThat(bridge.sql("SELECT count() FROM t.typed")).isEqualTo("0");
  }

  @Test
  void filesOverHttpAreRefused() {
    assertThat(bridge.write("", "SELECT 1 INTO OUTFILE 'x.tsv'").code()).isEqualTo("48");
    assertThat(bridge.write("", "INSERT INTO t.kept FROM INFILE 'x.tsv' FORMAT TSV").code())
        .isEqualTo("48");
  }

  @Test
  void tooManyAtOnceWaitAndThenAreRefused() throws Exception {
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      List<CompletableFuture<Bridge.Answer>> running = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String id = "query_id=crowd" + i;
        running.add(
            CompletableFuture.supplyAsync(
                () ->
                    bridge.write(
                        id + "&max_execution_time=4",
                        "SELECT sleepEachRow(0.3) FROM numbers(10) SETTINGS max_block_size=1"),
                pool));
      }
      List<String> codes = new ArrayList<>();
      for (CompletableFuture<Bridge.Answer> answer : running) {
        codes.add(answer.get(20, TimeUnit.SECONDS).code());
      }
      assertThat(codes).filteredOn("202"::equals).hasSize(2);
      assertThat(codes).filteredOn(""::equals).hasSize(4);
    }
  }

  @Test
  void manyClientsAtOnceGetTheirOwnAnswers() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<Boolean>> right = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String number = Integer.toString(i);
        right.add(
            CompletableFuture.supplyAsync(
                () ->
                    bridge
                        .write("param_n=" + number, "SELECT {n:UInt32}")
                        .text()
                        .strip()
                        .equals(number),
                pool));
      }
      for (CompletableFuture<Boolean> answer : right) {
        assertThat(answer.get(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  @Test
  void pingNeedsNoCredentials() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ping =
          HttpRequest.newBuilder(URI.create(bridge.server().url() + "/ping")).build();
      assertThat(client.send(ping, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("Ok.\n");
    }
  }
}
