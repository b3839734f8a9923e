package io.runonce.web.onething.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.measures.SavingsLedger;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.onething.Ledger;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.function.Function;

/** What was expected of each one-thing, what came, and what makes the difference. */
final class LedgerPanel {
  private LedgerPanel() {}

  static Component of(List<Ledger> ledgers, Names names, Filter filter) {
    if (ledgers.isEmpty()) {
      return new Panel(t("ledger.title"), "", new Empty(t("ledger.none")));
    }
    Numbers numbers = T.numbers();
    List<Column<Ledger>> columns =
        List.of(
            Column.text(t("about.onething"), l -> names.oneThing(l.code(), T.locale())),
            Column.text(t("ledger.what"), l -> measure(l.measure())),
            Column.text(t("ledger.first"), l -> unbroken(FilterBar.label(l.first()))),
            Column.figure(t("ledger.sample"), l -> count(l, l.first(), l.sample(), filter)),
            Column.number(
                t("ledger.yearly"),
                l -> told(l, f -> numbers.count(f.year().yearlyApplications()))),
            Column.number(t("ledger.each"), l -> told(l, f -> numbers.mean(f.year().savingEach()))),
            Column.number(
                t("ledger.forecast.year"), l -> told(l, f -> numbers.count(f.year().yearly()))),
            Column.number(
                t("ledger.forecast.second"), l -> told(l, f -> numbers.count(f.held().forecast()))),
            Column.figure(t("ledger.actual"), l -> actual(l, filter)),
            Column.number(t("ledger.difference"), l -> told(l, f -> difference(f.held()))),
            Column.number(
                t("ledger.byvolume"), l -> told(l, f -> numbers.change(f.held().byVolume()))),
            Column.number(
                t("ledger.byeach"), l -> told(l, f -> numbers.change(f.held().byApplication()))),
            Column.part(t("data.state"), LedgerPanel::state));
    return new Panel(
        t("ledger.title"),
        t("ledger.source"),
        new DataTable<>(t("ledger.caption"), columns, ledgers).wide());
  }

  /** Breaks before the second date and not within either. */
  private static String unbroken(String dates) {
    return dates.replace("-", "-\u2060").replaceFirst(" ", "\u00a0");
  }

  private static String measure(String id) {
    return Measures.byId(id).map(MeasureDefinition::name).map(n -> n.in(T.locale())).orElse(id);
  }

  private static String told(Ledger ledger, Function<Ledger.Forecast, String> text) {
    return ledger.forecast().map(text).orElse(Numbers.UNKNOWN);
  }

  private static Component state(Ledger ledger) {
    return ledger.forecast().isPresent()
        ? Status.OK.badge("ledger.held")
        : Status.FEW.badge("kpi.few");
  }

  /** The sum with the applications that it rests on; it opens them. */
  private static Component count(
      Ledger ledger, Period.Span span, SavingsLedger.Counted counted, Filter filter) {
    if (counted.applications() < 5) {
      return new Span(t("few.hidden"));
    }
    String text =
        t("ledger.of", T.numbers().exact(counted.sum()), T.numbers().exact(counted.applications()));
    return new Anchor(
        CaseLinks.ofMeasure(
            filter.withOneThing(ledger.code()).withPeriod(span), ledger.measure(), "denominator"),
        text);
  }

  private static Component actual(Ledger ledger, Filter filter) {
    return ledger
        .forecast()
        .map(f -> count(ledger, ledger.second(), f.held().actual(), filter))
        .orElseGet(() -> new Span(Numbers.UNKNOWN));
  }

  /** The difference, as a range where the actual sum is one. */
  private static String difference(SavingsLedger.Reconciled held) {
    Numbers numbers = T.numbers();
    String low = numbers.change(held.differenceLow());
    String high = numbers.change(held.differenceHigh());
    return low.equals(high) ? low : t("ledger.range", low, high);
  }
}
