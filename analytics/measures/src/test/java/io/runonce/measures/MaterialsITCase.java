package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class MaterialsITCase {

  @Test
  void moreDocumentsThanBeforeCountNegative(TestStore store) {
    store.closedApplication("A", "baseline_materials", 3, "materials_collected", 5);
    store.closedApplication("B", "baseline_materials", 9, "materials_collected", 4);
    store.closedApplication("C", "materials_collected", 4);
    assertThat(told(store.figure(Materials.REDUCED))).isEqualTo("3/2 = 3.0, 1 excluded");
  }

  @Test
  void reuseIsAShareOfAllDocumentsNotOfCases(TestStore store) {
    store.closedCase("A", "materials_collected", 3, "materials_shared", 1);
    store.closedCase("B", "materials_collected", 0, "materials_shared", 2);
    assertThat(told(store.figure(Materials.REUSED))).isEqualTo("3/6 = 0.5");
  }

  @Test
  void noDocumentAtAllIsNotMeasured(TestStore store) {
    store.closedCase("A");
    assertThat(told(store.figure(Materials.REUSED))).isEqualTo("0/0 = none");
  }
}
