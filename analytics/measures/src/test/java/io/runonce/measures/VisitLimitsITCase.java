package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class VisitLimitsITCase {

  @Test
  void aRangeThatStraddlesTheLimitWidensTheBounds(TestStore store) {
    store.closedCase("A", "citizen_low", 0, "citizen_high", 0);
    store.closedCase("B", "citizen_low", 1, "citizen_high", 1);
    store.closedCase("C", "citizen_low", 2, "citizen_high", 3);
    store.closedCase("D", "citizen_low", 1, "citizen_high", 2);
    store.closedCase("E", "citizen_low", 4);
    store.aCase("F", "citizen_low", 0, "citizen_high", 0);
    assertThat(told(store.figure(VisitLimits.ONE)))
        .isEqualTo("2/3 = 0.666667 in 0.5..0.75, 1 excluded");
    assertThat(told(store.figure(VisitLimits.ZERO)))
        .isEqualTo("1/4 = 0.25 in 0.25..0.25, 1 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(VisitLimits.ONE))).isEqualTo("0/0 = none");
    assertThat(store.figure(VisitLimits.ONE).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
