package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class FutileVisitsITCase {

  /** A by the rules of now, whose row tells its visits, and B by older ones, whose does not. */
  private static void scenario(TestStore store) {
    Map<String, Object> v1 = visit(store, "v1", true, List.of("A"));
    Map<String, Object> v2 = visit(store, "v2", false, List.of("A", "C", "B"));
    visit(store, "v3", false, List.of());
    Object[] now = {"rules_version", 4, "visits", List.of(v1, v2)};
    store.aCase("A", now).aCase("B", "item_code", "I2", "department_code", "D2");
    store.aCase("C", "rules_version", 4, "visits", List.of(v2));
  }

  /** Gives it as the rows of its cases tell it. */
  private static Map<String, Object> visit(
      TestStore store, String id, boolean futile, List<String> cases) {
    Object from = at("2024-01-05T09:00:00");
    Object to = at("2024-01-05T09:30:00");
    store.insert(
        "visit",
        "visit_id",
        id,
        "location_id",
        "L1",
        "started_at",
        from,
        "ended_at",
        to,
        "futile",
        futile,
        "certain_cases",
        cases,
        "run",
        1);
    return Map.of(
        "visit_id", id, "location_id", "L1", "started_at", from, "ended_at", to, "futile", futile);
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
  void theRowsBehindTellAllThatAVisitServed(TestStore store) {
    scenario(store);
    assertThat(
            store
                .service()
                .rowsBehind(
                    FutileVisits.DEFINITION,
                    RowPart.DENOMINATOR,
                    Filters.NONE.with(Dimension.ITEM, "I1"),
                    MeasureQuery.LIVING,
                    ReaderScope.everything(),
                    10)
                .stream()
                .map(row -> row.string("visit_id") + " " + row.value("certain_cases")))
        .containsExactly("v1 [A]", "v2 [A, C, B]");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(FutileVisits.DEFINITION))).isEqualTo("0/0 = none");
    assertThat(store.figure(FutileVisits.DEFINITION).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
