package io.runonce.web.lead;

import io.runonce.measures.Dimension;
import io.runonce.measures.Tallies;
import io.runonce.web.anatomy.AnatomyService;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.figures.Tallied;
import io.runonce.web.filter.Filter;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.items.ItemStandings;
import java.util.Comparator;
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
  private static final int MOST = 50;
  private static final int MOST_GAPS = 10;

  private final Figures figures;
  private final ItemStandings standings;
  private final AnatomyService anatomy;

  public LeadService(Figures figures, ItemStandings standings, AnatomyService anatomy) {
    this.anatomy = anatomy;
    this.standings = standings;
    this.figures = figures;
  }

  /** The board under a filter; empty while nothing was reckoned. */
  public Optional<LeadBoard> board(Filter filter) {
    return figures.kpis(TILES, filter).map(kpis -> board(kpis, filter));
  }

  /** The same with the months of its figures, which papers do not show. */
  public Optional<LeadBoard> desk(Filter filter) {
    return board(filter).map(board -> board.with(figures.withMonths(board.kpis(), filter)));
  }

  private LeadBoard board(List<Kpi> kpis, Filter filter) {
    ItemStanding all = standings.whole(filter);
    return new LeadBoard(
        kpis,
        new LeadBoard.Floor(all.provenBroken(), all.closed()),
        standings.each(filter).stream().filter(item -> item.broken() > 0).limit(MOST).toList(),
        all.extra(),
        anatomy.primaryCauses(filter),
        gaps(filter));
  }

  /** The places whose tickets are missing for most cases. */
  private List<LeadBoard.Gap> gaps(Filter filter) {
    return figures.tallies(List.of(Tallies.UNFED), List.of(Dimension.LOCATION), filter).stream()
        .filter(place -> place.sum(Tallies.UNFED) > 0)
        .sorted(
            Comparator.comparingLong((Tallied place) -> place.sum(Tallies.UNFED))
                .reversed()
                .thenComparing(place -> place.at(Dimension.LOCATION)))
        .limit(MOST_GAPS)
        .map(LeadService::gap)
        .toList();
  }

  private static LeadBoard.Gap gap(Tallied place) {
    String location = place.at(Dimension.LOCATION);
    return new LeadBoard.Gap(location.isEmpty() ? null : location, place.sum(Tallies.UNFED));
  }
}
