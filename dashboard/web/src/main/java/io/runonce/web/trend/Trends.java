package io.runonce.web.trend;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.warehouse.Statement;
import io.runonce.web.figures.Figures;
import io.runonce.web.filter.Filter;
import io.runonce.web.store.Store;
import java.util.List;
import org.springframework.stereotype.Service;

/** Reads how the promise was kept month by month, and what was reformed meanwhile. */
@Service
public class Trends {
  private static final String PROMISE = "promise_kept_rate";
  private static final String IN_FORCE =
      "catalogue = (SELECT max(catalogue) FROM catalogue_import)";
  private static final String VERSIONS =
      "SELECT valid_from AS date, '' AS code, version FROM item_version FINAL WHERE item_code ="
          + " {item:String} AND "
          + IN_FORCE
          + " ORDER BY date";
  private static final String LAUNCHES =
      "SELECT assumeNotNull(launch_date) AS date, toString(code) AS code, '' AS version FROM"
          + " one_thing FINAL WHERE launch_date IS NOT NULL AND ({department:String} = '' OR"
          + " lead_department = {department:String} OR has(support_departments,"
          + " {department:String})) AND "
          + IN_FORCE
          + " ORDER BY date, code";

  private final Figures figures;
  private final Store store;

  public Trends(Figures figures, Store store) {
    this.figures = figures;
    this.store = store;
  }

  /** The months that have cases under a filter. */
  public PromiseTrend promise(Filter filter) {
    MeasureDefinition measure = Measures.byId(PROMISE).orElseThrow();
    return new PromiseTrend(
        figures.by(measure, Dimension.MONTH, filter),
        reforms(filter),
        figures.goal(PROMISE, filter).orElse(null));
  }

  private List<PromiseTrend.Reform> reforms(Filter filter) {
    String item = filter.item();
    String department = filter.department();
    Statement asked =
        item == null
            ? Statement.of(LAUNCHES).with("department", department == null ? "" : department)
            : Statement.of(VERSIONS).with("item", item);
    return store.read(
        asked,
        row ->
            new PromiseTrend.Reform(row.date("date"), row.string("code"), row.string("version")));
  }
}
