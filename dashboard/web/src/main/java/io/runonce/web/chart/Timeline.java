package io.runonce.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.bar.BarItemStyle;
import org.icepear.echarts.charts.bar.BarSeries;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;

/** How something went hour by hour: amounts as bars on each other, or values as lines. */
public final class Timeline {
  private static final int HEIGHT = 260;
  private static final int DOT = 6;

  private Timeline() {}

  /** A colour token, and the dash and symbol that tell a line from the others without colour. */
  public enum Look {
    MAIN("@actual", "solid", "circle"),
    PALE("@promised", "dotted", "rect"),
    MARKED("@cat-2", "dashed", "diamond");

    private final String colour;
    private final String dash;
    private final String symbol;

    Look(String colour, String dash, String symbol) {
      this.colour = colour;
      this.dash = dash;
      this.symbol = symbol;
    }
  }

  /** One bar or point a moment; null is a gap. */
  public record Series(String name, Look look, List<@Nullable Double> values) {}

  /** A moment and what is said there. */
  public record Moment(String label, String spoken) {}

  /** Amounts: they add up. */
  public static ChartSpec bars(List<Moment> moments, List<Series> all) {
    return spec(moments, all.stream().map(Timeline::bar).toList());
  }

  /** Values: they do not. */
  public static ChartSpec lines(List<Moment> moments, List<Series> all) {
    return spec(moments, all.stream().map(Timeline::line).toList());
  }

  private static ChartSpec spec(List<Moment> moments, List<? extends SeriesOption> series) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      points.add(new ChartSpec.Point(0, i, moments.get(i).spoken(), null));
    }
    Option option =
        new Option()
            .setGrid(Axes.grid())
            .setLegend(Axes.legend())
            .setTooltip(new Tooltip().setTrigger("axis"))
            .setXAxis(Axes.categories(moments.stream().map(Moment::label).toList()))
            .setYAxis(Axes.value().setMin(0))
            .setSeries(series.toArray(SeriesOption[]::new));
    return ChartSpec.of(option, points, HEIGHT);
  }

  private static SeriesOption bar(Series series) {
    return new BarSeries()
        .setName(series.name())
        .setStack("all")
        .setItemStyle(
            new BarItemStyle()
                .setColor(series.look().colour)
                .setBorderColor("@surface")
                .setBorderWidth(1))
        .setData(series.values().toArray());
  }

  private static SeriesOption line(Series series) {
    return new LineSeries()
        .setName(series.name())
        .setSymbol(series.look().symbol)
        .setSymbolSize(DOT)
        .setLineStyle(new LineStyle().setColor(series.look().colour).setType(series.look().dash))
        .setItemStyle(new ItemStyle().setColor(series.look().colour))
        .setData(series.values().toArray());
  }
}
