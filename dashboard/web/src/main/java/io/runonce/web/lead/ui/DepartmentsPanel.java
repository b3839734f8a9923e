package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.runonce.web.chart.Dumbbell;
import io.runonce.web.chart.ui.ChartPanel;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.lead.DepartmentGap;
import io.runonce.web.lead.DepartmentGaps;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.Optional;

/** The promise and what people made of it, a line a department; on few applications no place. */
final class DepartmentsPanel {
  private DepartmentsPanel() {}

  static Component of(List<DepartmentGap> gaps, Names names, Filter filter) {
    List<DepartmentGap> told = gaps.stream().filter(DepartmentGap::told).toList();
    if (gaps.isEmpty()) {
      return new Panel(t("lead.departments.title"), "", new Empty(t("lead.departments.none")));
    }
    DataTable<DepartmentGap> table = table(gaps, names, filter);
    if (told.isEmpty()) {
      return new Panel(t("lead.departments.few"), source(gaps), table);
    }
    return new ChartPanel(
        finding(gaps, names),
        t("lead.departments.subtitle", FilterBar.label(filter.period())),
        Dumbbell.of(
            new Dumbbell.Marks(t("word.promised"), t("lead.low"), t("lead.high")),
            told.stream().map(gap -> row(gap, names, filter)).toList()),
        table,
        source(gaps));
  }

  /** A department is named only where chance could not have put another in its place. */
  static String finding(List<DepartmentGap> gaps, Names names) {
    Numbers numbers = T.numbers();
    Optional<DepartmentGap> worst = DepartmentGap.surelyWorst(gaps);
    return worst
        .map(gap ->
            t("lead.departments.worst", name(gap, names), numbers.mean(gap.promised()), range(gap)))
        .orElseGet(() -> {
          DepartmentGap first = gaps.getFirst();
          return t(
              "lead.departments.unsure",
              name(first, names),
              numbers.mean(first.promised()),
              range(first));
        });
  }

  private static Dumbbell.Row row(DepartmentGap gap, Names names, Filter filter) {
    Numbers numbers = T.numbers();
    return new Dumbbell.Row(
        name(gap, names),
        gap.promised(),
        gap.low(),
        gap.high(),
        t(
            "lead.items.spoken",
            name(gap, names),
            numbers.mean(gap.promised()),
            numbers.mean(gap.low()),
            numbers.mean(gap.high()),
            numbers.exact(gap.gap().judged())),
        drill(gap, filter));
  }

  private static DataTable<DepartmentGap> table(
      List<DepartmentGap> gaps, Names names, Filter filter) {
    Numbers numbers = T.numbers();
    List<Column<DepartmentGap>> columns =
        List.of(
            Column.part(t("about.department"), g -> new Anchor(drill(g, filter), name(g, names))),
            Column.number(t("word.promised"), g -> numbers.mean(g.promised())),
            Column.number(t("lead.low"), g -> numbers.mean(g.low())),
            Column.number(t("lead.high"), g -> numbers.mean(g.high())),
            Column.number(t("lead.departments.each"), DepartmentsPanel::each),
            Column.number(t("items.interval"), DepartmentsPanel::interval),
            Column.figure(t("lead.departments.gap"), g -> sum(g, filter)),
            Column.number("n", g -> numbers.exact(g.gap().judged())));
    return new DataTable<>(t("lead.departments.caption"), columns, gaps);
  }

  /** On fewer than the minimum there is a sum and its n, and no mean to be ranked by. */
  private static String each(DepartmentGap gap) {
    return gap.told() ? numbers(gap.each(), gap.eachAtMost()) : t("kpi.few");
  }

  private static String interval(DepartmentGap gap) {
    return gap.told() ? numbers(gap.intervalLow(), gap.intervalHigh()) : Numbers.UNKNOWN;
  }

  private static Component sum(DepartmentGap gap, Filter filter) {
    Double low = gap.gap().low();
    Double high = gap.gap().high();
    Numbers numbers = T.numbers();
    String from = numbers.change(low == null ? 0 : low);
    String to = numbers.change(high == null ? 0 : high);
    return new Anchor(
        CaseLinks.ofMeasure(
            filter.withDepartment(gap.department()), DepartmentGaps.MEASURE, "numerator"),
        from.equals(to) ? from : t("ledger.range", from, to));
  }

  private static String range(DepartmentGap gap) {
    return numbers(gap.low(), gap.high());
  }

  private static String numbers(double low, double high) {
    String from = T.numbers().mean(low);
    String to = T.numbers().mean(high);
    return from.equals(to) ? from : from + "–" + to;
  }

  private static String drill(DepartmentGap gap, Filter filter) {
    return PageState.of(filter.withDepartment(null)).on("department/" + gap.department());
  }

  private static String name(DepartmentGap gap, Names names) {
    return names.department(gap.department(), T.locale());
  }

  private static String source(List<DepartmentGap> gaps) {
    long n = gaps.stream().mapToLong(gap -> gap.gap().judged()).sum();
    return t(
        "lead.departments.source",
        T.numbers().exact(n),
        Times.minute(gaps.getFirst().gap().asOf()));
  }
}
