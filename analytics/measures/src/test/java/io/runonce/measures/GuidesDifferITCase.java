package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class GuidesDifferITCase {

  private static void item(TestStore store, String code) {
    store.insert(
        "item_version",
        "catalogue",
        1,
        "item_code",
        code,
        "version",
        "1",
        "valid_from",
        LocalDate.parse("2023-01-01"),
        "online_depth",
        0);
  }

  private static void guide(TestStore store, String item, String place, List<String> materials) {
    store.insert(
        "guide",
        "catalogue",
        1,
        "item_code",
        item,
        "place",
        place,
        "materials",
        materials,
        "declared_visits",
        1,
        "promised_days",
        5);
  }

  @Test
  void theOrderOfDocumentsIsNoDifference(TestStore store) {
    item(store, "I1");
    item(store, "I2");
    item(store, "I3");
    guide(store, "I1", "HALL", List.of("A", "B"));
    guide(store, "I1", "ONLINE", List.of("B", "A"));
    guide(store, "I2", "HALL", List.of("A", "B"));
    guide(store, "I2", "ONLINE", List.of("A"));
    guide(store, "I3", "HALL", List.of("A"));
    assertThat(told(store.figure(GuidesDiffer.DEFINITION))).isEqualTo("1/2 = 0.5, 1 excluded");
  }

  @Test
  void itemsWithoutBothGuidesAreNotMeasured(TestStore store) {
    item(store, "I1");
    guide(store, "I1", "ONLINE", List.of("A"));
    assertThat(told(store.figure(GuidesDiffer.DEFINITION))).isEqualTo("0/0 = none, 1 excluded");
  }
}
