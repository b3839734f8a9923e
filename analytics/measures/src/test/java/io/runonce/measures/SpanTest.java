package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  private static final MeasureQuery ALL = MeasureQuery.of(PromiseKept.KEPT);

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-01-31, true",
    "2024-01-01, 2024-12-31, true",
    "2024-02-01, 2024-02-29, true",
    "2024-02-01, 2024-02-28, false",
    "2024-01-02, 2024-01-31, false",
    "2024-01-01, 2024-01-30, false",
    "2024-01-01, , true",
    "2024-01-15, , false",
    ", 2024-03-31, true",
    ", 2024-03-30, false",
    ", , true",
  })
  void aPeriodIsOfWholeMonthsOrNot(LocalDate from, LocalDate to, boolean isWhole) {
    MeasureQuery query = ALL.where(Filters.NONE.between(from, to));
    assertThat(Span.MONTH.holds(query)).isEqualTo(isWhole);
    assertThat(Span.DAY.holds(query)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, true",
    "WEEK, false",
    "DAY, false",
    "HOUR, false",
    "ITEM, true",
  })
  void aBreakdownFinerThanMonthsIsNotOfMonths(Dimension by, boolean isWhole) {
    assertThat(Span.MONTH.holds(ALL.by(by))).isEqualTo(isWhole);
  }

  @Test
  void itemsOfACountyAreOfMonthsWhereThePeriodIs() {
    Standing standing = new Standing("", TestStore.NOW, 1, true);
    MeasureQuery items =
        ALL.where(Filters.NONE.with(Dimension.REGION, "330102")).by(Dimension.ITEM);
    MeasureSql.Pass whole = pass(items, standing);
    assertThat(whole.isOfDays()).isTrue();
    String ofMonths = "source = 'CLOSING' AND level = ";
    assertThat(whole.statement().sql()).contains(ofMonths);
    String level = whole.statement().sql().split(ofMonths, 2)[1].split("\\D", 2)[0];
    assertThat(Integer.parseInt(level) & Span.MONTH.bit()).isPositive();
    LocalDate monday = LocalDate.parse("2024-01-08");
    MeasureQuery ofAWeek = items.where(items.filters().between(monday, monday.plusDays(6)));
    MeasureSql.Pass week = pass(ofAWeek, standing);
    assertThat(week.isOfDays()).isFalse();
    assertThat(week.statement().sql()).contains("FROM case_outcome FINAL");
  }

  private static MeasureSql.Pass pass(MeasureQuery query, Standing standing) {
    return MeasureSql.passes(query, ReaderScope.everything(), standing).getFirst();
  }
}
