package io.runonce.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;

/** A run of one measure by period with what is not known beside it: low and high as thin lines. */
public final class Trend {
  private static final int HEIGHT = 260;
  private static final int DOT = 8;

  private Trend() {}

  /** A period: nulls are what was not measured, and leave a gap. */
  public record Row(
      String period,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      String spoken,
      @Nullable String drill) {}

  /** Names of the lines, in the page's language. */
  public record Marks(String value, String low, String high) {}

  /** The chart of some periods in order. */
  public static ChartSpec of(Marks marks, List<Row> rows) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      points.add(new ChartSpec.Point(0, i, rows.get(i).spoken(), rows.get(i).drill()));
    }
    SeriesOption[] series = {
      line(marks.value(), "@actual", "solid", rows.stream().map(Row::value).toArray())
          .setSymbol("circle")
          .setSymbolSize(DOT),
      line(marks.low(), "@promised", "dotted", rows.stream().map(Row::low).toArray())
          .setSymbol("none"),
      line(marks.high(), "@promised", "dashed", rows.stream().map(Row::high).toArray())
          .setSymbol("none")
    };
    Option option =
        new Option()
            .setGrid(Axes.grid())
            .setLegend(Axes.legend())
            .setTooltip(new Tooltip().setTrigger("axis"))
            .setXAxis(Axes.categories(rows.stream().map(Row::period).toList()))
            .setYAxis(Axes.value().setMin(0))
            .setSeries(series);
    return ChartSpec.of(option, points, HEIGHT);
  }

  private static LineSeries line(String name, String colour, String type, @Nullable Object[] data) {
    return new LineSeries()
        .setName(name)
        .setLineStyle(new LineStyle().setColor(colour).setType(type))
        .setItemStyle(new ItemStyle().setColor(colour))
        .setData(data);
  }
}
