package io.runonce.web.screen;

import io.runonce.measures.MeasureResult;
import io.runonce.web.figures.Kpi;
import io.runonce.web.items.ItemStanding;
import java.util.List;

/**
 * What a wall shows now.
 *
 * @param figures the board's own, the first the largest
 * @param open what is open and must be moved
 * @param gaps the items that cost the most trips beyond their promise
 * @param waits the median wait of each place, the longest first
 * @param late sources that are silent for longer than they promise, of {@code sources}
 */
public record Wall(
    List<Kpi> figures,
    List<Kpi> open,
    List<ItemStanding> gaps,
    List<MeasureResult> waits,
    int late,
    int sources) {
  public Wall {
    figures = List.copyOf(figures);
    open = List.copyOf(open);
    gaps = List.copyOf(gaps);
    waits = List.copyOf(waits);
  }
}
