package io.runonce.web.report;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.warehouse.Statement;
import io.runonce.web.anatomy.AnatomyService;
import io.runonce.web.anatomy.Part;
import io.runonce.web.casefile.CaseFile;
import io.runonce.web.casefile.CaseFiles;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.items.ItemStandings;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.lead.LeadService;
import io.runonce.web.reference.Reference;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import io.runonce.web.trend.Trends;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads what a bulletin says, by the services that the pages read by. */
@Service
class BulletinReader {
  /** How many items a bulletin lists. */
  static final int LISTED = 20;

  private static final int TOLD = 5;
  private static final int MONTHS = 13;
  private static final String BROKEN = "promise_broken_rate";
  private static final String KEPT = "promise_kept_rate";
  private static final List<Figures.Pair> TABLE =
      List.of(
          new Figures.Pair(KEPT, KEPT + "_official"),
          new Figures.Pair("promise_gap", null),
          new Figures.Pair("one_visit_rate", null),
          new Figures.Pair("zero_visit_rate", null),
          new Figures.Pair("trips_saved", "trips_saved_declared"),
          new Figures.Pair("first_time_rate", null),
          new Figures.Pair("futile_visit_share", null),
          new Figures.Pair("materials_reduced", null),
          new Figures.Pair("materials_reused_rate", null),
          new Figures.Pair("time_compression_actual", "time_compression_promise"),
          new Figures.Pair("on_time_rate", null),
          new Figures.Pair("delivery_on_time_rate", null),
          new Figures.Pair("online_case_rate", null),
          new Figures.Pair("satisfaction_rate", "satisfaction_rate_with_defaults"),
          new Figures.Pair("response_rate", null),
          new Figures.Pair("unexplained_share", null),
          new Figures.Pair("told_trips_agreement", null));
  private static final String OF_CLOSED =
      " FROM case_outcome FINAL WHERE result_set = '' AND declared_visits IS NOT NULL AND "
          + CaseConditions.CLOSED
          + " AND "
          + CaseConditions.SQL;
  private static final String UNKNOWN =
      "SELECT ifNull(toString(visit_unknown_reason), '') AS reason, count() AS n"
          + OF_CLOSED
          + " AND visit_verdict = 'UNKNOWN' GROUP BY reason ORDER BY n DESC, reason";
  private static final String TYPICAL =
      "SELECT case_no"
          + OF_CLOSED
          + " AND visit_verdict = 'BROKEN' AND citizen_high IS NOT NULL ORDER BY citizen_low -"
          + " assumeNotNull(declared_visits) DESC, futile_visits DESC, case_no LIMIT 1";

  private final LeadService lead;
  private final Figures figures;
  private final ItemStandings standings;
  private final AnatomyService anatomy;
  private final Trends trends;
  private final CaseFiles files;
  private final Reference reference;
  private final Deadline deadline;
  private final Store store;
  private final Clock clock;

  BulletinReader(
      LeadService lead,
      Figures figures,
      ItemStandings standings,
      AnatomyService anatomy,
      Trends trends,
      CaseFiles files,
      Reference reference,
      Deadline deadline,
      Store store,
      Clock clock) {
    this.lead = lead;
    this.figures = figures;
    this.standings = standings;
    this.anatomy = anatomy;
    this.trends = trends;
    this.files = files;
    this.reference = reference;
    this.deadline = deadline;
    this.store = store;
    this.clock = clock;
  }

  /** The facts of a month for whoever reads; empty while nothing was reckoned. */
  Optional<BulletinFacts> read(YearMonth month, Filter narrowed) {
    Filter filter = narrowed.withPeriod(new Period.Month(month));
    Optional<LeadBoard> board = lead.board(filter);
    Optional<List<Kpi>> table = figures.kpis(TABLE, filter);
    if (board.isEmpty() || table.isEmpty() || table.get().isEmpty()) {
      return Optional.empty();
    }
    LocalDate today = LocalDate.now(clock.withZone(Times.ZONE));
    List<BulletinFacts.Item> items = items(board.get(), filter);
    return Optional.of(
        new BulletinFacts(
            month,
            filter,
            Sight.now(),
            today,
            reference.names(),
            board.get(),
            table.get(),
            units(filter),
            items,
            store.read(
                bind(UNKNOWN, filter, today),
                row -> new Part(row.string("reason"), row.number("n"), 0)),
            trends.promise(filter.withPeriod(upTo(month))),
            items.isEmpty() ? Optional.empty() : typical(items.getFirst(), filter, today),
            deadline.from(today)));
  }

  private static Period upTo(YearMonth month) {
    return new Period.Span(month.minusMonths(MONTHS - 1).atDay(1), month.atEndOfMonth());
  }

  private List<BulletinFacts.Unit> units(Filter filter) {
    Map<String, MeasureResult> kept = by(KEPT, Dimension.DEPARTMENT, filter);
    return standings.departments(filter).stream()
        .map(unit -> new BulletinFacts.Unit(unit, kept.get(unit.code())))
        .toList();
  }

  private List<BulletinFacts.Item> items(LeadBoard board, Filter filter) {
    Map<String, MeasureResult> broken = by(BROKEN, Dimension.ITEM, filter);
    List<ItemStanding> told =
        board.items().stream()
            .filter(item -> item.judged() >= MeasureDefinition.NOTHING_BELOW)
            .limit(LISTED)
            .toList();
    return told.stream()
        .map(item ->
            new BulletinFacts.Item(
                item,
                broken.get(item.code()),
                told.indexOf(item) < TOLD
                    ? anatomy.primaryCauses(filter.withItem(item.code()))
                    : List.of()))
        .toList();
  }

  private Map<String, MeasureResult> by(String measure, Dimension dimension, Filter filter) {
    Map<String, MeasureResult> byCode = new HashMap<>();
    figures
        .by(Measures.byId(measure).orElseThrow(), dimension, filter)
        .forEach(result -> byCode.put(result.at(dimension), result));
    return byCode;
  }

  private Optional<CaseFile> typical(BulletinFacts.Item item, Filter filter, LocalDate today) {
    return store
        .first(bind(TYPICAL, filter.withItem(item.code()), today), row -> row.string("case_no"))
        .flatMap(files::find);
  }

  private static Statement bind(String sql, Filter filter, LocalDate today) {
    return CaseConditions.bind(Statement.of(sql), filter, today);
  }
}
