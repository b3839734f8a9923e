package io.runonce.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much of time a row of a day table holds. */
enum Span {
  DAY,
  /** For breakdowns so fine that by day they would have as many rows as there are cases. */
  MONTH;

  /** The first date of the span that a date is in, in SQL. */
  String first(String date) {
    // Functions of ClickHouse that round dates do not know the one of rows without a moment.
    return this == DAY ? date : "addDays(" + date + ", 1 - toDayOfMonth(" + date + "))";
  }

  /** The bit that tells levels of this span from those of days. */
  int bit() {
    return this == DAY ? 0 : 1 << 15;
  }

  /** Whether what is asked is made of whole spans. */
  boolean holds(MeasureQuery query) {
    return this == DAY || isOfMonths(query);
  }

  private static boolean isOfMonths(MeasureQuery query) {
    return isFirst(query.filters().from())
        && isLast(query.filters().to())
        && query.by().stream().allMatch(by -> by == Dimension.MONTH || !by.isOfTime());
  }

  private static boolean isFirst(@Nullable LocalDate date) {
    return date == null || date.getDayOfMonth() == 1;
  }

  private static boolean isLast(@Nullable LocalDate date) {
    return date == null || date.plusDays(1).getDayOfMonth() == 1;
  }
}
