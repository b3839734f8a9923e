package io.runonce.web.figures.ui;

import static io.runonce.web.text.ui.T.t;

import io.runonce.measures.Comparison;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.Period;
import io.runonce.web.text.ui.T;
import java.util.Set;

/** How a figure stands to what it is held against, with direction and meaning, in words. */
final class KpiChange {
  /** Figures that are themselves differences to what was before the reform. */
  private static final Set<String> FROM_BASELINE =
      Set.of(
          "trips_saved",
          "trips_saved_declared",
          "materials_reduced",
          "time_compression_actual",
          "links_reduced");

  private KpiChange() {}

  static String of(Kpi kpi, Period period) {
    return switch (kpi.against()) {
      case PREVIOUS ->
          inTime(kpi, period instanceof Period.All ? "kpi.base.days" : "kpi.base.period");
      case YEAR_BEFORE ->
          inTime(kpi, period instanceof Period.All ? "kpi.base.days.year" : "kpi.base.year");
      case BASELINE ->
          t(
              FROM_BASELINE.contains(kpi.figure().measureId())
                  ? "kpi.baseline.is"
                  : "kpi.baseline.none");
      case TARGET -> target(kpi);
    };
  }

  private static String inTime(Kpi kpi, String base) {
    Comparison comparison = kpi.comparison();
    Double change = comparison.difference();
    if (change == null) {
      return t("kpi.incomparable", t(base));
    }
    Unit unit = kpi.figure().measure().unit();
    String text = FigureText.difference(unit, change);
    String said =
        switch (kpi.move()) {
          case BETTER -> "↗ " + t("kpi.better", t(base), text);
          case WORSE -> "↘ " + t("kpi.worse", t(base), text);
          case NOISE -> "≈ " + t("kpi.noise", t(base), text);
          case UNJUDGED -> t(base) + " " + text;
        };
    Double low = comparison.low();
    Double high = comparison.high();
    return low == null || high == null
        ? said
        : said + t("kpi.change.interval", T.numbers().points(low), T.numbers().points(high));
  }

  private static String target(Kpi kpi) {
    Double gap = kpi.gap();
    if (gap == null) {
      return t(kpi.goal() == null ? "kpi.notarget" : "kpi.target.untold");
    }
    String text = FigureText.difference(kpi.figure().measure().unit(), gap);
    if (kpi.isAcrossGoal()) {
      return "≈ " + t("kpi.target.unclear", text);
    }
    return kpi.reached()
        ? "✓ " + t("kpi.target.reached", text)
        : "⚠ " + t("kpi.target.missed", text);
  }
}
