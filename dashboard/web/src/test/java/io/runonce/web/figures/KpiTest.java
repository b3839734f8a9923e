package io.runonce.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Words;
import io.runonce.web.SampleFigures;
import org.junit.jupiter.api.Test;

class KpiTest {
  private static final Kpi.Goal NINETY = new Kpi.Goal(0.9, new Words("plan", "plan"));

  @Test
  void aChangeThatBothIntervalsCanHoldIsNoise() {
    assertThat(kpi(share(80, 100), share(78, 100)).move()).isEqualTo(Kpi.Move.NOISE);
  }

  @Test
  void aClearChangeIsBetterOrWorseByTheMeasuresDirection() {
    assertThat(kpi(share(950, 1000), share(700, 1000)).move()).isEqualTo(Kpi.Move.BETTER);
    assertThat(kpi(share(700, 1000), share(950, 1000)).move()).isEqualTo(Kpi.Move.WORSE);
  }

  @Test
  void tooFewCasesHaveNoChange() {
    Kpi kpi = kpi(share(9, 10), share(1, 10));
    assertThat(kpi.change()).isNull();
    assertThat(kpi.move()).isEqualTo(Kpi.Move.UNJUDGED);
  }

  @Test
  void withoutATargetNothingIsReached() {
    MeasureResult figure = share(95, 100);
    assertThat(new Kpi(figure, null, null, null, null).reached()).isFalse();
    assertThat(new Kpi(figure, null, null, null, NINETY).reached()).isTrue();
    assertThat(new Kpi(share(8996, 10_000), null, null, null, NINETY).reached()).isFalse();
  }

  @Test
  void chanceMayDecideBetweenAFigureAndItsTarget() {
    assertThat(new Kpi(share(89, 100), null, null, null, NINETY).isAcrossGoal()).isTrue();
    assertThat(new Kpi(share(600, 1000), null, null, null, NINETY).isAcrossGoal()).isFalse();
    assertThat(new Kpi(share(600, 1000), null, null, null, null).isAcrossGoal()).isFalse();
  }

  private static MeasureResult share(int kept, int judged) {
    return SampleFigures.share("promise_kept_rate", kept, judged, judged);
  }

  private static Kpi kpi(MeasureResult now, MeasureResult before) {
    return new Kpi(now, null, now, before, null);
  }
}
