package io.runonce.web.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.web.SampleFigures;
import org.junit.jupiter.api.Test;

class FigureTextTest {
  @Test
  void enoughCasesShowTheRate() {
    assertThat(FigureText.shown(share(864, 1000), null)).isEqualTo("86.4%");
  }

  @Test
  void aRateNeverRoundsOverItsTarget() {
    assertThat(FigureText.shown(share(8996, 10_000), 0.9)).isEqualTo("89.9%");
  }

  @Test
  void belowThirtyTheCountStandsInsteadOfTheRate() {
    assertThat(FigureText.shown(share(17, 18), null)).isEqualTo("17 / 18");
    assertThat(FigureText.interval(share(17, 18))).startsWith("95% 区间 ");
  }

  @Test
  void belowFiveNothingShows() {
    assertThat(FigureText.shown(share(3, 4), null)).isEqualTo("不足 5 件，不显示");
  }

  @Test
  void whatIsNotMeasuredIsADashAndNoZero() {
    assertThat(FigureText.shown(share(0, 0), null)).isEqualTo("—");
    assertThat(FigureText.shown(share(0, 40), null)).isEqualTo("0.0%");
  }

  @Test
  void aSumWithUnknownsIsARange() {
    assertThat(FigureText.shown(SampleFigures.sum("trips_saved", 30_000, 33_000, 900), null))
        .isEqualTo("3.00 万 – 3.30 万");
    assertThat(FigureText.shown(SampleFigures.sum("trips_saved", 12, 12, 10), null))
        .isEqualTo("12");
  }

  private static MeasureResult share(int kept, int judged) {
    return SampleFigures.share("promise_kept_rate", kept, judged, judged);
  }
}
