package io.runonce.web.trend.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import io.runonce.measures.ControlChart;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
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
import io.runonce.web.trend.TrendWords;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The promise month by month; months with few cases are gaps, not dips. */
public final class TrendPanel {
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
    TrendWords words = new TrendWords(trend, chart, T.locale());
    return new ChartPanel(
        words.finding(known.old()),
        t("lead.trend.subtitle"),
        words.spec(names, month -> drill(month, filter)),
        table,
        source);
  }

  private static @Nullable String drill(MeasureResult month, Filter filter) {
    String name = month.at(Dimension.MONTH);
    return month.shown() == Shown.NOTHING
        ? null
        : CaseLinks.ofMeasure(
            Period.of(name).map(filter::withPeriod).orElse(filter), month.measureId(), "numerator");
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
