package io.runonce.web.lead;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import java.util.List;
import org.springframework.stereotype.Service;

/** How the promise was kept month by month. */
@Service
public class TrendService {
  private final Figures figures;

  public TrendService(Figures figures) {
    this.figures = figures;
  }

  /** The months that have cases, in order. */
  public List<MeasureResult> promise(Filter filter) {
    MeasureDefinition measure = Measures.byId(LeadService.PROMISE).orElseThrow();
    return figures.by(measure, Dimension.MONTH, filter);
  }
}
