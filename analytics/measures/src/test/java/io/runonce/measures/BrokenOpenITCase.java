package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class BrokenOpenITCase {

  @Test
  void onlyOpenBrokenCasesCount(TestStore store) {
    store
        .aCase("A", "visit_verdict", "BROKEN")
        .aCase("B")
        .closedCase("C", "visit_verdict", "BROKEN");
    assertThat(told(store.figure(BrokenOpen.DEFINITION))).isEqualTo("1 = 1.0");
  }

  @Test
  void noneIsZeroSinceACountNeedsNoDenominator(TestStore store) {
    assertThat(told(store.figure(BrokenOpen.DEFINITION))).isEqualTo("0 = 0.0");
    assertThat(store.figure(BrokenOpen.DEFINITION).shown()).isEqualTo(Shown.FIGURE);
  }
}
