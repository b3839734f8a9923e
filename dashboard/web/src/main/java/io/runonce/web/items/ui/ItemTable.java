package io.runonce.web.items.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.Comparison;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.items.RankedItem;
import io.runonce.web.items.RankedItems;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.List;

/** Items by the share of broken promises; below the minimum counts, and no rank. */
public final class ItemTable extends Composite<Div> {
  private final transient Names names;
  private final transient Filter filter;

  public ItemTable(List<RankedItem> items, Names names, Filter filter) {
    this.names = names;
    this.filter = filter;
    Numbers numbers = T.numbers();
    List<Column<RankedItem>> columns = new ArrayList<>();
    columns.add(Column.number("#", ItemTable::rank));
    columns.add(Column.part(t("about.item"), this::name));
    if (filter.department() == null) {
      columns.add(Column.part(t("about.department"), this::department));
    }
    columns.addAll(
        List.of(
            Column.number(t("word.promised"), i -> mean(i, i.standing().promised())),
            Column.number(t("lead.low"), i -> mean(i, i.standing().low())),
            Column.number(t("lead.high"), i -> mean(i, i.standing().high())),
            Column.figure(t("lead.rate"), this::share),
            Column.number(t("items.interval"), ItemTable::interval),
            Column.text(t("items.change"), ItemTable::change),
            Column.number(t("lead.judged"), i -> numbers.exact(i.standing().judged())),
            Column.number(t("items.coverage"), i -> numbers.rate(i.standing().coverage())),
            Column.number(t("lead.extra"), i -> numbers.exact(i.standing().extra()))));
    getContent().add(new DataTable<>(t("items.caption"), columns, items));
  }

  private static String rank(RankedItem item) {
    return item.rank()
        .map(r -> r.low() == r.high() ? String.valueOf(r.first()) : r.low() + "–" + r.high())
        .orElse(Numbers.UNKNOWN);
  }

  private Component name(RankedItem item) {
    String code = item.standing().code();
    return new Anchor(
        PageState.of(filter.withItem(null).withDepartment(null)).on("item/" + code),
        names.item(code, T.locale()));
  }

  private Component department(RankedItem item) {
    String code = item.standing().department();
    return new Anchor(
        PageState.of(filter.withItem(null)).on("department/" + code),
        names.department(code, T.locale()));
  }

  private static String mean(RankedItem item, double mean) {
    return item.standing().bounded() < 5 ? Numbers.UNKNOWN : T.numbers().mean(mean);
  }

  private Component share(RankedItem item) {
    MeasureResult share = item.broken();
    if (share == null || share.shown() == Shown.NOT_MEASURED) {
      return new Span(Numbers.UNKNOWN);
    }
    if (share.shown() == Shown.NOTHING) {
      return Status.FEW.badge("few.hidden");
    }
    return new Anchor(
        CaseLinks.ofMeasure(
            filter.withItem(item.standing().code()), RankedItems.MEASURE, "numerator"),
        FigureText.shown(share, null));
  }

  /** Which way it moved, where that is more than chance. */
  private static String change(RankedItem item) {
    Comparison change = item.change();
    Double difference = change == null ? null : change.difference();
    if (change == null || difference == null) {
      return Numbers.UNKNOWN;
    }
    String points = T.numbers().points(difference);
    return switch (change.judgement()) {
      case BETTER -> "↗ " + t("items.better", points);
      case WORSE -> "↘ " + t("items.worse", points);
      case NO_DIFFERENCE, DIFFERENT -> "≈ " + t("items.noise", points);
      case NOT_COMPARABLE -> Numbers.UNKNOWN;
    };
  }

  private static String interval(RankedItem item) {
    MeasureResult share = item.broken();
    if (share == null || share.shown() == Shown.NOTHING) {
      return Numbers.UNKNOWN;
    }
    Double low = share.ciLow();
    Double high = share.ciHigh();
    return low == null || high == null
        ? Numbers.UNKNOWN
        : T.numbers().rate(low) + "–" + T.numbers().rate(high);
  }
}
