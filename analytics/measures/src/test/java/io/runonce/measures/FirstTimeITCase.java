package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class FirstTimeITCase {

  @Test
  void eachHindranceCountsAlone(TestStore store) {
    store.closedCase("A").closedCase("B", "corrections", 1).closedCase("C", "refused", true);
    store.closedCase("D", "futile_visits", 1).aCase("E");
    assertThat(told(store.figure(FirstTime.DEFINITION))).isEqualTo("1/4 = 0.25");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(FirstTime.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(FirstTime.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
