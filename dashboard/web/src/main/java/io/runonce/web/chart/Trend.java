package io.runonce.web.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.icepear.echarts.Option;
import org.icepear.echarts.charts.line.LineSeries;
import org.icepear.echarts.charts.scatter.ScatterSeries;
import org.icepear.echarts.components.marker.MarkLine;
import org.icepear.echarts.components.series.ItemStyle;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.tooltip.Tooltip;
import org.icepear.echarts.origin.util.SeriesOption;
import org.jspecify.annotations.Nullable;

/**
 * A run of one measure by period with its mean, the limits within which it varies by chance, its
 * target and what was reformed meanwhile; points beyond chance have a shape of their own.
 */
public final class Trend {
  private static final int HEIGHT = 280;
  private static final int DOT = 8;
  private static final int DIAMOND = 16;
  private static final int LABEL = 120;

  private Trend() {}

  /**
   * A period: nulls are what was not measured, and leave a gap.
   *
   * @param lower its lower limit; null below twelve periods
   * @param upper its upper limit
   * @param special whether it is beyond chance
   */
  public record Row(
      String period,
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      boolean special,
      String spoken,
      @Nullable String drill) {}

  /** Names of the lines, in the page's language. */
  public record Marks(String value, String special, String centre, String limits, String target) {}

  /** What the periods are seen against. */
  public record Frame(@Nullable Double centre, @Nullable Double target, List<Event> events) {
    public Frame {
      events = List.copyOf(events);
    }
  }

  /** Something happened in a period. */
  public record Event(String period, String label) {}

  /** The chart of some periods in order. */
  public static ChartSpec of(Marks marks, List<Row> rows, Frame frame) {
    List<ChartSpec.Point> points = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      points.add(new ChartSpec.Point(0, i, rows.get(i).spoken(), rows.get(i).drill()));
    }
    Option option =
        new Option()
            .setGrid(Axes.grid())
            .setLegend(Axes.legend())
            .setTooltip(new Tooltip().setTrigger("axis"))
            .setXAxis(Axes.categories(rows.stream().map(Row::period).toList()))
            .setYAxis(Axes.value().setMin(0))
            .setSeries(series(marks, rows, frame).toArray(SeriesOption[]::new));
    return ChartSpec.of(option, points, HEIGHT);
  }

  private static List<SeriesOption> series(Marks marks, List<Row> rows, Frame frame) {
    List<SeriesOption> series = new ArrayList<>();
    series.add(
        line(marks.value(), "@actual", "solid", column(rows, Row::value))
            .setSymbol("circle")
            .setSymbolSize(DOT)
            .setMarkLine(events(frame.events(), roomiest(rows))));
    if (rows.stream().anyMatch(Row::special)) {
      series.add(
          new ScatterSeries()
              .setName(marks.special())
              .setSymbol("diamond")
              .setSymbolSize(DIAMOND)
              .setItemStyle(new ItemStyle().setColor("@cat-2"))
              .setData(column(rows, row -> row.special() ? row.value() : null)));
    }
    if (frame.centre() != null) {
      series.add(flat(marks.centre(), "@promised", "solid", frame.centre(), rows.size()));
    }
    if (rows.stream().anyMatch(row -> row.lower() != null)) {
      series.add(bare(line(marks.limits(), "@promised", "dotted", column(rows, Row::lower))));
      series.add(bare(line(marks.limits(), "@promised", "dotted", column(rows, Row::upper))));
    }
    if (frame.target() != null) {
      series.add(flat(marks.target(), "@ok", "dashed", frame.target(), rows.size()));
    }
    return series;
  }

  /** Where the words of an event lie on no curve: at the foot, unless most values are low. */
  private static String roomiest(List<Row> rows) {
    double top = 0;
    double sum = 0;
    int values = 0;
    for (Row row : rows) {
      Double value = row.value();
      if (value != null) {
        top = Math.max(top, value);
        sum += value;
        values++;
      }
    }
    return sum > values * top / 2 ? "insideStartTop" : "insideEndTop";
  }

  private static MarkLine events(List<Event> events, String position) {
    Object[] data =
        events.stream()
            .map(event ->
                Map.of(
                    "xAxis",
                    event.period(),
                    "label",
                    Map.of(
                        "formatter",
                        event.label(),
                        "color",
                        "@text",
                        "position",
                        position,
                        "width",
                        LABEL,
                        "overflow",
                        "truncate")))
            .toArray();
    return new MarkLine()
        .setSymbol("none")
        .setLineStyle(new LineStyle().setColor("@control-line").setType("dashed").setWidth(1))
        .setData(data);
  }

  private static @Nullable Object[] column(List<Row> rows, Function<Row, @Nullable Double> part) {
    @Nullable Object[] column = new @Nullable Object[rows.size()];
    Arrays.setAll(column, i -> part.apply(rows.get(i)));
    return column;
  }

  private static LineSeries flat(String name, String colour, String type, double at, int size) {
    Object[] data = new Object[size];
    Arrays.fill(data, at);
    return bare(line(name, colour, type, data));
  }

  private static LineSeries bare(LineSeries line) {
    return line.setSymbol("none");
  }

  private static LineSeries line(String name, String colour, String type, @Nullable Object[] data) {
    return new LineSeries()
        .setName(name)
        .setLineStyle(new LineStyle().setColor(colour).setType(type))
        .setItemStyle(new ItemStyle().setColor(colour))
        .setData(data);
  }
}
