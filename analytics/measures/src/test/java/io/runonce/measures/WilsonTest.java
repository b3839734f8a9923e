package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

  /** DOMAIN §10: 246 satisfied and 259 fairly satisfied are 94.9 % of 532; 92.7–96.5 %. */
  @Test
  void ningboIsReproduced() {
    Wilson interval = Wilson.of(246 + 259, 532);
    assertThat(505 / 532.0).isCloseTo(0.949, within(0.0005));
    assertThat(interval.low()).isCloseTo(0.927, within(0.0005));
    assertThat(interval.high()).isCloseTo(0.965, within(0.0005));
  }

  @Test
  void noneAndAllStayWithinZeroAndOne() {
    assertThat(Wilson.of(0, 10).low()).isZero();
    assertThat(Wilson.of(10, 10).high()).isCloseTo(1, within(1e-12)).isLessThanOrEqualTo(1);
    assertThat(Wilson.of(0, 10).high()).isCloseTo(0.2775, within(0.0001));
  }

  @Test
  void nothingHasNoInterval() {
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2));
  }
}
