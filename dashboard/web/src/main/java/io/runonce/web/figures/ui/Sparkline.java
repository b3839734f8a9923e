package io.runonce.web.figures.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.figures.Kpi;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a figure over its months, without axes: how it moved, not what it was. Months that
 * may not be told leave a gap; the words beside it say the first and the last.
 */
final class Sparkline {
  private static final double WIDTH = 160;
  private static final double HEIGHT = 32;
  private static final double MARGIN = 3;

  private Sparkline() {}

  /** The line of a figure; empty where fewer than two months may be told. */
  static Optional<Component> of(Kpi kpi) {
    List<MeasureResult> told =
        kpi.months().stream()
            .filter(month -> month.shown() == Shown.FIGURE && low(month) != null)
            .toList();
    if (told.size() < 2) {
      return Optional.empty();
    }
    String spoken =
        t(
            "kpi.months",
            month(told.getFirst()),
            value(told.getFirst(), kpi),
            month(told.getLast()),
            value(told.getLast(), kpi));
    Svg line = new Svg(svg(told));
    line.getElement().setAttribute("aria-hidden", "true");
    Div place = new Div(line);
    place.addClassName("card-months");
    place.getElement().setAttribute("role", "img");
    place.getElement().setAttribute("aria-label", spoken);
    place.getElement().setAttribute("title", spoken);
    return Optional.of(place);
  }

  /**
   * In px of a picture of its own: a stroke for each run of months, a dot where one stands alone.
   */
  static String svg(List<MeasureResult> told) {
    double least = told.stream().mapToDouble(Sparkline::lowOf).min().orElseThrow();
    double most = told.stream().mapToDouble(Sparkline::lowOf).max().orElseThrow();
    long span = Math.max(1, between(told.getFirst(), told.getLast()));
    StringBuilder path = new StringBuilder();
    MeasureResult before = null;
    double x = 0;
    double y = 0;
    for (MeasureResult month : told) {
      x = MARGIN + (WIDTH - 2 * MARGIN) * between(told.getFirst(), month) / span;
      double height = most == least ? 0.5 : (lowOf(month) - least) / (most - least);
      y = HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * height;
      boolean follows = before != null && between(before, month) == 1;
      path.append(String.format(Locale.ROOT, follows ? "L%.1f %.1f" : "M%.1f %.1fh0", x, y));
      before = month;
    }
    return String.format(
        Locale.ROOT,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\">"
            + "<path d=\"%s\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/></svg>",
        WIDTH,
        HEIGHT,
        WIDTH,
        HEIGHT,
        path,
        x,
        y);
  }

  private static String value(MeasureResult month, Kpi kpi) {
    Kpi.Goal goal = kpi.goal();
    String value = FigureText.shown(month, goal == null ? null : goal.value());
    return (value + " " + FigureText.unit(month.measure().unit())).strip();
  }

  private static String month(MeasureResult result) {
    return result.at(Dimension.MONTH);
  }

  private static long between(MeasureResult one, MeasureResult other) {
    return ChronoUnit.MONTHS.between(YearMonth.parse(month(one)), YearMonth.parse(month(other)));
  }

  private static double lowOf(MeasureResult result) {
    Double low = low(result);
    if (low == null) {
      throw new IllegalStateException(result.measureId() + " has no value to draw");
    }
    return low;
  }

  /** What is certain, where the figure is a range. */
  private static @Nullable Double low(MeasureResult result) {
    Double value = result.value();
    return value == null ? result.low() : value;
  }
}
