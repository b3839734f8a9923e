package io.runonce.web.items;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads promise and reality of items. */
@Service
public class ItemStandings {
  private static final String SUMS =
      """
      count() AS closed, countIf(visit_verdict = 'BROKEN') AS proven_broken,
      countIf(citizen_high IS NOT NULL AND visit_verdict = 'KEPT') AS kept,
      countIf(citizen_high IS NOT NULL AND visit_verdict = 'BROKEN') AS broken,
      countIf(citizen_high IS NOT NULL AND visit_verdict = 'UNKNOWN') AS undecided,
      ifNotFinite(avgIf(assumeNotNull(declared_visits), citizen_high IS NOT NULL), 0) AS promised,
      ifNotFinite(avgIf(citizen_low, citizen_high IS NOT NULL), 0) AS low,
      ifNotFinite(avgIf(assumeNotNull(citizen_high), citizen_high IS NOT NULL), 0) AS high,
      sumIf(citizen_low - assumeNotNull(declared_visits),
            citizen_high IS NOT NULL AND visit_verdict = 'BROKEN') AS extra
      """
          + " FROM case_outcome FINAL WHERE result_set = '' AND declared_visits IS NOT NULL AND "
          + CaseConditions.CLOSED
          + " AND "
          + CaseConditions.SQL;
  private static final String EACH =
      "SELECT toString(item_code) AS code, toString(any(department_code)) AS department, "
          + SUMS
          + " GROUP BY item_code ORDER BY extra DESC, broken DESC, closed DESC, item_code";
  private static final String DEPARTMENTS =
      "SELECT toString(department_code) AS code, toString(department_code) AS department, "
          + SUMS
          + " GROUP BY department_code ORDER BY extra DESC, broken DESC, closed DESC,"
          + " department_code";
  private static final String WHOLE = "SELECT '' AS code, '' AS department, " + SUMS;

  private final Store store;
  private final Clock clock;

  public ItemStandings(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Each item that has closed cases with a declaration, the costliest first. */
  public List<ItemStanding> each(Filter filter) {
    return store.read(bind(EACH, filter), ItemStandings::standing);
  }

  /** The items of each department together, the costliest department first; its code is both. */
  public List<ItemStanding> departments(Filter filter) {
    return store.read(bind(DEPARTMENTS, filter), ItemStandings::standing);
  }

  /** All items of the filter together. */
  public ItemStanding whole(Filter filter) {
    return store.first(bind(WHOLE, filter), ItemStandings::standing).orElse(ItemStanding.NONE);
  }

  private Statement bind(String sql, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    return CaseConditions.bind(Statement.of(sql), filter, today);
  }

  private static ItemStanding standing(Row row) {
    return new ItemStanding(
        row.string("code"),
        row.string("department"),
        row.number("closed"),
        row.number("proven_broken"),
        row.number("kept"),
        row.number("broken"),
        row.number("undecided"),
        row.decimal("promised"),
        row.decimal("low"),
        row.decimal("high"),
        row.number("extra"));
  }
}
