package io.runonce.web.lead.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.web.SampleFigures;
import io.runonce.web.filter.Period;
import io.runonce.web.lead.Movement;
import io.runonce.web.lead.WeekChange;
import io.runonce.web.reference.Names;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekPanelTest {
  private static final Movement WORSE =
      new Movement(Movement.Kind.ITEM, "I1", share(300, 1000), share(200, 1000));

  @Test
  void whatMovedIsCountedAndSaidWithItsN() {
    assertThat(WeekPanel.finding(change(List.of(WORSE), 12), false))
        .isEqualTo("上周较前一周：0 项改善、1 项恶化，超出偶然");
    assertThat(WeekPanel.sentence(WORSE, Names.NONE))
        .isEqualTo("↘ 恶化：I1 · 承诺未兑现率 20.0% → 30.0%（+10.0 个百分点；n=1,000 → 1,000）");
  }

  @Test
  void nothingBeyondChanceIsSaidSo() {
    assertThat(WeekPanel.finding(change(List.of(), 12), false))
        .isEqualTo("上周较前一周：比较 12 项，没有超出偶然的变化");
    assertThat(WeekPanel.finding(change(List.of(), 0), false)).contains("均无足够办件可比");
    assertThat(WeekPanel.finding(change(List.of(WORSE), 12), true)).contains("不作周度判断");
  }

  @Test
  void whatIsNotKnownStandsBeside() {
    assertThat(WeekPanel.unknown(change(List.of(), 12)))
        .isEqualTo("7 项因件数不足无法比较；上周可判定 80.0%，无法判定者不计为兑现。");
  }

  private static WeekChange change(List<Movement> moved, int compared) {
    return new WeekChange(
        new Period.Span(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
        new Period.Span(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15)),
        moved,
        compared,
        7,
        SampleFigures.share("promise_kept_rate", 700, 800, 1000));
  }

  private static MeasureResult share(int broken, int judged) {
    return SampleFigures.share("promise_broken_rate", broken, judged, judged);
  }
}
