package io.runonce.web.targets.ui;

import static io.runonce.web.targets.SampleTargets.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.SampleFigures;
import io.runonce.web.targets.SampleTargets;
import io.runonce.web.targets.TargetStanding;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetWordsTest {
  @Test
  void theHeadlineCountsLightsAndWhatCannotBeTold() {
    assertThat(
            TargetWords.finding(
                List.of(
                    standing(share(800, 1000), 0.9, true),
                    standing(share(800, 1000), 0.9, false),
                    standing(share(890, 1000), 0.9, false),
                    standing(share(9, 10), 0.9, false))))
        .isEqualTo("4 项目标：红灯 1 项（到期未达），黄灯 1 项（落后计划）；1 项与计划无法区分；1 项样本或判定不足，不亮灯");
    assertThat(TargetWords.finding(List.of(standing(share(990, 1000), 0.9, false))))
        .isEqualTo("1 项目标：没有亮灯");
  }

  @Test
  void aMonthSaysWhatCameWhatWasPlannedAndTheDifference() {
    assertThat(said(standing(share(8996, 10_000), 0.9, true)))
        .isEqualTo("2026-10 到期：实际 89.9%，区间 89.4% 至 90.5% 跨越目标 90.0%，与目标无法区分");
    assertThat(said(standing(share(800, 1000), 0.9, false)))
        .isEqualTo("2026-10：实际 80.0%，计划 90.0%，相差 \u221210.0 个百分点");
    assertThat(said(standing(SampleFigures.sum("trips_saved", 900, 950, 400), 1000, false)))
        .isEqualTo("2026-10：实际 900 – 950 次，计划 1,000 次，相差 \u2212100 次");
  }

  @Test
  void onFewOrNoCasesNoRateIsSaid() {
    assertThat(said(standing(share(9, 10), 0.9, true))).isEqualTo("2026-10：仅 10 件可判定，样本不足，不亮灯");
    assertThat(said(standing(share(0, 0), 0.9, true))).isEqualTo("2026-10：没有可计的数");
  }

  @Test
  void aChangeSaysTheOldValueBesideTheNew() {
    assertThat(
            TargetWords.change(
                Unit.SHARE,
                SampleTargets.revision(1, 0.95, "2026-01-05"),
                SampleTargets.revision(2, 0.9, "2026-07-15")))
        .isEqualTo("原目标 95.0%（至 2026-12-31）；2026-07-15 改为 90.0%（至 2026-12-31）：a reason");
  }

  private static String said(TargetStanding target) {
    return TargetWords.sentence(target, target.last().orElseThrow());
  }

  private static MeasureResult share(int kept, int judged) {
    return SampleFigures.share("promise_kept_rate", kept, judged, judged);
  }
}
