package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class FutileVisitsITCase {

  private static void scenario(TestStore store) {
    store.aCase("A").aCase("B", "item_code", "I2", "department_code", "D2");
    visit(store, "v1", true, List.of("A"));
    visit(store, "v2", false, List.of("A", "B"));
    visit(store, "v3", false, List.of());
  }

  private static void visit(TestStore store, String id, boolean futile, List<String> cases) {
    store.insert(
        "visit",
        "visit_id",
        id,
        "location_id",
        "L1",
        "started_at",
        at("2024-01-05T09:00:00"),
        "ended_at",
        at("2024-01-05T09:30:00"),
        "futile",
        futile,
        "certain_cases",
        cases,
        "run",
        1);
  }

  @Test
  void aVisitThatServedSeveralCasesCountsOnceInTheTotal(TestStore store) {
    scenario(store);
    assertThat(told(store.figure(FutileVisits.DEFINITION))).isEqualTo("1/2 = 0.5, 1 excluded");
  }

  @Test
  void itCountsOnceForEachItemThatItServed(TestStore store) {
    scenario(store);
    MeasureQuery byItem = MeasureQuery.of(FutileVisits.DEFINITION).by(Dimension.ITEM);
    assertThat(
            store.service().run(byItem, ReaderScope.everything()).stream()
                .map(r -> r.at(Dimension.ITEM) + " " + told(r)))
        .containsExactly("I1 1/2 = 0.5", "I2 0/1 = 0.0");
  }

  @Test
  void aReaderSeesTheVisitsOfHisDepartmentsCases(TestStore store) {
    scenario(store);
    MeasureQuery query = MeasureQuery.of(FutileVisits.DEFINITION);
    MeasureResult seen =
        store.service().run(query, ReaderScope.departments(List.of("D2"))).getFirst();
    assertThat(told(seen)).isEqualTo("0/1 = 0.0");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(FutileVisits.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(FutileVisits.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
