package io.runonce.web.chart;

import java.util.List;
import org.icepear.echarts.Option;
import org.icepear.echarts.serializer.EChartsSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A chart, ready to be drawn: the option as JSON, in which {@code @name} stands for a colour token,
 * and the points that the arrow keys walk.
 *
 * @param height in pixels
 */
public record ChartSpec(String option, List<Point> points, int height) {
  public ChartSpec {
    points = List.copyOf(points);
  }

  static ChartSpec of(Option option, List<Point> points, int height) {
    return new ChartSpec(new EChartsSerializer().toJson(option), points, height);
  }

  /**
   * One point of a chart.
   *
   * @param series which series it is in, from 0
   * @param index which datum of it, from 0
   * @param text how it is spoken
   * @param drill the route behind it, if there is one
   */
  public record Point(int series, int index, String text, @Nullable String drill) {}
}
