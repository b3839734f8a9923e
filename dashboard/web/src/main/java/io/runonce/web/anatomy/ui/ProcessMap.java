package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.CaseProcess;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.ProcessLayout;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.List;

/**
 * Stages in fixed places and the ways between them: the line's width tells how many cases, its
 * label trips, days and materials; broken lines are ways on which trips were in vain. Lines are
 * drawn below, words are links above them, so that they are read and focused as any other.
 */
final class ProcessMap extends Div {
  private final transient Filter filter;
  private final transient ProcessLayout layout;

  ProcessMap(List<CaseProcess.Edge> edges, Filter filter) {
    this.filter = filter;
    this.layout = new ProcessLayout(edges);
    addClassName("process-scroll");
    getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("process.map"));
    Div plane = new Div(new Html(layout.svg()));
    plane.addClassName("process-map");
    plane.getStyle().set("width", ProcessLayout.WIDTH + "px").set("height", layout.height() + "px");
    layout.stages().forEach(stage -> plane.add(node(stage)));
    edges.forEach(edge -> plane.add(label(edge)));
    add(plane);
  }

  private Component node(String stage) {
    Span node = new Span(CutWords.stage(stage));
    node.addClassName("process-node");
    at(node, layout.place(stage));
    return node;
  }

  private Component label(CaseProcess.Edge edge) {
    Numbers numbers = T.numbers();
    Anchor label = new Anchor(CaseLinks.ofCut(filter, Cut.EDGE, edge.key()));
    Span cases = new Span(t("process.times", numbers.exact(edge.times())));
    label.add(cases);
    if (edge.trips() > 0) {
      Span trips = new Span(t("process.trips", numbers.exact(edge.trips())));
      trips.addClassName("strong");
      label.add(trips);
    }
    if (edge.futile() > 0) {
      Span futile = new Span("◇ " + t("process.futile", numbers.exact(edge.futile())));
      futile.addClassName("futile");
      label.add(futile);
    }
    String more = more(edge);
    if (!more.isEmpty()) {
      label.add(new Span(more));
    }
    label.addClassName("process-label");
    label
        .getElement()
        .setAttribute(
            "aria-label",
            CutWords.way(edge.key()) + t("colon") + label.getElement().getTextRecursively());
    at(label, layout.middle(edge));
    return label;
  }

  private static String more(CaseProcess.Edge edge) {
    String days = Facts.mean(edge.times(), edge.days(), T.numbers()::tenth);
    String text = days.equals(Numbers.UNKNOWN) ? "" : t("process.days", days);
    if (edge.materials() < 0.05 || edge.times() < Facts.FEW) {
      return text;
    }
    String materials = t("process.materials", T.numbers().tenth(edge.materials()));
    return text.isEmpty() ? materials : text + " · " + materials;
  }

  private static void at(Component component, ProcessLayout.Place place) {
    component
        .getElement()
        .getStyle()
        .set("left", Math.round(place.x()) + "px")
        .set("top", Math.round(place.y()) + "px");
  }
}
