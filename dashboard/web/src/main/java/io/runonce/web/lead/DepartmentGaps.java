package io.runonce.web.lead;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Shown;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads the promise gap of departments. */
@Service
public class DepartmentGaps {
  /** The measure that the gap is. */
  public static final String MEASURE = "promise_gap";

  private static final String PROMISED =
      "SELECT toString(department_code) AS department,"
          + " avg(assumeNotNull(declared_visits)) AS promised,"
          + " ifNotFinite(stddevSamp(citizen_low - assumeNotNull(declared_visits)), 0) AS low,"
          + " ifNotFinite(stddevSamp(assumeNotNull(citizen_high) - assumeNotNull(declared_visits)),"
          + " 0) AS high FROM application_outcome FINAL WHERE result_set = ''"
          + " AND declared_visits IS NOT NULL AND citizen_high IS NOT NULL AND "
          + CaseConditions.CLOSED
          + " AND "
          + CaseConditions.OF_APPLICATIONS
          + " GROUP BY department_code";

  private final Figures figures;
  private final Store store;
  private final Clock clock;

  DepartmentGaps(Figures figures, Store store, Clock clock) {
    this.figures = figures;
    this.store = store;
    this.clock = clock;
  }

  /** Departments with a gap that may be shown at all, the widest first. */
  public List<DepartmentGap> read(Filter filter) {
    MeasureDefinition measure = Measures.byId(MEASURE).orElseThrow();
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    Map<String, Row> promised = new HashMap<>();
    store
        .read(CaseConditions.bind(Statement.of(PROMISED), filter, today), row -> row)
        .forEach(row -> promised.put(row.string("department"), row));
    return figures.by(measure, Dimension.DEPARTMENT, filter).stream()
        .filter(gap -> gap.shown() == Shown.FIGURE || gap.shown() == Shown.COUNT_AND_INTERVAL)
        .filter(gap -> promised.containsKey(gap.at(Dimension.DEPARTMENT)))
        .map(gap -> gap(gap, promised.get(gap.at(Dimension.DEPARTMENT))))
        .sorted(
            Comparator.comparing((DepartmentGap gap) -> !gap.told())
                .thenComparing(Comparator.comparingDouble(DepartmentGap::each).reversed()))
        .toList();
  }

  private static DepartmentGap gap(MeasureResult gap, @org.jspecify.annotations.Nullable Row row) {
    if (row == null) {
      throw new IllegalStateException("no promise beside a gap");
    }
    return new DepartmentGap(
        row.string("department"),
        gap,
        row.decimal("promised"),
        new DepartmentGap.Spread(row.decimal("low"), row.decimal("high")));
  }
}
