package io.runonce.web.lead;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads what the leadership desk shows. */
@Service
public class LeadService {
  static final String PROMISE = "promise_kept_rate";

  private static final List<Figures.Pair> TILES =
      List.of(
          new Figures.Pair(PROMISE, PROMISE + "_official"),
          new Figures.Pair("trips_saved", "trips_saved_declared"),
          new Figures.Pair("materials_reduced", null),
          new Figures.Pair("time_compression_actual", "time_compression_promise"),
          new Figures.Pair("satisfaction_rate", "satisfaction_rate_with_defaults"),
          new Figures.Pair("on_time_rate", null));
  private static final String CLOSED =
      " FROM case_outcome FINAL WHERE result_set = '' AND "
          + CaseConditions.CLOSED
          + " AND "
          + CaseConditions.SQL;
  private static final String FLOOR =
      "SELECT countIf(visit_verdict = 'BROKEN') AS broken, count() AS closed "
          + CLOSED
          + " AND declared_visits IS NOT NULL";
  private static final String ITEMS =
      """
      SELECT item_code, countIf(visit_verdict = 'KEPT') AS kept,
             countIf(visit_verdict = 'BROKEN') AS broken,
             countIf(visit_verdict = 'UNKNOWN') AS undecided,
             avg(assumeNotNull(declared_visits)) AS promised, avg(citizen_low) AS low,
             avg(assumeNotNull(citizen_high)) AS high,
             sumIf(citizen_low - assumeNotNull(declared_visits), visit_verdict = 'BROKEN') AS extra
      """
          + CLOSED
          + """
           AND declared_visits IS NOT NULL AND citizen_high IS NOT NULL
          GROUP BY item_code HAVING broken > 0
          ORDER BY extra DESC, broken DESC, item_code LIMIT 50
          """;
  private static final String CAUSES =
      "SELECT causes[1] AS cause, count() AS cases "
          + CLOSED
          + " AND visit_verdict = 'BROKEN' AND notEmpty(causes) GROUP BY cause ORDER BY cases DESC,"
          + " cause";
  private static final String GAPS =
      "SELECT location_id, count() AS cases "
          + CLOSED
          + """
           AND visit_verdict = 'UNKNOWN' AND visit_unknown_reason = 'NO_TICKET_FEED'
          GROUP BY location_id ORDER BY cases DESC, location_id LIMIT 10
          """;

  private final Figures figures;
  private final Store store;
  private final Clock clock;

  public LeadService(Figures figures, Store store, Clock clock) {
    this.figures = figures;
    this.store = store;
    this.clock = clock;
  }

  /** The board under a filter; empty while nothing was reckoned. */
  public Optional<LeadBoard> board(Filter filter) {
    return figures.kpis(TILES, filter).map(kpis -> board(kpis, filter));
  }

  private LeadBoard board(List<Kpi> kpis, Filter filter) {
    return new LeadBoard(
        kpis,
        store
            .first(
                bind(FLOOR, filter),
                row -> new LeadBoard.Floor(row.number("broken"), row.number("closed")))
            .orElse(new LeadBoard.Floor(0, 0)),
        store.read(bind(ITEMS, filter), LeadService::item),
        store.read(
            bind(CAUSES, filter),
            row -> new LeadBoard.CauseShare(row.string("cause"), row.number("cases"))),
        store.read(
            bind(GAPS, filter),
            row -> new LeadBoard.Gap(row.text("location_id"), row.number("cases"))));
  }

  private Statement bind(String sql, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    return CaseConditions.bind(Statement.of(sql), filter, today);
  }

  private static LeadBoard.Item item(Row row) {
    return new LeadBoard.Item(
        row.string("item_code"),
        row.number("kept"),
        row.number("broken"),
        row.number("undecided"),
        row.decimal("promised"),
        row.decimal("low"),
        row.decimal("high"),
        row.number("extra"));
  }
}
