package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsualLevelTest {
  @Test
  void theTailIsThatOfTheNegativeBinomial() {
    // R: pnbinom(c - 1, size, mu = mean, lower.tail = FALSE), worked out by hand for size 1: the
    // geometric distribution, P(X >= c) = (mean / (mean + 1))^c.
    UsualLevel level = new UsualLevel(8, 3, 1);
    for (int count = 0; count <= 20; count++) {
      assertThat(level.chanceOf(count)).isCloseTo(Math.pow(0.75, count), within(1e-12));
    }
  }

  @Test
  void theTailIsThatOfManyDraws() {
    UsualLevel level = new UsualLevel(8, 6, 4);
    Random chance = new Random(1);
    int draws = 200_000;
    int reached = 0;
    for (int i = 0; i < draws; i++) {
      double rate = 0;
      for (int k = 0; k < 4; k++) {
        rate -= Math.log(chance.nextDouble()) * 6 / 4;
      }
      int count = 0;
      for (double at = -Math.log(chance.nextDouble()); at < rate; count++) {
        at -= Math.log(chance.nextDouble());
      }
      reached += count >= 12 ? 1 : 0;
    }
    assertThat(level.chanceOf(12)).isCloseTo((double) reached / draws, within(0.003));
  }

  @Test
  void nothingSeenProvesLittle() {
    UsualLevel none = UsualLevel.of(new int[8], 0.05);
    UsualLevel few = UsualLevel.of(new int[4], 0.05);
    assertThat(none.mean()).isEqualTo(0.5 / 8);
    assertThat(few.chanceOf(3)).isGreaterThan(none.chanceOf(3));
    assertThat(none.chanceOf(1)).isGreaterThan(0.01);
  }

  @Test
  void oneDayThatStandsOutIsCutAndTwoAreNot() {
    assertThat(UsualLevel.cut(new int[] {4, 5, 100, 6, 5, 4, 5, 6})).endsWith(5 + 4 * Math.sqrt(6));
    assertThat(UsualLevel.cut(new int[] {4, 5, 100, 90, 5, 4, 5, 6})).endsWith(90, 90);
    assertThat(UsualLevel.cut(new int[] {7})).containsExactly(7);
  }

  @Test
  void moreIsLessLikely() {
    UsualLevel level = UsualLevel.of(new int[] {20, 25, 18, 22, 30, 21, 19, 24}, 0.05);
    double[] chances = new double[200];
    Arrays.setAll(chances, level::chanceOf);
    for (int count = 1; count < chances.length; count++) {
      assertThat(chances[count]).isLessThanOrEqualTo(chances[count - 1]).isNotNegative();
    }
  }

  @Test
  void aLargeUsualLevelDoesNotUnderflow() {
    UsualLevel level = UsualLevel.of(new int[] {9000, 9500, 10_000, 10_200}, 0.05);
    assertThat(level.chanceOf(9_000)).isBetween(0.4, 0.8);
    assertThat(level.chanceOf(30_000)).isLessThan(1e-6);
  }
}
