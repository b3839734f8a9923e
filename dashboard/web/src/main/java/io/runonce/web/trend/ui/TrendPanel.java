package io.runonce.web.trend.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.measures.ControlChart;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.chart.Trend;
import io.runonce.web.chart.ui.ChartPanel;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.live.Known;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import io.runonce.web.trend.PromiseTrend;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The promise month by month; months with few cases are gaps, not dips. */
public final class TrendPanel {
  private static final int PER_CENT = 100;

  private TrendPanel() {}

  /** The panel, or why there is none. */
  public static Component of(Known<PromiseTrend> known, Names names, Filter filter) {
    PromiseTrend trend = known.value();
    List<MeasureResult> months = trend.months();
    if (months.size() < 2) {
      return new Panel(t("lead.trend.title"), "", new Empty(t("lead.trend.none")));
    }
    ControlChart chart = trend.chart();
    DataTable<MeasureResult> table = table(months, chart);
    String source =
        t("lead.trend.source", months.size(), Times.minute(months.getLast().asOf()))
            + " · "
            + t("spc." + chart.kind().name());
    if (chart.points().isEmpty()) {
      return new Panel(t("lead.trend.few"), source, table);
    }
    List<Trend.Row> rows = months.stream().map(month -> row(month, chart, filter)).toList();
    return new ChartPanel(
        TrendFinding.of(trend, chart, known.old()),
        t("lead.trend.subtitle"),
        Trend.of(marks(chart), rows, frame(trend, chart, names)),
        table,
        source);
  }

  private static Trend.Marks marks(ControlChart chart) {
    boolean isRun = chart.kind() == ControlChart.Kind.RUN_CHART;
    return new Trend.Marks(
        t("lead.trend.value"),
        t("spc.special"),
        t(isRun ? "spc.median" : "spc.centre"),
        t("spc.limits"),
        t("spc.target"));
  }

  private static Trend.Frame frame(PromiseTrend trend, ControlChart chart, Names names) {
    // Several reforms of one month share one line, else their labels lie on each other.
    List<Trend.Event> events =
        trend.shownReforms().stream()
            .collect(
                Collectors.groupingBy(
                    PromiseTrend.Reform::month,
                    java.util.TreeMap::new,
                    Collectors.mapping(
                        reform -> label(reform, names), Collectors.joining(t("list.comma")))))
            .entrySet()
            .stream()
            .map(entry -> new Trend.Event(entry.getKey(), entry.getValue()))
            .toList();
    return new Trend.Frame(
        percent(chart.centre()),
        trend.goal() == null ? null : percent(trend.goal().value()),
        events);
  }

  private static String label(PromiseTrend.Reform reform, Names names) {
    return reform.code().isEmpty()
        ? t("spc.version", reform.version())
        : names.oneThing(reform.code(), T.locale());
  }

  private static Trend.Row row(MeasureResult month, ControlChart chart, Filter filter) {
    String name = month.at(Dimension.MONTH);
    ControlChart.@Nullable Point point = PromiseTrend.point(chart, month).orElse(null);
    return new Trend.Row(
        name,
        point == null ? null : percent(point.value()),
        point == null ? null : percent(point.lower()),
        point == null ? null : percent(point.upper()),
        point != null && !point.signals().isEmpty(),
        name + t("colon") + FigureText.shown(month, null),
        month.shown() == Shown.NOTHING
            ? null
            : CaseLinks.ofMeasure(
                Period.of(name).map(filter::withPeriod).orElse(filter),
                month.measureId(),
                "numerator"));
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : Math.round(share * PER_CENT * 10) / 10.0;
  }

  private static DataTable<MeasureResult> table(List<MeasureResult> months, ControlChart chart) {
    Numbers numbers = T.numbers();
    List<Column<MeasureResult>> columns =
        List.of(
            Column.text(t("lead.trend.month"), m -> m.at(Dimension.MONTH)),
            Column.number(t("lead.trend.value"), m -> FigureText.shown(m, null)),
            Column.number(t("lead.trend.low"), m -> bound(m, m.low())),
            Column.number(t("lead.trend.high"), m -> bound(m, m.high())),
            Column.number("n", m -> numbers.exact(m.judged())),
            Column.number(
                t("spc.limits"),
                m -> PromiseTrend.point(chart, m).map(TrendPanel::limits).orElse(Numbers.UNKNOWN)),
            Column.text(
                t("spc.special"),
                m -> PromiseTrend.point(chart, m).map(TrendPanel::signals).orElse("")));
    return new DataTable<>(t("lead.trend.subtitle"), columns, months);
  }

  /** A bound is as telling as the figure: it is not shown where that is not. */
  private static String bound(MeasureResult month, @Nullable Double value) {
    return FigureText.value(Unit.SHARE, PromiseTrend.told(month) ? value : null);
  }

  private static String limits(ControlChart.Point point) {
    Double lower = point.lower();
    Double upper = point.upper();
    return lower == null || upper == null
        ? Numbers.UNKNOWN
        : T.numbers().rate(lower) + "–" + T.numbers().rate(upper);
  }

  private static String signals(ControlChart.Point point) {
    return point.signals().stream()
        .sorted()
        .map(signal -> t("spc.signal." + signal.name()))
        .collect(Collectors.joining(t("list.comma")));
  }
}
