package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class KeptAndSatisfiedITCase {

  @Test
  void doneWellIsKeptAndLiked(TestStore store) {
    Object[] liked = rated("KEPT", "FAIRLY_SATISFIED");
    store.closedCase("A", liked).closedCase("B", rated("KEPT", "DISSATISFIED"));
    store.closedCase("C", rated("BROKEN", "VERY_SATISFIED")).closedCase("D", rated("KEPT", ""));
    store.closedCase("E", rated("UNKNOWN", "SATISFIED"));
    store.closedCase(
        "F", "declared_visits", 1, "visit_verdict", "BROKEN", "active_grade", "SATISFIED");
    assertThat(told(store.figure(KeptAndSatisfied.DEFINITION)))
        .isEqualTo("1/3 = 0.333333, 3 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(KeptAndSatisfied.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(KeptAndSatisfied.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }

  private static Object[] rated(String verdict, String grade) {
    return new Object[] {
      "declared_visits", 1, "citizen_high", 1, "visit_verdict", verdict, "active_grade", grade
    };
  }
}
