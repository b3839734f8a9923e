package io.runonce.web.method.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.SampleFigures;
import org.junit.jupiter.api.Test;

class WorkedExampleTest {

  @Test
  void aShareIsDividedAndASumIsAddedUp() {
    assertThat(WorkedExample.sentence(SampleFigures.share("promise_kept_rate", 900, 1000, 1200)))
        .isEqualTo("截至 2026-11-20 12:00，全部时间，本人可见范围：900 ÷ 1,000 → 90.0%");
    assertThat(WorkedExample.sentence(SampleFigures.sum("trips_saved", 2000, 2100, 50)))
        .isEqualTo("截至 2026-11-20 12:00，全部时间，本人可见范围：50 行合计 2,000 – 2,100 次");
  }

  @Test
  void aPercentileIsNeitherAndAThousandIsSaid() {
    assertThat(WorkedExample.sentence(SampleFigures.sum("wait_minutes_p50", 12, 12, 3400)))
        .isEqualTo("截至 2026-11-20 12:00，全部时间，本人可见范围：12.0 分钟");
    assertThat(WorkedExample.sentence(SampleFigures.share("appeal_rate", 120, 45_000, 45_000)))
        .contains("120 ÷ 45,000 × 1,000 → ");
  }

  @Test
  void tooFewToBeToldAreNotTakenApart() {
    assertThat(WorkedExample.sentence(SampleFigures.share("promise_kept_rate", 2, 3, 3)))
        .startsWith("截至 2026-11-20 12:00，全部时间，本人可见范围：")
        .doesNotContain("÷");
  }
}
