package io.runonce.web.targets;

import io.runonce.measures.Basis;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Holds targets against the figures of their months. */
@Service
public class TargetService {
  private final TargetBook book;
  private final Figures figures;
  private final Clock clock;

  TargetService(TargetBook book, Figures figures, Clock clock) {
    this.book = book;
    this.figures = figures;
    this.clock = clock;
  }

  /** How the months of a target are read. */
  public enum Way {
    /** Each month by itself: shares and durations. */
    MONTHLY,
    /** From the beginning up to the month's end: what adds up. */
    ADDED_UP,
    /** As it is now: what is open, and what the catalogue says. The past is not kept. */
    NOW;

    static Way of(MeasureDefinition measure) {
      if (measure.basis() == Basis.NOW || !measure.dimensions().contains(Dimension.MONTH)) {
        return NOW;
      }
      return switch (measure.unit()) {
        case SHARE, PER_THOUSAND, MINUTES -> MONTHLY;
        case VISITS, MATERIALS, CASES, EVENTS -> ADDED_UP;
      };
    }
  }

  /** The targets under a filter whose term meets its period, the most pressing first. */
  public List<TargetStanding> read(Filter filter) {
    return book.read().stream()
        .filter(history -> meets(history, filter))
        .flatMap(history -> standing(history).stream())
        .sorted(
            Comparator.comparing(TargetStanding::light)
                .thenComparing(s -> s.current().due() == null ? LocalDate.MAX : s.current().due()))
        .toList();
  }

  private boolean meets(TargetHistory history, Filter filter) {
    TargetKey key = history.key();
    LocalDate due = history.current().due();
    boolean inTime =
        filter
            .period()
            .dates(today())
            .map(d -> !key.from().isAfter(d.to()) && (due == null || !due.isBefore(d.from())))
            .orElse(true);
    return inTime
        && (filter.area() == null || key.region().startsWith(filter.area()))
        && (filter.department() == null || filter.department().equals(key.department()));
  }

  /** A target whose measure is no longer defined has no figures and is left out. */
  private Optional<TargetStanding> standing(TargetHistory history) {
    return Measures.byId(history.key().measureId())
        .map(measure -> {
          Way way = Way.of(measure);
          return new TargetStanding(history, measure, way, checks(history, measure, way));
        });
  }

  private List<TargetCheck> checks(TargetHistory history, MeasureDefinition measure, Way way) {
    YearMonth last = YearMonth.from(today()).minusMonths(1);
    List<YearMonth> months =
        Stream.iterate(
                YearMonth.from(history.key().from()), m -> !m.isAfter(last), m -> m.plusMonths(1))
            .filter(month -> history.at(month).isTermOf(month) && !history.at(month).withdrawn())
            .toList();
    if (months.isEmpty()) {
      return List.of();
    }
    Map<String, MeasureResult> monthly =
        way == Way.MONTHLY ? monthly(history.key(), measure, months) : Map.of();
    List<TargetCheck> checks = new ArrayList<>();
    for (YearMonth month : months) {
      Filter filter = filter(history.key(), way, month);
      MeasureResult figure =
          switch (way) {
            case MONTHLY -> monthly.get(month.toString());
            case ADDED_UP -> figures.figure(measure, filter).orElse(null);
            case NOW ->
                month.equals(months.getLast())
                    ? figures.figure(measure, filter).orElse(null)
                    : null;
          };
      checks.add(check(history.at(month), month, figure, filter));
    }
    return checks;
  }

  private static TargetCheck check(
      TargetRevision revision, YearMonth month, @Nullable MeasureResult figure, Filter filter) {
    Double planned = revision.planned(month);
    boolean due = month.equals(revision.dueMonth());
    return new TargetCheck(
        month, planned, due, figure, filter, TargetLight.of(figure, planned, due));
  }

  private Map<String, MeasureResult> monthly(
      TargetKey key, MeasureDefinition measure, List<YearMonth> months) {
    Period term = new Period.Span(months.getFirst().atDay(1), months.getLast().atEndOfMonth());
    Map<String, MeasureResult> results = new HashMap<>();
    figures
        .by(measure, Dimension.MONTH, key.filter().withPeriod(term))
        .forEach(result -> results.put(result.at(Dimension.MONTH), result));
    return results;
  }

  private static Filter filter(TargetKey key, Way way, YearMonth month) {
    return switch (way) {
      case MONTHLY -> key.filter().withPeriod(new Period.Month(month));
      case ADDED_UP -> key.filter().withPeriod(new Period.Span(key.from(), month.atEndOfMonth()));
      case NOW -> key.filter();
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Times.ZONE));
  }
}
