package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Process;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stages in fixed places and the ways between them: the line's width tells how many cases, its
 * label trips, days and materials; broken lines are ways on which trips were in vain. Lines are
 * drawn below, words are links above them, so that they are read and focused as any other.
 */
final class ProcessMap extends Div {
  private static final int WIDTH = 1120;
  private static final int HEIGHT = 280;
  private static final int DEEP = 400;
  private static final double BEND = 26;
  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry(Process.START, new Place(60, 70)),
          Map.entry("RECEIVED", new Place(290, 70)),
          Map.entry("ACCEPTED", new Place(550, 70)),
          Map.entry("CLOSED", new Place(800, 70)),
          Map.entry("RESULT_DELIVERED", new Place(1060, 70)),
          Map.entry("RESULT_READY", new Place(945, 220)),
          Map.entry(Process.AFTER, new Place(1060, 350)),
          Map.entry("CORRECTION_REQUESTED", new Place(180, 220)),
          Map.entry("CORRECTION_RECEIVED", new Place(400, 220)),
          Map.entry("ACCEPTANCE_REFUSED", new Place(400, 350)),
          Map.entry("SUSPENDED", new Place(585, 220)),
          Map.entry("RESUMED", new Place(800, 220)));

  private final transient Filter filter;

  ProcessMap(List<Process.Edge> edges, Filter filter) {
    this.filter = filter;
    addClassName("process-scroll");
    getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
    getElement().setAttribute("aria-label", t("process.map"));
    Div plane = new Div();
    plane.addClassName("process-map");
    plane.getStyle().set("width", WIDTH + "px").set("height", height(edges) + "px");
    long most = edges.stream().mapToLong(Process.Edge::times).max().orElse(1);
    plane.add(new Html(svg(edges, most)));
    PLACES.keySet().stream()
        .filter(stage -> edges.stream().anyMatch(e -> touches(e, stage)))
        .sorted()
        .forEach(stage -> plane.add(node(stage)));
    edges.forEach(edge -> plane.add(label(edge)));
    add(plane);
  }

  /** Whether both ends have a place on the map. */
  static boolean isDrawn(Process.Edge edge) {
    return PLACES.containsKey(edge.from())
        && PLACES.containsKey(edge.to())
        && !edge.from().equals(edge.to());
  }

  /** The lowest row is there only where something leads to it. */
  private static int height(List<Process.Edge> edges) {
    boolean deep =
        edges.stream().anyMatch(e -> place(e.from()).y() > 300 || place(e.to()).y() > 300);
    return deep ? DEEP : HEIGHT;
  }

  private static boolean touches(Process.Edge edge, String stage) {
    return edge.from().equals(stage) || edge.to().equals(stage);
  }

  private static Component node(String stage) {
    Span node = new Span(CutWords.stage(stage));
    node.addClassName("process-node");
    at(node, place(stage));
    return node;
  }

  private Component label(Process.Edge edge) {
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
    at(label, middle(edge));
    return label;
  }

  private static String more(Process.Edge edge) {
    String days = Facts.mean(edge.times(), edge.days(), T.numbers()::tenth);
    String text = days.equals(Numbers.UNKNOWN) ? "" : t("process.days", days);
    if (edge.materials() < 0.05 || edge.times() < Facts.FEW) {
      return text;
    }
    String materials = t("process.materials", T.numbers().tenth(edge.materials()));
    return text.isEmpty() ? materials : text + " · " + materials;
  }

  private static String svg(List<Process.Edge> edges, long most) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg aria-hidden=\"true\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(height(edges));
    svg.append("\"><defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"");
    svg.append(
        " markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"10\" orient=\"auto\">");
    svg.append("<path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>");
    for (Process.Edge edge : edges) {
      Place from = place(edge.from());
      Place to = place(edge.to());
      Place bend = bend(from, to);
      double width = 1 + 7 * Math.sqrt((double) edge.times() / most);
      svg.append(
          String.format(
              Locale.ROOT,
              "<path class=\"%s\" d=\"M%.0f %.0f Q%.0f %.0f %.0f %.0f\" stroke-width=\"%.1f\"/>",
              edge.futile() > 0 ? "way in-vain" : "way",
              from.x(),
              from.y(),
              bend.x(),
              bend.y(),
              end(bend, to).x(),
              end(bend, to).y(),
              width));
    }
    return svg.append("</svg>").toString();
  }

  /** The arrow's tip stands at the node's edge, not below its word. */
  private static Place end(Place bend, Place to) {
    double dx = bend.x() - to.x();
    double dy = bend.y() - to.y();
    double reach = Math.min(58 / Math.max(1e-6, Math.abs(dx)), 20 / Math.max(1e-6, Math.abs(dy)));
    double share = Math.min(0.9, reach);
    return new Place(to.x() + dx * share, to.y() + dy * share);
  }

  /** Both directions between two stages bend apart. */
  private static Place bend(Place from, Place to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.hypot(dx, dy);
    double far = length > 320 ? 3 * BEND : BEND;
    return new Place(
        (from.x() + to.x()) / 2 + far * dy / length, (from.y() + to.y()) / 2 - far * dx / length);
  }

  private static Place middle(Process.Edge edge) {
    Place from = place(edge.from());
    Place to = place(edge.to());
    Place bend = bend(from, to);
    return new Place(
        (from.x() + 2 * bend.x() + to.x()) / 4, (from.y() + 2 * bend.y() + to.y()) / 4);
  }

  private static Place place(String stage) {
    return PLACES.getOrDefault(stage, new Place(0, 0));
  }

  private static void at(Component component, Place place) {
    component
        .getElement()
        .getStyle()
        .set("left", Math.round(place.x()) + "px")
        .set("top", Math.round(place.y()) + "px");
  }

  private record Place(double x, double y) {}
}
