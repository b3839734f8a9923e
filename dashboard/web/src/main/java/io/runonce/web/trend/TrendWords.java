package io.runonce.web.trend;

import io.runonce.measures.ControlChart;
import io.runonce.measures.Dimension;
import io.runonce.measures.Direction;
import io.runonce.measures.MeasureResult;
import io.runonce.web.chart.ChartSpec;
import io.runonce.web.chart.Trend;
import io.runonce.web.figures.FigureWords;
import io.runonce.web.figures.Kpi;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The promise month by month in a language: what the months say (more than noise or not, and
 * whether the target will be met so), and their chart.
 */
public record TrendWords(PromiseTrend trend, ControlChart chart, Locale locale) {
  private static final int PER_CENT = 100;

  /** What the months say; nothing of a trend where they are old. */
  public String finding(boolean old) {
    List<MeasureResult> told = trend.months().stream().filter(PromiseTrend::told).toList();
    MeasureResult last = told.getLast();
    String month = last.at(Dimension.MONTH);
    if (old) {
      return say("lead.trend.plain", month);
    }
    Numbers numbers = Numbers.of(locale);
    Double value = last.value();
    Double centre = chart.centre();
    String rate = numbers.rate(value == null ? 0 : value);
    String mean = numbers.rate(centre == null ? 0 : centre);
    String key =
        switch (chart.variation(Direction.HIGHER)) {
          case IMPROVING -> "spc.improving";
          case WORSENING -> "spc.worsening";
          case STEADY -> "spc.steady";
        };
    return say(key, month, rate, mean) + assurance(trend.goal());
  }

  private String assurance(Kpi.@Nullable Goal goal) {
    if (goal == null) {
      return "";
    }
    return switch (chart.assurance(goal.value(), Direction.HIGHER)) {
      case MET -> say("spc.met");
      case MISSED -> say("spc.missed");
      case HIT_OR_MISS -> say("spc.hitormiss");
      case UNKNOWN -> "";
    };
  }

  /**
   * The chart.
   *
   * @param drill the route behind a month; null where there is none
   */
  public ChartSpec spec(Names names, Function<MeasureResult, @Nullable String> drill) {
    List<Trend.Row> rows = trend.months().stream().map(month -> row(month, drill)).toList();
    return Trend.of(marks(), rows, frame(names));
  }

  private Trend.Marks marks() {
    boolean isRun = chart.kind() == ControlChart.Kind.RUN_CHART;
    return new Trend.Marks(
        say("lead.trend.value"),
        say("spc.special"),
        say(isRun ? "spc.median" : "spc.centre"),
        say("spc.limits"),
        say("spc.target"));
  }

  private Trend.Frame frame(Names names) {
    // Several reforms of one month share one line, else their labels lie on each other.
    List<Trend.Event> events =
        trend.shownReforms().stream()
            .collect(
                Collectors.groupingBy(
                    PromiseTrend.Reform::month,
                    TreeMap::new,
                    Collectors.mapping(
                        reform -> label(reform, names), Collectors.joining(say("list.comma")))))
            .entrySet()
            .stream()
            .map(entry -> new Trend.Event(entry.getKey(), entry.getValue()))
            .toList();
    Kpi.Goal goal = trend.goal();
    return new Trend.Frame(
        percent(chart.centre()), goal == null ? null : percent(goal.value()), events);
  }

  private String label(PromiseTrend.Reform reform, Names names) {
    return reform.code().isEmpty()
        ? say("spc.version", reform.version())
        : names.oneThing(reform.code(), locale);
  }

  private Trend.Row row(MeasureResult month, Function<MeasureResult, @Nullable String> drill) {
    String name = month.at(Dimension.MONTH);
    ControlChart.@Nullable Point point = PromiseTrend.point(chart, month).orElse(null);
    return new Trend.Row(
        name,
        point == null ? null : percent(point.value()),
        point == null ? null : percent(point.lower()),
        point == null ? null : percent(point.upper()),
        point != null && !point.signals().isEmpty(),
        name + say("colon") + new FigureWords(locale).shown(month, null),
        drill.apply(month));
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : Math.round(share * PER_CENT * 10) / 10.0;
  }

  private String say(String key, Object... parameters) {
    return Words.say(locale, key, parameters);
  }
}
