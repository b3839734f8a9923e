package io.runonce.web.figures;

import io.runonce.measures.Measures;
import io.runonce.measures.ReaderScope;
import io.runonce.measures.Words;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.Store;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which target a figure is read against: the department's own before its place's, the nearest place
 * before the one that it lies in, the newest before an older; where none is set, the national one
 * that is not past.
 */
final class Goals {
  /**
   * What binds a place is no secret; what a department set itself is for those who see its rows.
   */
  private static final String IN_FORCE =
      """
      SELECT toString(measure_id) AS id, toString(region_code) AS area,
             toString(department_code) AS department, valid_from, value AS goal, origin AS whence
      FROM (SELECT * FROM target FINAL
            ORDER BY revision DESC
            LIMIT 1 BY measure_id, region_code, valid_from, department_code)
      WHERE NOT withdrawn AND valid_from <= {today:Date32}
            AND (due_date IS NULL OR due_date >= {today:Date32})
            AND (department_code = '' OR\
      """
          + " "
          + Mine.ROW
          + ")";

  private static final Comparator<Bound> NEAREST =
      Comparator.comparing((Bound bound) -> !bound.department().isEmpty())
          .thenComparingInt(bound -> bound.area().length())
          .thenComparing(Bound::from);

  private Goals() {}

  /** The target of each measure that has one under a filter, on a day. */
  static Map<String, Kpi.Goal> of(Store store, Filter filter, LocalDate today) {
    List<Bound> bounds =
        store.read(
            Statement.of(IN_FORCE).with("today", today),
            row ->
                new Bound(
                    row.string("id"),
                    row.string("area"),
                    row.string("department"),
                    row.date("valid_from"),
                    new Kpi.Goal(row.decimal("goal"), whence(row.string("whence")))));
    return choose(bounds, filter.area(), department(filter), today);
  }

  /** Whose figure it is: the filter's department, or that of a reader who is given one alone. */
  private static @Nullable String department(Filter filter) {
    return filter.department() != null
        ? filter.department()
        : Sight.now().departments().filter(d -> d.size() == 1).map(List::getFirst).orElse(null);
  }

  /** As it was written down, in whichever language that was. */
  private static Words whence(String text) {
    return new Words(text, text);
  }

  static Map<String, Kpi.Goal> choose(
      List<Bound> bounds, @Nullable String area, @Nullable String department, LocalDate today) {
    Map<String, Kpi.Goal> goals = new HashMap<>();
    Measures.all()
        .forEach(measure ->
            measure.targets().stream()
                .filter(target -> target.isNationwide() && !target.isPast(today))
                .forEach(target ->
                    goals.put(measure.id(), new Kpi.Goal(target.value(), target.origin()))));
    bounds.stream()
        .filter(bound -> bound.binds(area, department))
        .sorted(NEAREST)
        .forEach(bound -> goals.put(bound.measureId(), bound.goal()));
    return goals;
  }

  /** A target in force and whom it binds; an empty code binds all. */
  record Bound(String measureId, String area, String department, LocalDate from, Kpi.Goal goal) {
    boolean binds(@Nullable String asked, @Nullable String of) {
      return isHere(asked) && (department.isEmpty() || department.equals(of));
    }

    private boolean isHere(@Nullable String asked) {
      return area.isEmpty()
          || Optional.ofNullable(asked).filter(place -> place.startsWith(prefix())).isPresent();
    }

    private String prefix() {
      return ReaderScope.regions(List.of(area)).regionPrefixes().orElseThrow().getFirst();
    }
  }
}
