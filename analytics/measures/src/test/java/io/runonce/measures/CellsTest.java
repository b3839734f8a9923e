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

  @Test
  void whatASpreadsheetWouldRunIsInertAndNumbersStayNumbers() {
    assertThat(Cells.csv("=1+1")).isEqualTo("'=1+1");
    assertThat(Cells.csv("@x")).isEqualTo("'@x");
    assertThat(Cells.csv(-5L)).isEqualTo("-5");
    assertThat(Cells.csv(List.of("A", "B"))).isEqualTo("A;B");
    assertThat(Cells.csv("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
    assertThat(Cells.csv(null)).isEmpty();
    assertThat(Cells.csv(true)).isEqualTo("true");
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
