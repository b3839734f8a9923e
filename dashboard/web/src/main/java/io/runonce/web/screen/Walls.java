package io.runonce.web.screen;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Shown;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.items.ItemStandings;
import io.runonce.web.live.LastKnown;
import io.runonce.web.live.Standpoints;
import io.runonce.web.shell.Freshness;
import io.runonce.web.shell.FreshnessService;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads what walls show. */
@Service
public class Walls {
  private static final int MOST = 5;
  private static final int ENOUGH = 30;
  private static final Period RECENT = new Period.LastDays(90);

  private final Figures figures;
  private final ItemStandings standings;
  private final FreshnessService freshness;
  private final Standpoints standpoints;
  private final LastKnown lastKnown;

  public Walls(
      Figures figures,
      ItemStandings standings,
      FreshnessService freshness,
      Standpoints standpoints,
      LastKnown lastKnown) {
    this.figures = figures;
    this.standings = standings;
    this.freshness = freshness;
    this.standpoints = standpoints;
    this.lastKnown = lastKnown;
  }

  /** What of a wall changes with a run alone. */
  private record Reckoned(
      List<Kpi> figures, List<Kpi> open, List<ItemStanding> gaps, List<MeasureResult> waits) {}

  /** The board over the last ninety days, within a filter. */
  public Wall read(Board board, Filter filter) {
    Freshness fresh = freshness.now();
    Reckoned reckoned =
        lastKnown
            .ask("wall " + board + " " + filter, standpoints::now, () -> reckoned(board, filter))
            .fresh();
    return new Wall(
        reckoned.figures,
        reckoned.open,
        reckoned.gaps,
        reckoned.waits,
        fresh.asOf(),
        fresh.late(),
        fresh.sources());
  }

  private Reckoned reckoned(Board board, Filter filter) {
    Filter recent = recent(filter);
    return new Reckoned(
        figures.kpis(board.figures(), recent).orElse(List.of()),
        figures.kpis(Board.OPEN, filter).orElse(List.of()),
        standings.each(recent).stream()
            .filter(item -> item.broken() > 0 && item.judged() >= ENOUGH)
            .limit(MOST)
            .toList(),
        waits(recent));
  }

  /** The filter over the period that a wall shows: the last ninety days unless told otherwise. */
  public static Filter recent(Filter filter) {
    return filter.period() instanceof Period.All ? filter.withPeriod(RECENT) : filter;
  }

  private List<MeasureResult> waits(Filter filter) {
    return figures
        .by(Measures.byId("wait_minutes_p50").orElseThrow(), Dimension.LOCATION, filter)
        .stream()
        .filter(wait -> wait.shown() == Shown.FIGURE && wait.value() != null)
        .sorted(Comparator.comparingDouble(Walls::minutes).reversed())
        .limit(MOST)
        .toList();
  }

  private static double minutes(MeasureResult wait) {
    Double value = wait.value();
    return value == null ? 0 : value;
  }
}
