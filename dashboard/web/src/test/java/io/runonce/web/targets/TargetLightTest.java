package io.runonce.web.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.web.SampleFigures;
import org.junit.jupiter.api.Test;

class TargetLightTest {
  @Test
  void yellowIsLitOnlyWhereTheWholeIntervalIsBehind() {
    assertThat(light(share(800, 1000), 0.9, false)).isEqualTo(TargetLight.BEHIND);
    assertThat(light(share(880, 1000), 0.89, false)).isEqualTo(TargetLight.UNCLEAR);
  }

  @Test
  void redIsLitWhenDueAndMissed() {
    assertThat(light(share(800, 1000), 0.9, true)).isEqualTo(TargetLight.MISSED);
    assertThat(light(share(950, 1000), 0.9, true)).isEqualTo(TargetLight.MET);
    assertThat(light(share(905, 1000), 0.9, true)).isEqualTo(TargetLight.UNCLEAR);
  }

  @Test
  void whatIsBetterLowerIsBehindAbove() {
    assertThat(light(SampleFigures.share("promise_broken_rate", 200, 1000, 1000), 0.1, false))
        .isEqualTo(TargetLight.BEHIND);
    assertThat(light(SampleFigures.share("promise_broken_rate", 20, 1000, 1000), 0.1, false))
        .isEqualTo(TargetLight.ON_PLAN);
  }

  @Test
  void fewCasesLightNothing() {
    assertThat(light(share(1, 29), 0.9, true)).isEqualTo(TargetLight.FEW);
    assertThat(light(share(1, 4), 0.9, true)).isEqualTo(TargetLight.FEW);
  }

  @Test
  void whereLessThanHalfCouldBeJudgedNothingIsLit() {
    MeasureResult figure = SampleFigures.share("promise_kept_rate", 40, 100, 201);
    assertThat(light(figure, 0.9, true)).isEqualTo(TargetLight.UNDECIDED);
  }

  @Test
  void aSumIsUnclearWhileWhatIsNotKnownHoldsThePlan() {
    assertThat(light(SampleFigures.sum("trips_saved", 900, 1100, 400), 1000.0, false))
        .isEqualTo(TargetLight.UNCLEAR);
    assertThat(light(SampleFigures.sum("trips_saved", 900, 950, 400), 1000.0, false))
        .isEqualTo(TargetLight.BEHIND);
    assertThat(light(SampleFigures.sum("trips_saved", 1000, 1000, 400), 1000.0, false))
        .isEqualTo(TargetLight.ON_PLAN);
  }

  @Test
  void withoutAFigureOrAPlanNothingIsClaimed() {
    assertThat(TargetLight.of(null, 0.9, true)).isEqualTo(TargetLight.NOT_MEASURED);
    assertThat(light(share(0, 0), 0.9, true)).isEqualTo(TargetLight.NOT_MEASURED);
    assertThat(TargetLight.of(share(800, 1000), null, false)).isEqualTo(TargetLight.NO_NODE);
  }

  private static TargetLight light(MeasureResult figure, double planned, boolean due) {
    return TargetLight.of(figure, planned, due);
  }

  private static MeasureResult share(int kept, int judged) {
    return SampleFigures.share("promise_kept_rate", kept, judged, judged);
  }
}
