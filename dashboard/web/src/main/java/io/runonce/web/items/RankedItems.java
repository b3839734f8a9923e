package io.runonce.web.items;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads the list of items with their rank by broken promises. */
@Service
public class RankedItems {
  /** The measure that items are ranked by. */
  public static final String MEASURE = "promise_broken_rate";

  private final ItemStandings standings;
  private final Figures figures;

  public RankedItems(ItemStandings standings, Figures figures) {
    this.standings = standings;
    this.figures = figures;
  }

  /** The items of a filter, the worst first. */
  public List<RankedItem> read(Filter filter) {
    MeasureDefinition measure = Measures.byId(MEASURE).orElseThrow();
    Map<String, MeasureResult> shares = new HashMap<>();
    figures
        .by(measure, Dimension.ITEM, filter)
        .forEach(share -> shares.put(share.at(Dimension.ITEM), share));
    return RankedItem.of(
        standings.each(filter), shares, figures.changes(measure, Dimension.ITEM, filter));
  }
}
