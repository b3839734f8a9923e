package io.runonce.web.lead.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Words;
import io.runonce.web.SampleFigures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.reference.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadFindingTest {
  @Test
  void whileLessThanHalfCanBeJudgedTheFloorIsTheHeadline() {
    String finding = LeadFinding.of(board(kpi(share(20, 40, 100), null)), Names.NONE, false);
    assertThat(finding).isEqualTo("至少 57 件办结件超出承诺，证据齐全；仅 40.0% 的办结件可判定，暂不报兑现率");
  }

  @Test
  void theFloorNamesTheSourcesThatAreMissing() {
    LeadBoard board =
        new LeadBoard(
            List.of(kpi(share(20, 40, 100), null)),
            new LeadBoard.Floor(57, 100),
            List.of(),
            0,
            List.of(),
            List.of(
                new LeadBoard.Gap("L1", 40),
                new LeadBoard.Gap(null, 9),
                new LeadBoard.Gap("L3", 2)));
    assertThat(LeadFinding.of(board, Names.NONE, false)).endsWith("；缺叫号源：L1（40 件）、地点未知（9 件）");
  }

  @Test
  void belowTheTargetTheGapIsSaid() {
    Kpi kpi = kpi(share(864, 1000, 1000), new Kpi.Goal(0.9, new Words("plan", "plan")));
    assertThat(LeadFinding.of(board(kpi), Names.NONE, false))
        .isEqualTo("承诺兑现率 86.4%，距目标差 3.6 个百分点");
  }

  @Test
  void withoutATargetTheOtherScopeStandsBeside() {
    MeasureResult official = SampleFigures.share("promise_kept_rate_official", 930, 1000, 1000);
    Kpi kpi = new Kpi(share(864, 1000, 1000), official, null, null, null);
    assertThat(LeadFinding.of(board(kpi), Names.NONE, false))
        .isEqualTo("承诺兑现率 86.4%，受理至办结口径为 93.0%（+6.6 个百分点）");
  }

  @Test
  void onFewOrOldDataNothingIsClaimed() {
    assertThat(LeadFinding.of(board(kpi(share(10, 12, 12), null)), Names.NONE, false))
        .startsWith("样本不足");
    assertThat(LeadFinding.of(board(kpi(share(864, 1000, 1000), null)), Names.NONE, true))
        .contains("过期数据");
    assertThat(LeadFinding.of(board(kpi(share(0, 0, 0), null)), Names.NONE, false))
        .startsWith("本期没有");
  }

  private static MeasureResult share(int kept, int judged, int population) {
    return SampleFigures.share("promise_kept_rate", kept, judged, population);
  }

  private static Kpi kpi(MeasureResult figure, Kpi.@Nullable Goal goal) {
    return new Kpi(figure, null, null, null, goal);
  }

  private static LeadBoard board(Kpi kpi) {
    return new LeadBoard(
        List.of(kpi), new LeadBoard.Floor(57, 100), List.of(), 0, List.of(), List.of());
  }
}
