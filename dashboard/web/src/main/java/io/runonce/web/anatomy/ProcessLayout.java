package io.runonce.web.anatomy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the stages stand on the map of the way, and the lines between them: bent, so that both
 * directions between two stages lie apart, and as wide as many cases went that way.
 */
public final class ProcessLayout {
  /** The width of the plane in pixels. */
  public static final int WIDTH = 1120;

  private static final int HEIGHT = 324;
  private static final int DEEP = 400;
  private static final int LOWEST_ROW = 300;
  private static final double BEND = 26;

  /**
   * Between two labels of four and of three lines, which stand half as far from the straight line.
   */
  private static final double BOTH_WAYS = 84;

  private static final double LONG = 320;
  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry(CaseProcess.START, new Place(60, 70)),
          Map.entry("RECEIVED", new Place(290, 70)),
          Map.entry("ACCEPTED", new Place(550, 70)),
          Map.entry("CLOSED", new Place(800, 70)),
          Map.entry("RESULT_DELIVERED", new Place(1060, 70)),
          Map.entry("RESULT_READY", new Place(945, 250)),
          Map.entry(CaseProcess.AFTER, new Place(1060, 350)),
          Map.entry("CORRECTION_REQUESTED", new Place(180, 250)),
          Map.entry("CORRECTION_RECEIVED", new Place(400, 250)),
          Map.entry("ACCEPTANCE_REFUSED", new Place(400, 350)),
          Map.entry("SUSPENDED", new Place(585, 250)),
          Map.entry("RESUMED", new Place(800, 250)));

  private final List<CaseProcess.Edge> edges;

  /**
   * The plane of some edges.
   *
   * @param edges those that are drawn
   */
  public ProcessLayout(List<CaseProcess.Edge> edges) {
    this.edges = List.copyOf(edges);
  }

  /** A point of the plane, in pixels from its upper left. */
  public record Place(double x, double y) {}

  /** Whether both ends of an edge have a place. */
  public static boolean hasPlaces(CaseProcess.Edge edge) {
    return PLACES.containsKey(edge.from())
        && PLACES.containsKey(edge.to())
        && !edge.from().equals(edge.to());
  }

  /** The stages that the edges touch. */
  public List<String> stages() {
    return PLACES.keySet().stream()
        .filter(
            stage -> edges.stream().anyMatch(e -> e.from().equals(stage) || e.to().equals(stage)))
        .sorted()
        .toList();
  }

  /** The height of the plane: the lowest row is there only where something leads to it. */
  public int height() {
    return stages().stream().anyMatch(stage -> place(stage).y() > LOWEST_ROW) ? DEEP : HEIGHT;
  }

  /** Where a stage stands. */
  public Place place(String stage) {
    return PLACES.getOrDefault(stage, new Place(0, 0));
  }

  /** The middle of an edge's line. */
  public Place middle(CaseProcess.Edge edge) {
    Place from = place(edge.from());
    Place to = place(edge.to());
    Place bend = bend(edge);
    return new Place(
        (from.x() + 2 * bend.x() + to.x()) / 4, (from.y() + 2 * bend.y() + to.y()) / 4);
  }

  /** The lines as SVG; those with trips in vain have a class of their own. */
  public String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg aria-hidden=\"true\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(height());
    svg.append("\"><defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"");
    svg.append(" markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"10\"");
    svg.append(" orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>");
    long most = edges.stream().mapToLong(CaseProcess.Edge::times).max().orElse(1);
    edges.forEach(edge -> svg.append(line(edge, most)));
    return svg.append("</svg>").toString();
  }

  private String line(CaseProcess.Edge edge, long most) {
    Place from = place(edge.from());
    Place to = place(edge.to());
    Place bend = bend(edge);
    Place end = end(bend, to);
    return String.format(
        Locale.ROOT,
        "<path class=\"%s\" d=\"M%.0f %.0f Q%.0f %.0f %.0f %.0f\" stroke-width=\"%.1f\"/>",
        edge.futile() > 0 ? "way in-vain" : "way",
        from.x(),
        from.y(),
        bend.x(),
        bend.y(),
        end.x(),
        end.y(),
        1 + 7 * Math.sqrt((double) edge.times() / most));
  }

  private Place bend(CaseProcess.Edge edge) {
    Place from = place(edge.from());
    Place to = place(edge.to());
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.hypot(dx, dy);
    double near = goesBack(edge) ? BOTH_WAYS : BEND;
    double far = length > LONG ? 3 * BEND : near;
    return new Place(
        (from.x() + to.x()) / 2 + far * dy / length, (from.y() + to.y()) / 2 - far * dx / length);
  }

  private boolean goesBack(CaseProcess.Edge edge) {
    return edges.stream()
        .anyMatch(other -> other.from().equals(edge.to()) && other.to().equals(edge.from()));
  }

  /** The arrow's tip stands at the stage's edge, not below its word. */
  private static Place end(Place bend, Place to) {
    double dx = bend.x() - to.x();
    double dy = bend.y() - to.y();
    double reach = Math.min(58 / Math.max(1e-6, Math.abs(dx)), 22 / Math.max(1e-6, Math.abs(dy)));
    double share = Math.min(0.9, reach);
    return new Place(to.x() + dx * share, to.y() + dy * share);
  }
}
