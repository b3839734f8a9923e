package io.runonce.web.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Words;
import io.runonce.web.SampleFigures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Against;
import io.runonce.web.filter.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KpiChangeTest {
  private static final Period MONTH = Period.of("2026-10").orElseThrow();

  @Test
  void aChangeSaysItsBaseItsMeaningAndItsInterval() {
    assertThat(said(share(950, 1000), share(900, 1000), null, Against.PREVIOUS))
        .isEqualTo("↗ 较上期改善 +5.0 个百分点（差的 95% 区间 +2.7 个百分点 至 +7.3 个百分点）");
    assertThat(said(share(900, 1000), share(950, 1000), null, Against.YEAR_BEFORE))
        .startsWith("↘ 较去年同期恶化 \u22125.0 个百分点");
    assertThat(said(share(900, 1000), share(905, 1000), null, Against.PREVIOUS)).contains("在正常波动内");
    assertThat(said(share(9, 10), share(905, 1000), null, Against.YEAR_BEFORE))
        .isEqualTo("较去年同期：不可比");
  }

  @Test
  void againstItsTargetAnIntervalAcrossItIsSaid() {
    assertThat(said(share(89, 100), null, 0.9, Against.TARGET)).contains("区间跨越目标，尚难区分");
    assertThat(said(share(800, 1000), null, 0.9, Against.TARGET))
        .isEqualTo("⚠ 较目标 \u221210.0 个百分点，未达到");
    assertThat(said(share(950, 1000), null, 0.9, Against.TARGET)).isEqualTo("✓ 较目标 +5.0 个百分点，已达到");
    assertThat(said(share(950, 1000), null, null, Against.TARGET)).isEqualTo("未设目标");
  }

  @Test
  void beforeTheReformIsKnownOfDifferencesAlone() {
    assertThat(said(share(950, 1000), null, null, Against.BASELINE)).isEqualTo("改革前没有可比的数");
    assertThat(
            KpiChange.of(
                kpi(SampleFigures.sum("trips_saved", 9, 9, 50), null, null, Against.BASELINE),
                MONTH))
        .isEqualTo("与改革前相比：本数即差额");
  }

  private static String said(
      MeasureResult now, @Nullable MeasureResult then, @Nullable Double goal, Against against) {
    return KpiChange.of(kpi(now, then, goal, against), MONTH);
  }

  private static Kpi kpi(
      MeasureResult now, @Nullable MeasureResult then, @Nullable Double goal, Against against) {
    return new Kpi(
        now,
        null,
        now,
        then,
        goal == null ? null : new Kpi.Goal(goal, new Words("plan", "plan")),
        against);
  }

  private static MeasureResult share(int kept, int judged) {
    return SampleFigures.share("promise_kept_rate", kept, judged, judged);
  }
}
