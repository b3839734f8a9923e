package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class SatisfactionITCase {

  private static void rating(TestStore store, String grade, String origin, Object... more) {
    List<Object> pairs = new ArrayList<>(List.of("grade", grade, "grade_origin", origin));
    pairs.addAll(List.of(more));
    store.event("RATED", pairs.toArray());
  }

  /** One case rated twice, the last time badly; one rated by default; two ratings of no case. */
  private static void scenario(TestStore store) {
    store.closedCase(
        "A",
        "application_no",
        "P1",
        "active_grade",
        "DISSATISFIED",
        "active_rated_at",
        at("2024-01-20T09:00:00"));
    store.closedCase("B");
    rating(store, "SATISFIED", "ACTIVE", "case_no", "A");
    rating(store, "DISSATISFIED", "ACTIVE", "case_no", "A");
    rating(store, "VERY_SATISFIED", "DEFAULT", "case_no", "B");
    rating(store, "FAIRLY_SATISFIED", "ACTIVE");
    rating(store, "VERY_SATISFIED", "ACTIVE", "case_no", "unknown");
    rating(store, "VERY_SATISFIED", "ACTIVE", "application_no", "P1");
    rating(store, "SATISFIED", "ACTIVE", "event_time", at("2024-03-20T12:00:01"));
  }

  @Test
  void theLastActiveRatingOfACaseCountsAndDefaultsNever(TestStore store) {
    scenario(store);
    assertThat(told(store.figure(Satisfaction.SATISFIED))).isEqualTo("2/3 = 0.666667");
    assertThat(told(store.figure(Satisfaction.DISSATISFIED))).isEqualTo("1/3 = 0.333333");
  }

  @Test
  void theReportedFigureIsOverAllRecords(TestStore store) {
    scenario(store);
    assertThat(told(store.figure(Satisfaction.WITH_DEFAULTS))).isEqualTo("5/6 = 0.833333");
    assertThat(told(store.figure(Satisfaction.DEFAULTS))).isEqualTo("1/6 = 0.166667");
  }

  @Test
  void responseIsOverClosedCases(TestStore store) {
    scenario(store);
    assertThat(told(store.figure(Satisfaction.RESPONSE))).isEqualTo("1/2 = 0.5");
  }

  @Test
  void aRatingBelongsWhereItsCaseDoes(TestStore store) {
    store.closedCase("A", "item_code", "I7");
    rating(store, "SATISFIED", "DEFAULT", "case_no", "A");
    MeasureQuery byItem = MeasureQuery.of(Satisfaction.DEFAULTS).by(Dimension.ITEM);
    List<MeasureResult> results = store.service().run(byItem, ReaderScope.everything());
    assertThat(results.getFirst().at(Dimension.ITEM)).isEqualTo("I7");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(Satisfaction.SATISFIED))).isEqualTo("0/0 = none");
    assertThat(store.figure(Satisfaction.SATISFIED).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
