package io.runonce.web.lead;

import io.runonce.web.anatomy.Part;
import io.runonce.web.figures.Kpi;
import io.runonce.web.items.ItemStanding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the leadership desk shows.
 *
 * @param kpis the figures, the promise kept first
 * @param floor what is proven whatever else is not known
 * @param items items with a broken promise, the costliest first
 * @param extra certain visits beyond the promise, of all items
 * @param causes why promises broke, the most frequent first
 * @param gaps places without whose tickets cases cannot be judged
 */
public record LeadBoard(
    List<Kpi> kpis,
    Floor floor,
    List<ItemStanding> items,
    long extra,
    List<Part> causes,
    List<Gap> gaps) {
  public LeadBoard {
    kpis = List.copyOf(kpis);
    items = List.copyOf(items);
    causes = List.copyOf(causes);
    gaps = List.copyOf(gaps);
  }

  /** The same with other figures. */
  LeadBoard with(List<Kpi> figures) {
    return new LeadBoard(figures, floor, items, extra, causes, gaps);
  }

  /** The figure of the promise, if it could be asked for. */
  public Optional<Kpi> promise() {
    return kpis.stream()
        .filter(kpi -> kpi.figure().measureId().equals(LeadService.PROMISE))
        .findFirst();
  }

  /**
   * The proven floor.
   *
   * @param broken closed cases that are proven broken, bounded or not
   * @param closed closed cases with a declaration
   */
  public record Floor(long broken, long closed) {}

  /** A place and the closed cases that cannot be judged for want of its tickets. */
  public record Gap(@Nullable String location, long cases) {}
}
