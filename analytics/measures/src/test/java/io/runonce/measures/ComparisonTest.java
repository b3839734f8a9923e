package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.runonce.measures.Comparison.Judgement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static MeasureResult share(MeasureDefinition measure, int hits, int count) {
    Figure figure = Figure.of(count, count).ratio(hits, count, 1).withChance();
    return MeasureResult.of(measure, Map.of(), null, figure, Instant.EPOCH);
  }

  private static MeasureResult sum(double value, int count) {
    Figure figure = Figure.of(count, count).sum(value, count);
    return MeasureResult.of(TripsSaved.COUNTED, Map.of(), null, figure, Instant.EPOCH);
  }

  /** Newcombe's example: 56 of 70 and 48 of 80 differ by 0.2, 95 % 0.0524 to 0.3339. */
  @Test
  void theIntervalOfADifferenceIsNewcombes() {
    Comparison comparison =
        Comparison.of(share(FirstTime.DEFINITION, 56, 70), share(FirstTime.DEFINITION, 48, 80));
    assertThat(comparison.difference()).isCloseTo(0.2, within(1e-9));
    assertThat(comparison.low()).isCloseTo(0.0524, within(0.0001));
    assertThat(comparison.high()).isCloseTo(0.3339, within(0.0001));
    assertThat(comparison.judgement()).isEqualTo(Judgement.BETTER);
  }

  @Test
  void whatChanceExplainsIsNoDifference() {
    Comparison comparison =
        Comparison.of(share(FirstTime.DEFINITION, 50, 100), share(FirstTime.DEFINITION, 48, 100));
    assertThat(comparison.judgement()).isEqualTo(Judgement.NO_DIFFERENCE);
  }

  @Test
  void lowerIsBetterWhereTheMeasureSaysSo() {
    Comparison comparison =
        Comparison.of(
            share(FutileVisits.DEFINITION, 10, 1000), share(FutileVisits.DEFINITION, 90, 1000));
    assertThat(comparison.judgement()).isEqualTo(Judgement.BETTER);
  }

  @Test
  void aSumHasNoChanceAndMayBeNegative() {
    Comparison comparison = Comparison.of(sum(-20, 50), sum(-10, 40));
    assertThat(comparison.difference()).isEqualTo(-10);
    assertThat(comparison.relative()).isEqualTo(-1);
    assertThat(comparison.judgement()).isEqualTo(Judgement.WORSE);
  }

  @Test
  void aChangeFromZeroHasNoRelative() {
    assertThat(Comparison.of(sum(5, 50), sum(0, 40)).relative()).isNull();
  }

  @Test
  void tooFewRowsAreNotComparable() {
    Comparison comparison = Comparison.of(sum(5, 29), sum(3, 40));
    assertThat(comparison.judgement()).isEqualTo(Judgement.NOT_COMPARABLE);
    assertThat(comparison.difference()).isNull();
  }

  @Test
  void aTargetThatIsJustReachedIsReached() {
    MeasureResult half = share(FirstTime.DEFINITION, 50, 100);
    assertThat(Comparison.withTarget(half, 0.5).judgement()).isEqualTo(Judgement.BETTER);
    assertThat(Comparison.withTarget(half, 0.5001).judgement()).isEqualTo(Judgement.WORSE);
  }

  @Test
  void twoMeasuresAreNotCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.of(sum(1, 40), share(FirstTime.DEFINITION, 50, 100)));
  }
}
