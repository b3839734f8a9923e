package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.text.Times;
import java.util.List;
import java.util.Map;

/** The four reductions: trips, materials, time, links; counted, beside what was declared. */
final class ReductionsPanel {
  static final List<String> MEASURES =
      List.of(
          "trips_saved",
          "trips_saved_declared",
          "materials_reduced",
          "time_compression_actual",
          "time_compression_promise",
          "links_reduced");

  private ReductionsPanel() {}

  static Component of(Map<String, MeasureResult> figures, Filter filter) {
    List<MeasureResult> shown =
        MEASURES.stream().filter(figures::containsKey).map(figures::get).toList();
    if (shown.isEmpty()) {
      return new Panel(t("reductions.title"), "", new Empty(t("cases.notelling")));
    }
    MeasureResult trips = figures.get("trips_saved");
    String finding =
        trips == null || trips.shown() != Shown.FIGURE
            ? t("reductions.title")
            : t("reductions.finding", FigureText.shown(trips, null));
    return new Panel(
        finding,
        t("reductions.source", Times.minute(shown.getFirst().asOf())),
        FigureTable.of(t("reductions.caption"), shown, filter));
  }
}
