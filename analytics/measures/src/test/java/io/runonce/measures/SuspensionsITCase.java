package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class SuspensionsITCase {

  @Test
  void timeIsSummedBeforeItIsDivided(TestStore store) {
    LocalDate clock = LocalDate.parse("2024-01-02");
    store.closedCase("A", "clock_date", clock, "days_used", 1, "suspended_days", 9);
    store.closedCase(
        "B", "clock_date", clock, "days_used", 30, "suspended_days", 0, "late_suspensions", 1);
    store.closedCase("C");
    assertThat(told(store.figure(Suspensions.SHARE))).isEqualTo("9/40 = 0.225, 1 excluded");
    assertThat(told(store.figure(Suspensions.BEFORE_DUE))).isEqualTo("1/2 = 0.5, 1 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(Suspensions.SHARE))).isEqualTo("0/0 = none");
    assertThat(store.figure(Suspensions.SHARE).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
