package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void oneOutlierDoesNotMoveTheSlope() {
    double[] values = {0, 2, 4, 6, 8, 1000, 12, 14, 16};
    assertThat(Statistics.theilSenSlope(values)).isCloseTo(2, within(1e-9));
  }

  @Test
  void fewerThanTwoWeeksHaveNoSlope() {
    assertThat(Statistics.theilSenSlope(new double[] {7})).isZero();
    assertThat(Statistics.theilSenSlope(new double[0])).isZero();
  }

  @Test
  void standardisedValuesHaveMeanZeroAndDeviationOne() {
    assertThat(Statistics.standardised(new double[] {1, 3})).containsExactly(-1, 1);
  }

  @Test
  void valuesThatAreAllAlikeDecideNothing() {
    assertThat(Statistics.standardised(new double[] {5, 5, 5})).containsExactly(0, 0, 0);
  }

  @Test
  void equalScoresKeepTheirOrder() {
    assertThat(Statistics.ranks(new double[] {1, 3, 3, 2})).containsExactly(4, 1, 2, 3);
  }
}
