package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class OnlineItemsITCase {

  private static void version(
      TestStore store, String code, String version, String from, int depth, boolean mobile) {
    store.insert(
        "item_version",
        "catalogue",
        1,
        "item_code",
        code,
        "version",
        version,
        "valid_from",
        LocalDate.parse(from),
        "case_kind",
        "PROMISED",
        "online_depth",
        depth,
        "mobile",
        mobile);
  }

  @Test
  void onlyTheVersionInForceTodayCounts(TestStore store) {
    version(store, "I1", "1", "2023-01-01", 1, false);
    version(store, "I1", "2", "2024-03-20", 3, true);
    version(store, "I1", "3", "2024-03-21", 4, true);
    version(store, "I2", "1", "2023-01-01", 4, false);
    version(store, "I3", "1", "2025-01-01", 4, false);
    assertThat(told(store.figure(OnlineItems.AVAILABLE))).isEqualTo("2/2 = 1.0");
    assertThat(told(store.figure(OnlineItems.FULLY))).isEqualTo("1/2 = 0.5");
    assertThat(told(store.figure(OnlineItems.MOBILE))).isEqualTo("1/2 = 0.5");
  }

  @Test
  void aCensusOfItemsIsShownHoweverFew(TestStore store) {
    version(store, "I1", "1", "2023-01-01", 4, true);
    assertThat(store.figure(OnlineItems.FULLY).shown()).isEqualTo(Shown.FIGURE);
  }

  @Test
  void anotherCatalogueIsNotInForce(TestStore store) {
    store.insert(
        "item_version",
        "catalogue",
        2,
        "item_code",
        "I9",
        "version",
        "1",
        "valid_from",
        LocalDate.parse("2023-01-01"),
        "online_depth",
        4);
    assertThat(told(store.figure(OnlineItems.FULLY))).isEqualTo("0/0 = none");
  }
}
