package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class PunctualityITCase {

  @Test
  void onTimeIsAmongTheDecidedOnly(TestStore store) {
    store.closedCase("A", "time_verdict", "KEPT").closedCase("B", "time_verdict", "BROKEN");
    store.closedCase("C").aCase("D", "time_verdict", "BROKEN");
    assertThat(told(store.figure(Punctuality.ON_TIME))).isEqualTo("1/2 = 0.5, 1 excluded");
  }

  @Test
  void earlyIsOnADateBeforeTheLimit(TestStore store) {
    LocalDate closing = LocalDate.parse("2024-01-10");
    store.closedCase("A", "case_kind", "PROMISED", "due_date", closing.plusDays(1));
    store.closedCase("B", "case_kind", "PROMISED", "due_date", closing);
    store.closedCase("C", "case_kind", "IMMEDIATE", "due_date", closing.plusDays(1));
    store.closedCase("D", "case_kind", "PROMISED");
    assertThat(told(store.figure(Punctuality.EARLY))).isEqualTo("1/2 = 0.5, 2 excluded");
  }

  @Test
  void aKindThatNobodyTellsIsLeftOut(TestStore store) {
    store.closedCase("A", "case_kind", "IMMEDIATE").closedCase("B", "case_kind", "PROMISED");
    store.closedCase("C");
    assertThat(told(store.figure(Punctuality.IMMEDIATE))).isEqualTo("1/2 = 0.5, 1 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(Punctuality.EARLY))).isEqualTo("0/0 = none");
    assertThat(store.figure(Punctuality.EARLY).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
