package io.runonce.web.trend.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.measures.ControlChart;
import io.runonce.measures.Dimension;
import io.runonce.measures.Direction;
import io.runonce.measures.MeasureResult;
import io.runonce.web.figures.Kpi;
import io.runonce.web.text.ui.T;
import io.runonce.web.trend.PromiseTrend;
import java.util.List;

/** What the months say: more than noise or not, and whether the target will be met so. */
final class TrendFinding {
  private TrendFinding() {}

  static String of(PromiseTrend trend, ControlChart chart, boolean old) {
    List<MeasureResult> told = trend.months().stream().filter(PromiseTrend::told).toList();
    MeasureResult last = told.getLast();
    String month = last.at(Dimension.MONTH);
    if (old) {
      return t("lead.trend.plain", month);
    }
    Double value = last.value();
    Double centre = chart.centre();
    String rate = T.numbers().rate(value == null ? 0 : value);
    String mean = T.numbers().rate(centre == null ? 0 : centre);
    String key =
        switch (chart.variation(Direction.HIGHER)) {
          case IMPROVING -> "spc.improving";
          case WORSENING -> "spc.worsening";
          case STEADY -> "spc.steady";
        };
    return t(key, month, rate, mean) + assurance(chart, trend.goal());
  }

  private static String assurance(
      ControlChart chart, Kpi.@org.jspecify.annotations.Nullable Goal goal) {
    if (goal == null) {
      return "";
    }
    return switch (chart.assurance(goal.value(), Direction.HIGHER)) {
      case MET -> t("spc.met");
      case MISSED -> t("spc.missed");
      case HIT_OR_MISS -> t("spc.hitormiss");
      case UNKNOWN -> "";
    };
  }
}
