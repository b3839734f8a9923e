package io.runonce.web.figures;

import io.runonce.measures.Dimension;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureDefinition;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a page's filter into what measures are narrowed to. */
final class FigureQuestion {
  private FigureQuestion() {}

  /** The filter over its own period. */
  static Filters now(Filter filter, LocalDate today) {
    return over(filter, filter.period().dates(today));
  }

  /**
   * The filter over the stretch of time that its own is held against; empty where it is held
   * against something else. All of time has none: then the last thirty days stand for it (see
   * {@link #recent}).
   */
  static Optional<Filters> before(Filter filter, LocalDate today) {
    return switch (filter.against()) {
      case PREVIOUS -> Optional.of(over(filter, comparison(filter.period()).before(today)));
      case YEAR_BEFORE -> recent(filter, today).yearBefore();
      case BASELINE, TARGET -> Optional.empty();
    };
  }

  /** The filter over the period that is compared with another. */
  static Filters recent(Filter filter, LocalDate today) {
    return over(filter, comparison(filter.period()).dates(today));
  }

  /** The filter over the twelve months up to the last one of its period that is over. */
  static Filters months(Filter filter, LocalDate today) {
    LocalDate yesterday = today.minusDays(1);
    LocalDate end =
        filter
            .period()
            .dates(today)
            .map(Period.Dates::to)
            .filter(to -> to.isBefore(yesterday))
            .orElse(yesterday);
    YearMonth last = YearMonth.from(end.plusDays(1)).minusMonths(1);
    return new Filters(values(filter), last.minusMonths(11).atDay(1), last.atEndOfMonth());
  }

  /** Whether a measure can be narrowed so. */
  static boolean fits(MeasureDefinition measure, Filters filters) {
    return measure.dimensions().containsAll(filters.dimensions());
  }

  private static Period comparison(Period period) {
    return period instanceof Period.All ? new Period.LastDays(30) : period;
  }

  private static Filters over(Filter filter, Optional<Period.Dates> dates) {
    return new Filters(
        values(filter),
        dates.map(Period.Dates::from).orElse(null),
        dates.map(Period.Dates::to).orElse(null));
  }

  private static Map<Dimension, List<String>> values(Filter filter) {
    Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
    put(values, Dimension.REGION, Optional.ofNullable(filter.area()));
    put(values, Dimension.DEPARTMENT, Optional.ofNullable(filter.department()));
    put(values, Dimension.ITEM, Optional.ofNullable(filter.item()));
    put(values, Dimension.CHANNEL, Optional.ofNullable(filter.channel()));
    put(values, Dimension.ONE_THING, Optional.ofNullable(filter.oneThing()));
    return values;
  }

  private static void put(
      Map<Dimension, List<String>> values, Dimension dimension, Optional<String> value) {
    value.ifPresent(v -> values.put(dimension, List.of(v)));
  }
}
