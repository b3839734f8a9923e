package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void numbersStandToTheRightAndTextToTheLeft() {
    TextTable table = new TextTable("code", "count", "why");
    table.row("BAD_CODE", "7", "a");
    table.row("X", "1200", "bcd");
    assertThat(table.toString().lines())
        .containsExactly("code      count  why", "BAD_CODE      7  a", "X          1200  bcd");
  }

  @Test
  void chineseTakesTwoCells() {
    TextTable table = new TextTable("名称", "n");
    table.row("不动产", "1");
    assertThat(table.toString().lines()).containsExactly("名称    n", "不动产  1");
  }
}
