package io.runonce.cli;

import com.google.errorprone.annotations.FormatMethod;
import io.runonce.cli.TruthSweep.Point;
import io.runonce.cli.TruthSweep.Swept;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The sweeps as one SVG: a panel each, shares of 0 to 100 % against what the records lack. */
final class TruthChart {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 170;
  private static final int LEFT = 44;
  private static final int TOP = 46;
  private static final int PANEL_WIDTH = WIDTH + 80;
  private static final int PANEL_HEIGHT = HEIGHT + 90;
  private static final double LARGEST = 0.6;

  /** Told apart by dash as well as by colour. */
  private record Line(
      String name, String colour, String dash, ToDoubleFunction<TruthFigures> value) {}

  private static final List<Line> LINES =
      List.of(
          new Line("low ≤ real ≤ high", "#0b5fa5", "", TruthFigures::inside),
          new Line("bounded", "#b4540a", "6 3", TruthFigures::boundedShare),
          new Line("low = high", "#6b6b6b", "2 3", TruthFigures::exactShare),
          new Line("primary cause true", "#2b7a3d", "9 3 2 3", TruthFigures::causeRight));

  private final StringBuilder svg = new StringBuilder();

  private TruthChart() {}

  static String of(List<Swept> sweeps) {
    TruthChart chart = new TruthChart();
    int rows = (sweeps.size() + 1) / 2;
    int height = rows * PANEL_HEIGHT + 30;
    chart.put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"11\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>\n",
        2 * PANEL_WIDTH, height);
    for (int i = 0; i < sweeps.size(); i++) {
      chart.panel(sweeps.get(i), i % 2 * PANEL_WIDTH, i / 2 * PANEL_HEIGHT);
    }
    chart.legend(height - 14);
    return chart.svg.append("</svg>\n").toString();
  }

  private void panel(Swept swept, int x, int y) {
    put("<g transform=\"translate(%d,%d)\">\n", x + LEFT, y + TOP);
    put("<text x=\"0\" y=\"-14\" font-weight=\"bold\">%s</text>\n", swept.sweep().name());
    for (int percent = 0; percent <= 100; percent += 25) {
      double at = HEIGHT * (1 - percent / 100.0);
      put("<path d=\"M0 %.1fH%d\" stroke=\"#dddddd\"/>\n", at, WIDTH);
      put("<text x=\"-6\" y=\"%.1f\" text-anchor=\"end\">%d %%</text>\n", at + 4, percent);
    }
    for (int percent = 0; percent <= 60; percent += 20) {
      double at = across(percent / 100.0);
      put(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d %%</text>\n",
          at, HEIGHT + 16, percent);
    }
    LINES.forEach(line -> line(swept.points(), line));
    put("</g>\n");
  }

  private void line(List<Point> points, Line line) {
    String path =
        points.stream()
            .filter(point -> !Double.isNaN(line.value().applyAsDouble(point.figures())))
            .map(point ->
                String.format(
                    Locale.ROOT,
                    "%.1f,%.1f",
                    across(point.share()),
                    HEIGHT * (1 - line.value().applyAsDouble(point.figures()))))
            .collect(Collectors.joining(" "));
    put(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\""
            + " stroke-dasharray=\"%s\"/>\n",
        path, line.colour(), line.dash());
  }

  private void legend(int y) {
    int x = LEFT;
    for (Line line : LINES) {
      put(
          "<path d=\"M%d %dh26\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>\n",
          x, y - 4, line.colour(), line.dash());
      put("<text x=\"%d\" y=\"%d\">%s</text>\n", x + 32, y, line.name());
      x += 170;
    }
  }

  private static double across(double share) {
    return WIDTH * share / LARGEST;
  }

  @FormatMethod
  private void put(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
