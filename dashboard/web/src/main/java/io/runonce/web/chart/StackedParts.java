package io.runonce.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;

/** Bars of parts that add up: why a score is what it is. */
public final class StackedParts {
  private static final List<String> COLOURS =
      List.of("@cat-1", "@cat-2", "@cat-3", "@cat-4", "@cat-5", "@cat-6", "@cat-7", "@cat-8");
  private static final int ROW = 30;
  private static final int FRAME = 90;

  private StackedParts() {}

  /** A bar: its label and its parts, in the order of the parts' names. */
  public record Row(String label, List<Double> parts) {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /** The chart of some bars, the first at the top. */
  public static ChartSpec of(List<String> parts, List<Row> rows) {
    SeriesOption[] series = new SeriesOption[parts.size()];
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      series[i] = bars(parts.get(i), i, rows);
      for (int r = 0; r < rows.size(); r++) {
        points.add(new ChartSpec.Point(i, r, spoken(rows.get(r), parts.get(i), i), null));
      }
    }
    Option option =
        new Option()
            .setGrid(Axes.grid())
            .setLegend(Axes.legend())
            .setTooltip(new Tooltip().setTrigger("item"))
            .setXAxis(Axes.value())
            .setYAxis(Axes.names(rows.stream().map(Row::label).toList()))
            .setSeries(series);
    return ChartSpec.of(option, points, FRAME + ROW * rows.size());
  }

  private static BarSeries bars(String part, int at, List<Row> rows) {
    // A colour that comes again is paler and outlined, so that no two parts look alike.
    boolean again = at >= COLOURS.size();
    return new BarSeries()
        .setName(part)
        .setStack("score")
        .setBarMaxWidth(18)
        .setItemStyle(
            new BarItemStyle()
                .setColor(COLOURS.get(at % COLOURS.size()))
                .setOpacity(again ? 0.45 : 1.0)
                .setBorderColor(again ? "@text" : "@surface")
                .setBorderWidth(1))
        .setData(rows.stream().map(row -> row.parts().get(at)).toArray(Number[]::new));
  }

  private static String spoken(Row row, String part, int at) {
    return String.format(Locale.ROOT, "%s, %s: %.2f", row.label(), part, row.parts().get(at));
  }
}
