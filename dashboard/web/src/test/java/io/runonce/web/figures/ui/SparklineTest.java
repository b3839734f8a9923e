package io.runonce.web.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.web.SampleFigures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Against;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void monthsThatMayNotBeToldLeaveAGap() {
    String svg =
        Sparkline.svg(List.of(month("2026-01", 50), month("2026-02", 100), month("2026-04", 75)));
    assertThat(svg)
        .as("from left to right, 50 % at the foot and 100 % at the top, March left out")
        .contains("d=\"M3.0 29.0h0L54.3 3.0M157.0 16.0h0\"")
        .contains("cx=\"157.0\" cy=\"16.0\"");
  }

  @Test
  void whatDoesNotMoveIsALineInTheMiddle() {
    assertThat(Sparkline.svg(List.of(month("2026-01", 80), month("2026-02", 80))))
        .contains("d=\"M3.0 16.0h0L157.0 16.0\"");
  }

  @Test
  void oneMonthHasNoShapeAndTooFewCasesAreNoMonth() {
    MeasureResult few = at("2026-02", SampleFigures.share("promise_kept_rate", 3, 6, 6));
    assertThat(Sparkline.of(kpi(List.of(month("2026-01", 80), few)))).isEmpty();
    assertThat(Sparkline.of(kpi(List.of()))).isEmpty();
  }

  private static Kpi kpi(List<MeasureResult> months) {
    MeasureResult figure = SampleFigures.share("promise_kept_rate", 80, 100, 100);
    return new Kpi(figure, null, null, null, null, Against.PREVIOUS, months);
  }

  private static MeasureResult month(String name, int kept) {
    return at(name, SampleFigures.share("promise_kept_rate", kept, 100, 100));
  }

  private static MeasureResult at(String month, MeasureResult result) {
    return new MeasureResult(
        result.measure(),
        Map.of(Dimension.MONTH, month),
        null,
        result.value(),
        result.low(),
        result.high(),
        result.chance(),
        result.numerator(),
        result.denominator(),
        result.excluded(),
        result.judged(),
        result.population(),
        result.shown(),
        result.asOf());
  }
}
