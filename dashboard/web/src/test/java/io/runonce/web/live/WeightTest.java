package io.runonce.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightTest {
  private record Row(String name, @Nullable Double share, int n) {}

  private record Everybodys(Map<String, String> names) implements Shared {}

  private record Page(List<Row> rows, Everybodys names) {}

  @Test
  void rowsWeighByTheirNumberAndTexts() {
    int one = Weight.of(new Row("x".repeat(100), 0.5, 1));
    assertThat(one).isBetween(250, 400);
    List<Row> many =
        IntStream.range(0, 1000).mapToObj(i -> new Row("x".repeat(100), 0.5, i)).toList();
    assertThat(Weight.of(many)).isBetween(1000 * one, 1000 * (one + 16));
    assertThat(Weight.of(Optional.of(many))).isGreaterThan(Weight.of(many));
  }

  @Test
  void whatIsOneForAllWeighsNothing() {
    Everybodys names = new Everybodys(Map.of("a", "x".repeat(100_000)));
    assertThat(Weight.of(new Page(List.of(), names))).isLessThan(200);
  }

  @Test
  void nothingAndNoRowsWeighNextToNothing() {
    assertThat(Weight.of(null)).isZero();
    assertThat(Weight.of(List.of())).isLessThan(64);
    assertThat(Weight.of(Collections.singletonList(null))).isLessThan(64);
  }
}
