package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for all measures alike: nothing, too little, and figures beside each other. */
@ExtendWith(StoreExtension.class)
class EveryMeasureITCase {

  @Test
  void onNothingACountIsZeroAndAllElseIsNotMeasured(TestStore store) {
    List<MeasureResult> results =
        store.service().run(MeasureQuery.of(Measures.all()), ReaderScope.everything());
    assertThat(results).hasSameSizeAs(Measures.all());
    assertThat(results)
        .allSatisfy(result -> {
          boolean isCount = result.measure().denominator() == null;
          assertThat(result.value()).as(result.measureId()).isEqualTo(isCount ? 0.0 : null);
          assertThat(result.denominator()).as(result.measureId()).isEqualTo(isCount ? null : 0.0);
          assertThat(result.shown()).isEqualTo(isCount ? Shown.FIGURE : Shown.NOT_MEASURED);
          assertThat(result.low()).isNull();
          assertThat(result.chance()).isNull();
          assertThat(result.excluded()).isZero();
        });
  }

  /** January beside December, the January before and a baseline that ended with the reform. */
  @Test
  void aFigureIsComparedWithOtherPeriods(TestStore store) {
    cases(store, "2024-01-10T15:00:00", 40, 0);
    cases(store, "2023-12-10T15:00:00", 40, 20);
    cases(store, "2023-01-10T15:00:00", 40, 1);
    cases(store, "2019-06-10T15:00:00", 40, 30);
    Filters january =
        Filters.NONE.between(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-01-31"));
    MeasureResult now = figure(store, january);
    Comparison before = Comparison.of(now, figure(store, january.periodBefore().orElseThrow()));
    Comparison yearBefore = Comparison.of(now, figure(store, january.yearBefore().orElseThrow()));
    Comparison baseline =
        Comparison.of(now, figure(store, january.between(null, LocalDate.parse("2019-12-31"))));
    assertThat(before.difference()).isEqualTo(0.5);
    assertThat(before.judgement()).isEqualTo(Comparison.Judgement.BETTER);
    assertThat(yearBefore.difference()).isCloseTo(0.025, within(1e-9));
    assertThat(yearBefore.judgement()).isEqualTo(Comparison.Judgement.NO_DIFFERENCE);
    assertThat(baseline.difference()).isEqualTo(0.75);
    assertThat(Comparison.withTarget(now, 0.99).judgement()).isEqualTo(Comparison.Judgement.BETTER);
  }

  /** Each cut of time tells the same cases: 1 January 2024 is a Monday. */
  @Test
  void aSeriesIsCutByMonthWeekAndDay(TestStore store) {
    cases(store, "2024-01-01T00:00:00", 2, 1);
    cases(store, "2023-12-31T23:59:59", 3, 0);
    for (Dimension period : List.of(Dimension.MONTH, Dimension.WEEK, Dimension.DAY)) {
      List<MeasureResult> series =
          store
              .service()
              .run(MeasureQuery.of(FirstTime.DEFINITION).by(period), ReaderScope.everything());
      assertThat(series.stream().map(MeasureResult::denominator)).containsExactly(3.0, 2.0);
      assertThat(series.getLast().periodStart()).isEqualTo(LocalDate.parse("2024-01-01"));
    }
  }

  private static MeasureResult figure(TestStore store, Filters filters) {
    return store
        .service()
        .figure(FirstTime.DEFINITION, filters, MeasureQuery.LIVING, ReaderScope.everything());
  }

  private static void cases(TestStore store, String closed, int all, int corrected) {
    for (int i = 0; i < all; i++) {
      store.closedCase(
          closed + "-" + i, "closed_at", at(closed), "corrections", i < corrected ? 1 : 0);
    }
  }
}
