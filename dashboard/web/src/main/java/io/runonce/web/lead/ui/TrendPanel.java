package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.chart.Trend;
import io.runonce.web.chart.ui.ChartPanel;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.Period;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.live.Known;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The promise month by month; months with few cases are gaps, not dips. */
final class TrendPanel {
  private static final int PER_CENT = 100;

  private TrendPanel() {}

  static Component of(Known<List<MeasureResult>> known, PageState state) {
    List<MeasureResult> months = known.value();
    if (months.size() < 2) {
      return new Div();
    }
    if (months.stream().allMatch(month -> told(month) == null)) {
      Section few = new Section(new H2(t("lead.trend.few")), table(months));
      few.addClassName("panel");
      return few;
    }
    List<Trend.Row> rows = months.stream().map(month -> row(month, state)).toList();
    MeasureResult last = months.getLast();
    return new ChartPanel(
        finding(months, known.old()),
        t("lead.trend.subtitle"),
        Trend.of(
            new Trend.Marks(t("lead.trend.value"), t("lead.trend.low"), t("lead.trend.high")),
            rows),
        table(months),
        t("lead.trend.source", months.size(), Times.minute(last.asOf())));
  }

  private static String finding(List<MeasureResult> months, boolean old) {
    MeasureResult last = months.getLast();
    MeasureResult before = months.get(months.size() - 2);
    Double now = told(last);
    Double then = told(before);
    if (old || now == null || then == null) {
      return t("lead.trend.plain", last.at(Dimension.MONTH));
    }
    Double aLow = last.ciLow();
    Double aHigh = last.ciHigh();
    Double bLow = before.ciLow();
    Double bHigh = before.ciHigh();
    boolean noise =
        aLow == null
            || aHigh == null
            || bLow == null
            || bHigh == null
            || (aLow <= bHigh && bLow <= aHigh);
    return t(
        noise ? "lead.trend.noise" : "lead.trend.moved",
        last.at(Dimension.MONTH),
        T.numbers().rate(now),
        FigureText.difference(Unit.SHARE, now - then));
  }

  private static @Nullable Double told(MeasureResult result) {
    return result.shown() == Shown.FIGURE ? result.value() : null;
  }

  private static Trend.Row row(MeasureResult month, PageState state) {
    String name = month.at(Dimension.MONTH);
    Filter filter = Period.of(name).map(state.filter()::withPeriod).orElse(state.filter());
    return new Trend.Row(
        name,
        percent(told(month)),
        percent(bound(month, month.low())),
        percent(bound(month, month.high())),
        name + ": " + FigureText.shown(month, null),
        month.shown() == Shown.NOTHING
            ? null
            : PageState.of(filter)
                .with("measure", month.measureId())
                .with("f", "numerator")
                .on("cases"));
  }

  /** A bound is as telling as the figure: it is not shown where that is not. */
  private static @Nullable Double bound(MeasureResult month, @Nullable Double value) {
    return told(month) == null ? null : value;
  }

  private static @Nullable Double percent(@Nullable Double share) {
    return share == null ? null : Math.round(share * PER_CENT * 10) / 10.0;
  }

  private static Component table(List<MeasureResult> months) {
    Numbers numbers = T.numbers();
    List<Column<MeasureResult>> columns =
        List.of(
            Column.text(t("lead.trend.month"), m -> m.at(Dimension.MONTH)),
            Column.number(t("lead.trend.value"), m -> FigureText.shown(m, null)),
            Column.number(
                t("lead.trend.low"), m -> FigureText.value(Unit.SHARE, bound(m, m.low()))),
            Column.number(
                t("lead.trend.high"), m -> FigureText.value(Unit.SHARE, bound(m, m.high()))),
            Column.number("n", m -> numbers.exact(m.judged())));
    return new DataTable<>(t("lead.trend.subtitle"), columns, months);
  }
}
