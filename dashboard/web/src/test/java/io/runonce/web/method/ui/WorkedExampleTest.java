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
  void tooFewToBeToldAreNotTakenApart() {
    assertThat(WorkedExample.sentence(SampleFigures.share("promise_kept_rate", 2, 3, 3)))
        .startsWith("截至 2026-11-20 12:00，全部时间，本人可见范围：")
        .doesNotContain("÷");
  }
}
