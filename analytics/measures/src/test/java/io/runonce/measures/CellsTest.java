package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  @Test
  void timesCarryTheOffsetOfTheBusinessZone() {
    assertThat(Cells.text(Instant.parse("2024-03-20T04:00:00Z")))
        .isEqualTo("2024-03-20T12:00:00+08:00");
    assertThat(Cells.text(Instant.parse("2024-03-20T16:00:00.120Z")))
        .isEqualTo("2024-03-21T00:00:00.12+08:00");
    assertThat(Cells.text(LocalDate.parse("2024-03-20"))).isEqualTo("2024-03-20");
  }

  @ParameterizedTest
  @CsvSource({"1, 1.0", "0, 0.0", "0.4821428571, 0.482143", "-0.00000012, 0.0", "0.0001, 0.0001"})
  void decimalsAreSixAtMostAndNeverAnExponent(double value, String text) {
    assertThat(Cells.decimal(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "@x", "-2+3+cmd|' /C calc'!A0", "+1(2)", "\t=1", "=A1"})
  void whatASpreadsheetWouldRunIsInert(String text) {
    assertThat(Cells.inert(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12", "+86-571", "-A_1", "330111", "张三", ""})
  void aCodeStaysAsItIs(String code) {
    assertThat(Cells.inert(code)).isEqualTo(code);
  }

  @Test
  void cellsAreQuotedWhereTheyMustBeAndNumbersStayNumbers() {
    assertThat(Cells.inert(-5L)).isEqualTo("-5");
    assertThat(Cells.inert(List.of("A", "B"))).isEqualTo("A;B");
    assertThat(Cells.csv("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
    assertThat(Cells.inert(null)).isEmpty();
    assertThat(Cells.inert(true)).isEqualTo("true");
  }

  @Test
  void programsGetEveryTextAsItIs() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowSink sink = RowSink.Csv.plain(out, List.of("a"))) {
      sink.row(List.of("=1+1"));
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\r\n=1+1\r\n");
  }

  @Test
  void csvBeginsWithItsMarkAndHeader() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowSink sink = RowSink.Csv.marked(out, List.of("名称", "n"))) {
      sink.row(Arrays.asList("甲", null));
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF名称,n\r\n甲,\r\n");
  }

  @Test
  void ndjsonKeepsNumbersAndNulls() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowSink sink = new RowSink.NdJson(out, List.of("a", "b", "c", "d"))) {
      sink.row(Arrays.asList(1L, null, List.of("x"), LocalDate.parse("2024-01-02")));
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"a\":1,\"b\":null,\"c\":[\"x\"],\"d\":\"2024-01-02\"}\n");
  }
}
