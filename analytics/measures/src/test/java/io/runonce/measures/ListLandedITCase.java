package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class ListLandedITCase {

  private static void thing(TestStore store, String code, String level, Object... dates) {
    store.insert("one_thing", pairs(code, level, dates));
  }

  private static Object[] pairs(String code, String level, Object... dates) {
    List<Object> pairs =
        new ArrayList<>(List.of("catalogue", 1, "code", code, "list_level", level));
    pairs.addAll(List.of(dates));
    return pairs.toArray();
  }

  @Test
  void onlyListedThingsThatAreDueCount(TestStore store) {
    LocalDate today = LocalDate.parse("2024-03-20");
    thing(store, "T1", "国家", "due_date", today, "launch_date", today);
    thing(store, "T2", "国家", "due_date", today);
    thing(store, "T3", "省", "due_date", today.minusDays(9), "launch_date", today.plusDays(1));
    thing(store, "T4", "省", "due_date", today.plusDays(1), "launch_date", today);
    thing(store, "T5", "", "due_date", today, "launch_date", today);
    assertThat(told(store.figure(ListLanded.DEFINITION))).isEqualTo("1/3 = 0.333333, 1 excluded");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(ListLanded.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(ListLanded.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
