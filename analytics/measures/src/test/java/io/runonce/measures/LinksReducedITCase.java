package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class LinksReducedITCase {

  @Test
  void stepsAreSummedOverItemsWithABaseline(TestStore store) {
    item(store, "I1", "links", 2, "baseline_links", 5);
    item(store, "I2", "links", 4, "baseline_links", 3);
    item(store, "I3", "links", 4);
    assertThat(told(store.figure(LinksReduced.DEFINITION))).isEqualTo("2/8 = 0.25, 1 excluded");
  }

  @Test
  void moreStepsThanBeforeAreNegative(TestStore store) {
    item(store, "I1", "links", 6, "baseline_links", 4);
    assertThat(told(store.figure(LinksReduced.DEFINITION))).isEqualTo("-2/4 = -0.5");
  }

  @Test
  void withoutABaselineNothingIsMeasured(TestStore store) {
    item(store, "I1", "links", 6);
    assertThat(told(store.figure(LinksReduced.DEFINITION))).isEqualTo("0/0 = none, 1 excluded");
  }

  private static void item(TestStore store, String code, Object... more) {
    List<Object> pairs =
        new ArrayList<>(
            List.of(
                "catalogue",
                1,
                "item_code",
                code,
                "version",
                "1",
                "valid_from",
                LocalDate.parse("2023-01-01"),
                "online_depth",
                0));
    pairs.addAll(List.of(more));
    store.insert("item_version", pairs.toArray());
  }
}
