package io.runonce.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StreamingITCase {
  private static Bridge bridge = Bridge.start(Limits.defaults().withBufferBytes(16 << 20));

  @BeforeAll
  static void create() {
    bridge.sql("CREATE DATABASE t");
  }

  @AfterAll
  static void stop() {
    bridge.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RowBinary",
        "RowBinaryWithNames",
        "RowBinaryWithNamesAndTypes",
        "TabSeparated",
        "TSVWithNames",
        "TSVWithNamesAndTypes",
        "CSV",
        "CSVWithNames",
        "CSVWithNamesAndTypes",
        "JSONEachRow",
        "JSONCompactEachRowWithNamesAndTypes",
        "Native",
        "TSKV"
      })
  void chunksJoinToTheSameBytes(String format) {
    String select =
        "SELECT number AS n, concat('row \"', toString(number)) AS `a \"b\nc`"
            + " FROM numbers(200000) SETTINGS max_threads = 1, max_block_size = 8192";
    byte[] streamed = bridge.write("default_format=" + format, select).bytes();
    bridge.sql("CREATE OR REPLACE TABLE t.copy ENGINE = Memory EMPTY AS " + select);
    Bridge.Answer taken =
        bridge.post(
            bridge.server().writer(),
            Bridge.query("INSERT INTO t.copy FORMAT " + format),
            streamed);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(bridge.sql("SELECT count(), sum(n), uniqExact(*) FROM t.copy"))
        .isEqualTo("200000\t19999900000\t200000");
    if (AnswerFormat.of(format).hasHeader()) {
      assertThat(occurrences(streamed, "UInt64")).isLessThanOrEqualTo(1);
    }
  }

  private static int occurrences(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).split(text, -1).length - 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSON", "JSONCompact", "Values", "Parquet", "ArrowStream", "Pretty"})
  void documentsThatCannotBeJoinedComeWhole(String format) {
    Bridge.Answer answer =
        bridge.write("default_format=" + format, "SELECT number FROM numbers(200000)");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Length")).as("small or chunked").isNotNull();
    if (format.startsWith("JSON")) {
      assertThat(answer.text()).contains("\"rows\": 200000");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RowBinaryWithNamesAndTypes", "TSVWithNames", "CSVWithNamesAndTypes"})
  void noRowsStillHaveTheirHeader(String format) {
    Bridge.Answer answer =
        bridge.write(
            "default_format=" + format, "SELECT number AS n FROM numbers(10) WHERE number > 99");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("n");
  }

  @Test
  void anErrorAfterTheFirstChunkDropsTheConnection() {
    assertThatThrownBy(() ->
            bridge.write(
                "max_threads=1", "SELECT throwIf(number = 2000000), number FROM numbers(3000000)"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void waitingForTheEndTurnsThatIntoAnError() {
    Bridge.Answer answer =
        bridge.write(
            "max_threads=1&wait_end_of_query=1",
            "SELECT throwIf(number = 900000), number FROM numbers(1000000)");
    assertThat(answer.code()).isEqualTo("395");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT number FROM numbers(3000000)",
        "SELECT number FROM numbers(3000000);",
        "SELECT number FROM numbers(3000000) -- FORMAT CSV",
        "SELECT number FROM numbers(3000000) FORMAT Values",
        "SELECT number FROM numbers(1500000) UNION ALL SELECT number FROM numbers(1500000)"
      })
  void aDocumentBeyondTheBufferComesByAFile(String select) throws IOException {
    for (boolean reader : new boolean[] {false, true}) {
      String address = "default_format=Values";
      Bridge.Answer answer = reader ? bridge.read(address, select) : bridge.write(address, select);
      assertThat(answer.status()).as(select).isEqualTo(200);
      assertThat(answer.text())
          .startsWith("(0),(1)")
          .endsWith("99999)")
          .hasSizeGreaterThan(20 << 20);
    }
    assertThat(bridge.folder().resolve("spool")).isEmptyDirectory();
  }

  @Test
  void aLimitOnTheAnswerThatTheClientSetHolds() {
    Bridge.Answer answer =
        bridge.write(
            "default_format=Values&max_result_bytes=1000000",
            "SELECT number FROM numbers(3000000)");
    assertThat(answer.code()).isEqualTo("396");
  }

  @Test
  void aSummaryTellsWhatWasWritten() {
    bridge.sql("CREATE TABLE t.summed (n UInt64) ENGINE = MergeTree ORDER BY n");
    Bridge.Answer answer = bridge.write("", "INSERT INTO t.summed SELECT number FROM numbers(10)");
    assertThat(answer.header("X-ClickHouse-Summary")).contains("\"written_rows\":\"10\"");
  }

  @Test
  void compressedAnswersUnpackToThePlainOnes() throws IOException {
    String select = "SELECT number, toString(number) FROM numbers(150000)";
    byte[] plain = bridge.write("", select).bytes();
    byte[] packed = bridge.write("compress=1", select).bytes();
    assertThat(packed.length).isLessThan(plain.length);
    assertThat(new FrameInput(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(plain);
  }

  @Test
  void aBodyCutShortInsertsNothingAndCanBeSentAgain() throws IOException {
    bridge.sql(
        "CREATE TABLE t.cut (n UInt64) ENGINE = MergeTree ORDER BY n"
            + " SETTINGS non_replicated_deduplication_window = 100");
    ByteBuffer rows = ByteBuffer.allocate(100_000 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (long i = 0; i < 100_000; i++) {
      rows.putLong(i);
    }
    String address =
        Bridge.query("INSERT INTO t.cut (n) FORMAT RowBinary")
            + "&insert_deduplication_token=cut-once";
    sendHalf(address, rows.array());
    assertThat(bridge.sql("SELECT count() FROM t.cut")).isEqualTo("0");
    for (int i = 0; i < 2; i++) {
      Bridge.Answer answer = bridge.post(bridge.server().writer(), address, rows.array());
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
    assertThat(bridge.sql("SELECT count(), uniqExact(n) FROM t.cut")).isEqualTo("100000\t100000");
  }

  /** Sends the head and half of the body, then goes away. */
  private static void sendHalf(String address, byte[] body) throws IOException {
    URI url = URI.create(bridge.server().url());
    Credentials who = bridge.server().writer();
    String basic =
        Base64.getEncoder()
            .encodeToString((who.user() + ":" + who.password()).getBytes(StandardCharsets.UTF_8));
    String head =
        "POST /?%s HTTP/1.1\r\nHost: x\r\nAuthorization: Basic %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(address, basic, body.length);
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, body.length / 2);
      out.flush();
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readAllBytes()).as("no answer of success").isEmpty();
    }
  }
}
