package io.runonce.web.chart;

import java.util.List;
import org.icepear.echarts.components.coord.AxisLine;
import org.icepear.echarts.components.coord.CategoryAxisLabel;
import org.icepear.echarts.components.coord.CategoryAxisTick;
import org.icepear.echarts.components.coord.SplitLine;
import org.icepear.echarts.components.coord.ValueAxisLabel;
import org.icepear.echarts.components.coord.cartesian.CategoryAxis;
import org.icepear.echarts.components.coord.cartesian.ValueAxis;
import org.icepear.echarts.components.grid.Grid;
import org.icepear.echarts.components.legend.Legend;
import org.icepear.echarts.components.series.LineStyle;
import org.icepear.echarts.components.text.Label;

/** Frames of charts in our tokens: no default colour is left, since defaults know no scheme. */
final class Axes {
  private static final int SIZE = 12;
  private static final int LABEL_WIDTH = 150;
  private static final int TOP = 34;

  private Axes() {}

  static Grid grid() {
    return new Grid().setLeft(8).setRight(24).setTop(TOP).setBottom(8).setContainLabel(true);
  }

  static Legend legend() {
    return new Legend().setTop(0).setTextStyle(new Label().setColor("@text").setFontSize(SIZE));
  }

  /** An axis of lengths: it begins at zero unless something is negative. */
  static ValueAxis value() {
    return new ValueAxis()
        .setAxisLabel(
            new ValueAxisLabel().setColor("@muted").setFontSize(SIZE).setHideOverlap(true))
        .setSplitLine(new SplitLine().setLineStyle(new LineStyle().setColor("@grid-line")));
  }

  /** Names down the side, the first at the top. */
  static CategoryAxis names(List<String> labels) {
    return categories(labels).setInverse(true);
  }

  /** Periods along the foot. */
  static CategoryAxis categories(List<String> labels) {
    return new CategoryAxis()
        .setData(labels.toArray(Object[]::new))
        .setAxisTick(new CategoryAxisTick().setShow(false))
        .setAxisLine(new AxisLine().setLineStyle(new LineStyle().setColor("@control-line")))
        .setAxisLabel(
            new CategoryAxisLabel().setColor("@text").setFontSize(SIZE).setWidth(LABEL_WIDTH));
  }
}
