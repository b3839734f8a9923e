package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class UnexplainedITCase {

  @Test
  void onlyWhatHasNoOtherCauseIsUnexplained(TestStore store) {
    store.closedCase("A", "visit_verdict", "BROKEN", "causes", List.of("UNEXPLAINED"));
    store.closedCase("B", "visit_verdict", "BROKEN", "causes", List.of("CAPACITY", "LAST_MILE"));
    store.aCase("C", "visit_verdict", "BROKEN", "causes", List.of("UNEXPLAINED"));
    assertThat(told(store.figure(Unexplained.DEFINITION))).isEqualTo("1/2 = 0.5");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(Unexplained.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(Unexplained.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
