package io.runonce.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;

/** Promise against reality: a bar where the promise stands, diamonds where people were. */
public final class Dumbbell {
  private static final int ROW = 34;
  private static final int FRAME = 70;
  private static final Number[] BAR = {5, 18};
  private static final int DIAMOND = 13;

  private Dumbbell() {}

  /**
   * One line.
   *
   * @param promised mean promised trips
   * @param low mean trips that are certain
   * @param high mean trips if all possible ones happened
   * @param spoken the line in words
   * @param drill the cases behind it
   */
  public record Row(
      String label,
      double promised,
      double low,
      double high,
      String spoken,
      @Nullable String drill) {}

  /** Names of the three marks, in the page's language. */
  public record Marks(String promised, String low, String high) {}

  /** The chart of some lines, the first at the top. */
  public static ChartSpec of(Marks marks, List<Row> rows) {
    List<Number[]> promised = new ArrayList<>();
    List<Number[]> low = new ArrayList<>();
    List<Number[]> high = new ArrayList<>();
    List<ChartSpec.Point> points = new ArrayList<>();
    List<Object> links = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      promised.add(new Number[] {row.promised(), i});
      low.add(new Number[] {row.low(), i});
      high.add(new Number[] {row.high(), i});
      links.add(List.of(at(row.promised(), i), at(row.high(), i)));
      for (int s = 0; s <= 2; s++) {
        points.add(new ChartSpec.Point(2 - s, i, row.spoken(), row.drill()));
      }
    }
    SeriesOption[] series = {
      scatter(marks.promised(), "rect", "@promised", promised)
          .setSymbolSize(BAR)
          .setMarkLine(links(links)),
      scatter(marks.low(), "diamond", "@actual", low).setSymbolSize(DIAMOND),
      scatter(marks.high(), "diamond", "@surface", high)
          .setItemStyle(
              new ItemStyle().setColor("@surface").setBorderColor("@actual").setBorderWidth(2))
          .setSymbolSize(DIAMOND)
    };
    Option option =
        new Option()
            .setGrid(Axes.grid())
            .setLegend(Axes.legend())
            .setTooltip(new Tooltip().setTrigger("item"))
            .setXAxis(Axes.value().setMin(0))
            .setYAxis(Axes.names(rows.stream().map(Row::label).toList()))
            .setSeries(series);
    return ChartSpec.of(option, walked(points), FRAME + ROW * rows.size());
  }

  /** The arrow keys stop once a line; clicks work on all three marks. */
  private static List<ChartSpec.Point> walked(List<ChartSpec.Point> points) {
    return points.stream()
        .sorted(java.util.Comparator.comparing((ChartSpec.Point p) -> p.series() != 1))
        .toList();
  }

  private static ScatterSeries scatter(
      String name, String symbol, String colour, List<Number[]> data) {
    return new ScatterSeries()
        .setName(name)
        .setSymbol(symbol)
        .setItemStyle(new ItemStyle().setColor(colour))
        .setData(data.toArray(Number[][]::new));
  }

  private static MarkLine links(List<Object> links) {
    return new MarkLine()
        .setSymbol("none")
        .setLineStyle(new LineStyle().setColor("@control-line").setType("solid").setWidth(2))
        .setData(links.toArray());
  }

  private static Map<String, Object> at(double x, int y) {
    return Map.of("coord", new Number[] {x, y});
  }
}
