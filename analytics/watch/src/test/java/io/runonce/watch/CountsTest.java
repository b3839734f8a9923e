package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountsTest {
  private static final Counts COUNTS =
      new Counts.Builder().add(30).add(10).add(20, 3).add(10).build();

  @Test
  void aStretchBeginsAfterItsFirstMinuteAndHoldsItsLast() {
    assertThat(COUNTS.between(9, 10)).isEqualTo(2);
    assertThat(COUNTS.between(10, 20)).isEqualTo(3);
    assertThat(COUNTS.between(10, 19)).isZero();
    assertThat(COUNTS.between(0, 100)).isEqualTo(6);
  }

  @Test
  void nothingIsNothing() {
    assertThat(Counts.NONE.between(0, 100)).isZero();
    assertThat(Counts.NONE.isEmpty()).isTrue();
    assertThat(COUNTS.isEmpty()).isFalse();
  }
}
