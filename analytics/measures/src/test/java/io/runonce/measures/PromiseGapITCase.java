package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class PromiseGapITCase {

  @Test
  void fewerVisitsThanDeclaredCountNegative(TestStore store) {
    store.closedApplication("A", "declared_visits", 1, "citizen_low", 3, "citizen_high", 4);
    store.closedApplication("B", "declared_visits", 2, "citizen_low", 0, "citizen_high", 0);
    store.closedApplication("C", "declared_visits", 1, "citizen_low", 9);
    assertThat(told(store.figure(PromiseGap.DEFINITION)))
        .isEqualTo("0/2 = 0.0 in 0.0..1.0, 1 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(PromiseGap.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(PromiseGap.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
