package io.runonce.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void itOpensInAChineseSpreadsheet() {
    assertThat(csv("办件", "不动产")).isEqualTo("\uFEFF办件\r\n不动产\r\n");
  }

  @Test
  void formulasAreInert() {
    assertThat(csv("a", "=1+1")).endsWith("a\r\n'=1+1\r\n");
    assertThat(csv("a", "@x")).endsWith("'@x\r\n");
  }

  @Test
  void separatorsAndQuotesAreQuoted() {
    assertThat(csv("a", "x,\"y\"")).endsWith("\"x,\"\"y\"\"\"\r\n");
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    byte[] csv = CsvText.of(List.of("a", "b"), List.of(Map.of("a", "1")));
    assertThat(new String(csv, StandardCharsets.UTF_8)).endsWith("a,b\r\n1,\r\n");
  }

  private static String csv(String column, String value) {
    byte[] csv = CsvText.of(List.of(column), List.of(Map.of(column, value)));
    return new String(csv, StandardCharsets.UTF_8);
  }
}
