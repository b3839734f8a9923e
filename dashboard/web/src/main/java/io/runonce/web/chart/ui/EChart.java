package io.runonce.web.chart.ui;

import com.google.gson.Gson;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import io.runonce.web.chart.ChartSpec;
import io.runonce.web.kit.ui.Go;

/** The element that draws a chart; a click or Enter on a point goes to what is behind it. */
@Tag("runonce-chart")
@JavaScript("context://js/runonce-picture.js?v=1")
@JavaScript("context://js/runonce-chart.js?v=4")
public class EChart extends Component {
  /**
   * A chart.
   *
   * @param finding what it is spoken as
   */
  public EChart(ChartSpec spec, String finding) {
    getElement().setAttribute("label", finding);
    getElement().setAttribute("aria-label", finding);
    getElement().getStyle().set("height", spec.height() + "px");
    getElement().setProperty("points", new Gson().toJson(spec.points()));
    getElement().setProperty("option", spec.option());
    addListener(Drill.class, e -> e.go());
  }

  void exportPng(String title, String source, String name) {
    getElement().callJsFunction("exportPng", title, source, name);
  }

  void exportSvg(String title, String source, String name) {
    getElement().callJsFunction("exportSvg", title, source, name);
  }

  /** A point was chosen. */
  @DomEvent("chart-drill")
  public static class Drill extends ComponentEvent<EChart> {
    private final String to;

    public Drill(EChart source, boolean fromClient, @EventData("event.detail.to") String to) {
      super(source, fromClient);
      this.to = to;
    }

    void go() {
      Go.from(getSource(), to);
    }
  }
}
