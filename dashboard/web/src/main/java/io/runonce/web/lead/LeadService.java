package io.runonce.web.lead;

import io.runonce.warehouse.Statement;
import io.runonce.web.anatomy.AnatomyService;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.items.ItemStandings;
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
          new Figures.Pair("on_time_rate", null),
          new Figures.Pair("list_landed_rate", null));
  private static final String CLOSED =
      " FROM case_outcome FINAL WHERE result_set = '' AND "
          + CaseConditions.CLOSED
          + " AND "
          + CaseConditions.SQL;
  private static final String GAPS =
      "SELECT location_id, count() AS cases "
          + CLOSED
          + """
           AND visit_verdict = 'UNKNOWN' AND visit_unknown_reason = 'NO_TICKET_FEED'
          GROUP BY location_id ORDER BY cases DESC, location_id LIMIT 10
          """;

  private static final int MOST = 50;

  private final Figures figures;
  private final ItemStandings standings;
  private final AnatomyService anatomy;
  private final Store store;
  private final Clock clock;

  public LeadService(
      Figures figures, ItemStandings standings, AnatomyService anatomy, Store store, Clock clock) {
    this.anatomy = anatomy;
    this.standings = standings;
    this.figures = figures;
    this.store = store;
    this.clock = clock;
  }

  /** The board under a filter; empty while nothing was reckoned. */
  public Optional<LeadBoard> board(Filter filter) {
    return figures.kpis(TILES, filter).map(kpis -> board(kpis, filter));
  }

  private LeadBoard board(List<Kpi> kpis, Filter filter) {
    ItemStanding all = standings.whole(filter);
    return new LeadBoard(
        kpis,
        new LeadBoard.Floor(all.provenBroken(), all.closed()),
        standings.each(filter).stream().filter(item -> item.broken() > 0).limit(MOST).toList(),
        anatomy.primaryCauses(filter),
        store.read(
            bind(GAPS, filter),
            row -> new LeadBoard.Gap(row.text("location_id"), row.number("cases"))));
  }

  private Statement bind(String sql, Filter filter) {
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    return CaseConditions.bind(Statement.of(sql), filter, today);
  }
}
