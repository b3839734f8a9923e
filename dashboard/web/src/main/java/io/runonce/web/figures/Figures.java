package io.runonce.web.figures;

import io.runonce.measures.About;
import io.runonce.measures.Comparison;
import io.runonce.measures.Definition;
import io.runonce.measures.Dimension;
import io.runonce.measures.ExportFormat;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.NotReckonedException;
import io.runonce.measures.RowPart;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks for measures as pages show them, over the rows that the reader is given. */
@Service
public class Figures {
  private final MyMeasures measures;
  private final Store store;
  private final Clock clock;

  public Figures(MyMeasures measures, Store store, Clock clock) {
    this.measures = measures;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The figures of some measures with what they are read against, in the order asked for; a measure
   * that cannot be narrowed so is left out. Empty while nothing was reckoned.
   *
   * @param asked pairs of a measure's id and, or none, the id of the one beside it
   */
  public Optional<List<Kpi>> kpis(List<Pair> asked, Filter filter) {
    try {
      LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
      List<String> ids = new ArrayList<>();
      asked.forEach(pair -> ids.addAll(pair.ids()));
      Map<String, MeasureResult> now = run(ids, FigureQuestion.now(filter, today));
      Optional<Filters> other = FigureQuestion.before(filter, today);
      Map<String, MeasureResult> recent =
          other.isEmpty() ? Map.of() : run(ids, FigureQuestion.recent(filter, today));
      Map<String, MeasureResult> before = other.map(o -> run(ids, o)).orElse(Map.of());
      Map<String, Kpi.Goal> goals = Goals.of(store, filter, today);
      List<Kpi> kpis = new ArrayList<>();
      for (Pair pair : asked) {
        MeasureResult figure = now.get(pair.id());
        if (figure != null) {
          kpis.add(
              new Kpi(
                  figure,
                  pair.beside() == null ? null : now.get(pair.beside()),
                  recent.get(pair.id()),
                  before.get(pair.id()),
                  goals.get(pair.id()),
                  filter.against()));
        }
      }
      return Optional.of(kpis);
    } catch (NotReckonedException _) {
      return Optional.empty();
    }
  }

  /**
   * The same figures with what they were in the twelve whole months up to the end of the filter's
   * period; those that cannot be told by month have none.
   */
  public List<Kpi> withMonths(List<Kpi> kpis, Filter filter) {
    if (kpis.isEmpty()) {
      return kpis;
    }
    // What was reckoned last knows of no later day, whatever the clock says.
    LocalDate reckoned = Times.date(kpis.getFirst().figure().asOf());
    Filters months = FigureQuestion.months(filter, reckoned);
    List<MeasureDefinition> fitting =
        kpis.stream()
            .map(kpi -> kpi.figure().measure())
            .filter(measure -> measure.dimensions().contains(Dimension.MONTH))
            .filter(measure -> FigureQuestion.fits(measure, months))
            .toList();
    if (fitting.isEmpty()) {
      return kpis;
    }
    Map<String, List<MeasureResult>> byMeasure =
        measures.run(MeasureQuery.of(fitting).where(months).by(Dimension.MONTH)).stream()
            .collect(Collectors.groupingBy(MeasureResult::measureId));
    return kpis.stream()
        .map(kpi -> kpi.by(byMeasure.getOrDefault(kpi.figure().measureId(), List.of())))
        .toList();
  }

  /** One measure by the values of a dimension; empty while nothing was reckoned. */
  public List<MeasureResult> by(MeasureDefinition measure, Dimension dimension, Filter filter) {
    Filters filters = FigureQuestion.now(filter, LocalDate.now(clock.withZone(Times.ZONE)));
    if (!FigureQuestion.fits(measure, filters) || !measure.dimensions().contains(dimension)) {
      return List.of();
    }
    try {
      return measures.run(MeasureQuery.of(measure).where(filters).by(dimension));
    } catch (NotReckonedException _) {
      return List.of();
    }
  }

  /**
   * Tallies by the values of dimensions, a group of values at a time; empty while nothing was
   * reckoned.
   *
   * @param asked tallies or measures of one source
   */
  public List<Tallied> tallies(List<MeasureDefinition> asked, List<Dimension> by, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    Map<Map<Dimension, String>, Map<String, MeasureResult>> groups = new LinkedHashMap<>();
    try {
      measures
          .run(MeasureQuery.of(asked).where(FigureQuestion.now(filter, today)).by(by))
          .forEach(result ->
              groups
                  .computeIfAbsent(result.breakdown(), values -> new HashMap<>())
                  .put(result.measureId(), result));
    } catch (NotReckonedException _) {
      return List.of();
    }
    return groups.entrySet().stream()
        .map(group -> new Tallied(group.getKey(), group.getValue()))
        .toList();
  }

  /** How a measure moved by the values of a dimension, against what the filter says. */
  public Map<String, Comparison> changes(
      MeasureDefinition measure, Dimension dimension, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    Optional<Filters> other = FigureQuestion.before(filter, today);
    if (other.isEmpty() || !FigureQuestion.fits(measure, other.get())) {
      return Map.of();
    }
    try {
      Map<String, MeasureResult> before = by(measure, dimension, other.get());
      Map<String, Comparison> changes = new HashMap<>();
      by(measure, dimension, FigureQuestion.recent(filter, today))
          .forEach((value, now) -> {
            MeasureResult then = before.get(value);
            if (then != null) {
              changes.put(value, Comparison.of(now, then));
            }
          });
      return changes;
    } catch (NotReckonedException _) {
      return Map.of();
    }
  }

  private Map<String, MeasureResult> by(
      MeasureDefinition measure, Dimension dimension, Filters filters) {
    Map<String, MeasureResult> results = new HashMap<>();
    measures
        .run(MeasureQuery.of(measure).where(filters).by(dimension))
        .forEach(result -> results.put(result.at(dimension), result));
    return results;
  }

  /** One figure of one measure; empty when it cannot be narrowed so or nothing was reckoned. */
  public Optional<MeasureResult> figure(MeasureDefinition measure, Filter filter) {
    Filters filters = FigureQuestion.now(filter, LocalDate.now(clock.withZone(Times.ZONE)));
    try {
      return Optional.ofNullable(run(List.of(measure.id()), filters).get(measure.id()));
    } catch (NotReckonedException _) {
      return Optional.empty();
    }
  }

  /** Some figures by their measures' ids; those that cannot be narrowed so are left out. */
  public Map<String, MeasureResult> some(List<String> ids, Filter filter) {
    try {
      LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
      return run(ids, FigureQuestion.now(filter, today));
    } catch (NotReckonedException _) {
      return Map.of();
    }
  }

  /** The target of a measure that is in force under a filter, where there is one. */
  public Optional<Kpi.Goal> goal(String measureId, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    return Optional.ofNullable(Goals.of(store, filter, today).get(measureId));
  }

  /** The rows behind a part of a figure, from the definition that the figure is from. */
  public List<Row> rows(MeasureDefinition measure, RowPart part, Filter filter, int limit) {
    Filters filters = FigureQuestion.now(filter, LocalDate.now(clock.withZone(Times.ZONE)));
    try {
      return FigureQuestion.fits(measure, filters)
          ? measures.rowsBehind(measure, part, filters, limit)
          : List.of();
    } catch (NotReckonedException _) {
      return List.of();
    }
  }

  /** Writes the rows behind a part of a figure, all of them, with what they are where it fits. */
  public About write(
      MeasureDefinition measure,
      RowPart part,
      Filter filter,
      ExportFormat format,
      OutputStream out) {
    Filters filters = FigureQuestion.now(filter, LocalDate.now(clock.withZone(Times.ZONE)));
    return measures.write(measure, part, filters, format, out);
  }

  /** Writes the rows of a statement of the filter's, all of them, with what they are. */
  public About write(
      String name,
      Statement statement,
      List<Definition> columns,
      Filter filter,
      ExportFormat format,
      OutputStream out) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    return measures.write(name, statement, columns, FigureQuestion.now(filter, today), format, out);
  }

  private Map<String, MeasureResult> run(List<String> ids, Filters filters) {
    List<MeasureDefinition> fitting =
        ids.stream()
            .distinct()
            .map(Measures::byId)
            .flatMap(Optional::stream)
            .filter(measure -> FigureQuestion.fits(measure, filters))
            .toList();
    Map<String, MeasureResult> results = new HashMap<>();
    if (!fitting.isEmpty()) {
      measures
          .run(MeasureQuery.of(fitting).where(filters))
          .forEach(result -> results.put(result.measureId(), result));
    }
    return results;
  }

  /** A measure, and the one that is shown beside it. */
  public record Pair(String id, @Nullable String beside) {
    List<String> ids() {
      return beside == null ? List.of(id) : List.of(id, beside);
    }
  }
}
