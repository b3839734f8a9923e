package io.runonce.web.screen;

import io.runonce.measures.MeasureResult;
import io.runonce.web.figures.Kpi;
import io.runonce.web.items.ItemStanding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a wall shows now.
 *
 * @param figures the board's own, the first the largest
 * @param open what is open and must be moved
 * @param gaps the items that cost the most trips beyond their promise
 * @param waits the median wait of each place, the longest first
 * @param asOf when the newest outcomes were computed; null before the first
 * @param late sources that are silent for longer than they promise, of {@code sources}
 */
public record Wall(
    List<Kpi> figures,
    List<Kpi> open,
    List<ItemStanding> gaps,
    List<MeasureResult> waits,
    @Nullable Instant asOf,
    int late,
    int sources) {
  public Wall {
    figures = List.copyOf(figures);
    open = List.copyOf(open);
    gaps = List.copyOf(gaps);
    waits = List.copyOf(waits);
  }
}
