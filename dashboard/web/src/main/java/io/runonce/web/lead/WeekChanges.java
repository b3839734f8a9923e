package io.runonce.web.lead;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/** Holds the last whole week against the one before, whatever the page's own period is. */
@Service
public class WeekChanges {
  /** The measure that items and departments are compared by. */
  public static final String BROKEN = "promise_broken_rate";

  private static final String PROMISE = "promise_kept_rate";

  /** Shares of cases, of which chance can be told; sums follow the number of cases. */
  private static final List<String> SHARES =
      List.of(
          PROMISE, "first_time_rate", "on_time_rate", "satisfaction_rate", "futile_visit_share");

  private final Figures figures;
  private final Clock clock;

  WeekChanges(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** What changed under a filter. */
  public WeekChange read(Filter filter) {
    LocalDate monday =
        LocalDate.now(clock.withZone(Times.ZONE))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Period.Span week = new Period.Span(monday.minusWeeks(1), monday.minusDays(1));
    Period.Span before = new Period.Span(monday.minusWeeks(2), monday.minusWeeks(1).minusDays(1));
    Map<String, MeasureResult> now = figures.some(SHARES, filter.withPeriod(week));
    Map<String, MeasureResult> then = figures.some(SHARES, filter.withPeriod(before));
    List<Movement.Pair> pairs = new ArrayList<>();
    for (String id : SHARES) {
      pairs.add(new Movement.Pair(Movement.Kind.MEASURE, "", now.get(id), then.get(id)));
    }
    if (filter.department() == null) {
      pairs.addAll(by(Dimension.DEPARTMENT, Movement.Kind.DEPARTMENT, filter, week, before));
    }
    if (filter.item() == null) {
      pairs.addAll(by(Dimension.ITEM, Movement.Kind.ITEM, filter, week, before));
    }
    int compared = (int) pairs.stream().filter(Movement.Pair::isComparable).count();
    return new WeekChange(
        week, before, Movement.among(pairs), compared, pairs.size() - compared, now.get(PROMISE));
  }

  private List<Movement.Pair> by(
      Dimension dimension,
      Movement.Kind kind,
      Filter filter,
      Period.Span week,
      Period.Span before) {
    MeasureDefinition measure = Measures.byId(BROKEN).orElseThrow();
    Map<String, MeasureResult> now =
        keyed(dimension, figures.by(measure, dimension, filter.withPeriod(week)));
    Map<String, MeasureResult> then =
        keyed(dimension, figures.by(measure, dimension, filter.withPeriod(before)));
    TreeSet<String> codes = new TreeSet<>(now.keySet());
    codes.addAll(then.keySet());
    codes.remove("");
    return codes.stream()
        .map(code -> new Movement.Pair(kind, code, now.get(code), then.get(code)))
        .toList();
  }

  private static Map<String, MeasureResult> keyed(
      Dimension dimension, List<MeasureResult> results) {
    Map<String, MeasureResult> keyed = new LinkedHashMap<>();
    results.forEach(result -> keyed.put(result.at(dimension), result));
    return keyed;
  }
}
