package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class PromiseKeptITCase {
  private static final Object[] KEPT = judged(1, 1, "KEPT");
  private static final Object[] BROKEN = judged(2, 2, "BROKEN");

  private static Object[] judged(int low, int high, String verdict) {
    return new Object[] {
      "declared_visits", 1, "citizen_low", low, "citizen_high", high, "visit_verdict", verdict
    };
  }

  /** 3 kept, 1 broken, 1 undecided; 1 unbounded and 1 without a declaration are left out. */
  private static void scenario(TestStore store) {
    store.closedCase("K1", KEPT).closedCase("K2", KEPT).closedCase("K3", KEPT);
    store.closedCase("B1", BROKEN).closedCase("U1", judged(1, 2, "UNKNOWN"));
    store.closedCase("X1", "declared_visits", 1, "citizen_low", 5, "visit_verdict", "BROKEN");
    store.closedCase("X2", "citizen_low", 1, "citizen_high", 1);
    store.aCase("O1", BROKEN);
  }

  @Test
  void theUnknownWidensTheBoundsAndIsInNeitherPart(TestStore store) {
    scenario(store);
    MeasureResult kept = store.figure(PromiseKept.KEPT);
    assertThat(kept.numerator()).isEqualTo(3);
    assertThat(kept.denominator()).isEqualTo(4);
    assertThat(kept.value()).isEqualTo(0.75);
    assertThat(kept.low()).isEqualTo(3 / 5.0);
    assertThat(kept.high()).isEqualTo(1 - 1 / 5.0);
    assertThat(kept.excluded()).isEqualTo(2);
    assertThat(kept.coverage()).isCloseTo(4 / 7.0, within(1e-12));
    assertThat(kept.asOf()).isEqualTo(TestStore.NOW);
  }

  @Test
  void brokenIsTheOtherSideOfTheSameCases(TestStore store) {
    scenario(store);
    MeasureResult broken = store.figure(PromiseKept.BROKEN);
    assertThat(broken.value()).isEqualTo(0.25);
    assertThat(broken.low()).isEqualTo(1 / 5.0);
    assertThat(broken.high()).isCloseTo(1 - 3 / 5.0, within(1e-12));
  }

  @Test
  void nothingIsNotMeasuredRatherThanZero(TestStore store) {
    MeasureResult kept = store.figure(PromiseKept.KEPT);
    assertThat(kept.value()).isNull();
    assertThat(kept.low()).isNull();
    assertThat(kept.chance()).isNull();
    assertThat(kept.denominator()).isZero();
    assertThat(kept.shown()).isEqualTo(Shown.NOT_MEASURED);
  }

  @Test
  void fewCasesShowNothingAndSomeOnlyTheirCount(TestStore store) {
    scenario(store);
    assertThat(store.figure(PromiseKept.KEPT).shown()).isEqualTo(Shown.NOTHING);
    store.closedCase("K4", KEPT);
    assertThat(store.figure(PromiseKept.KEPT).shown()).isEqualTo(Shown.COUNT_AND_INTERVAL);
    for (int i = 0; i < 25; i++) {
      store.closedCase("M" + i, KEPT);
    }
    assertThat(store.figure(PromiseKept.KEPT).shown()).isEqualTo(Shown.FIGURE);
  }

  @Test
  void theOfficialScopeHasItsOwnRangeAndVerdict(TestStore store) {
    scenario(store);
    store.closedCase(
        "F1",
        "declared_visits",
        1,
        "official_low",
        1,
        "official_high",
        1,
        "official_verdict",
        "KEPT");
    MeasureResult kept = store.figure(PromiseKeptOfficially.KEPT);
    assertThat(kept.numerator()).isEqualTo(1);
    assertThat(kept.denominator()).isEqualTo(1);
    assertThat(kept.excluded()).isEqualTo(7);
  }

  @Test
  void theRowsBehindEachPartAreAsManyAsTheFigureSays(TestStore store) {
    scenario(store);
    assertThat(names(store, RowPart.NUMERATOR)).containsExactly("K1", "K2", "K3");
    assertThat(names(store, RowPart.DENOMINATOR)).containsExactly("B1", "K1", "K2", "K3");
    assertThat(names(store, RowPart.UNDECIDED)).containsExactly("U1");
    assertThat(names(store, RowPart.EXCLUDED)).containsExactly("X1", "X2");
  }

  @Test
  void aReaderSeesOnlyRowsOfHisScope(TestStore store) {
    scenario(store);
    store.closedCase("E1", with(KEPT, "region_code", "330102001"));
    store.closedCase("E2", with(KEPT, "department_code", "D2"));
    assertThat(seen(store, ReaderScope.everything())).isEqualTo(6);
    assertThat(seen(store, ReaderScope.regions(List.of("330102")))).isEqualTo(1);
    assertThat(seen(store, ReaderScope.regions(List.of("330100")))).isEqualTo(6);
    assertThat(seen(store, ReaderScope.departments(List.of("D2")))).isEqualTo(1);
    assertThat(seen(store, ReaderScope.of(List.of("330102"), List.of("D2")))).isZero();
    assertThat(seen(store, ReaderScope.departments(List.of()))).isZero();
  }

  private static Object[] with(Object[] pairs, Object... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(pairs), java.util.Arrays.stream(more))
        .toArray();
  }

  private static long seen(TestStore store, ReaderScope scope) {
    return store
        .service()
        .figure(PromiseKept.KEPT, Filters.NONE, MeasureQuery.LIVING, scope)
        .judged();
  }

  private static List<String> names(TestStore store, RowPart part) {
    return store
        .service()
        .rowsBehind(
            PromiseKept.KEPT,
            part,
            Filters.NONE,
            MeasureQuery.LIVING,
            ReaderScope.everything(),
            100)
        .stream()
        .map(row -> row.string("case_no"))
        .toList();
  }
}
