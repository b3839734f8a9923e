package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.ui.CausesPanel;
import io.runonce.web.chart.Dumbbell;
import io.runonce.web.chart.ui.ChartPanel;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.lead.LeadBoard;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/** Where the promise breaks, why, and which missing source keeps cases from being judged. */
final class LeadPanels extends Div {
  private static final int DRAWN = 10;
  private static final int HIDDEN_BELOW = 5;
  private static final int RATE_FROM = 30;

  private final transient LeadBoard board;
  private final transient Names names;
  private final transient PageState state;

  LeadPanels(LeadBoard board, Names names, PageState state) {
    this.board = board;
    this.names = names;
    this.state = state;
    addClassName("page-body");
    add(items(), new Anchor(state.on("lead/items"), t("lead.items.all")));
    Div columns =
        new Div(CausesPanel.of(board.causes(), List.of(), state.filter(), source()), gaps());
    columns.addClassName("columns");
    add(columns);
  }

  private Component items() {
    List<ItemStanding> shown =
        board.items().stream().filter(item -> item.judged() >= HIDDEN_BELOW).toList();
    if (shown.isEmpty()) {
      return new Panel(t("lead.items.title"), source(), new Empty(t("lead.items.none")));
    }
    long all = board.extra();
    ItemStanding first = shown.getFirst();
    Numbers numbers = T.numbers();
    String share = numbers.rate(all == 0 ? 0 : (double) first.extra() / all);
    double beyond = first.low() - first.promised();
    String finding =
        beyond >= 0.005
            ? t("lead.items.finding", name(first), numbers.mean(beyond), share)
            : t("lead.items.finding.some", name(first), numbers.exact(first.extra()), share);
    List<Dumbbell.Row> rows = shown.stream().limit(DRAWN).map(this::row).toList();
    return new ChartPanel(
        finding,
        t("lead.items.subtitle", FilterBar.label(state.filter().period())),
        Dumbbell.of(new Dumbbell.Marks(t("word.promised"), t("lead.low"), t("lead.high")), rows),
        table(shown),
        source());
  }

  private Dumbbell.Row row(ItemStanding item) {
    Numbers numbers = T.numbers();
    String spoken =
        t(
            "lead.items.spoken",
            name(item),
            numbers.mean(item.promised()),
            numbers.mean(item.low()),
            numbers.mean(item.high()),
            numbers.exact(item.judged()));
    return new Dumbbell.Row(
        name(item), item.promised(), item.low(), item.high(), spoken, drill(item));
  }

  private Component table(List<ItemStanding> items) {
    Numbers numbers = T.numbers();
    List<Column<ItemStanding>> columns =
        List.of(
            Column.part(t("about.item"), i -> new Anchor(drill(i), name(i))),
            Column.number(t("word.promised"), i -> numbers.mean(i.promised())),
            Column.number(t("lead.low"), i -> numbers.mean(i.low())),
            Column.number(t("lead.high"), i -> numbers.mean(i.high())),
            Column.figure(t("lead.broken"), i -> rows(i, "numerator", i.broken())),
            Column.figure(t("lead.judged"), i -> rows(i, "denominator", i.judged())),
            Column.figure(t("lead.undecided"), i -> rows(i, "undecided", i.undecided())),
            Column.number(t("lead.rate"), i -> rate(i, numbers)),
            Column.number(t("lead.extra"), i -> numbers.exact(i.extra())));
    return new DataTable<>(t("lead.items.caption"), columns, items);
  }

  /** A count of an item opens its cases. */
  private Component rows(ItemStanding item, String part, long count) {
    String text = T.numbers().exact(count);
    return count == 0
        ? new Span(text)
        : new Anchor(
            CaseLinks.ofMeasure(state.filter().withItem(item.code()), "promise_broken_rate", part),
            text);
  }

  private static String rate(ItemStanding item, Numbers numbers) {
    return item.judged() < RATE_FROM
        ? numbers.exact(item.broken()) + " / " + numbers.exact(item.judged())
        : numbers.rate((double) item.broken() / item.judged());
  }

  private Component gaps() {
    if (board.gaps().isEmpty()) {
      return new Panel(t("lead.gaps.title"), source(), new Empty(t("lead.gaps.none")));
    }
    LeadBoard.Gap first = board.gaps().getFirst();
    Numbers numbers = T.numbers();
    List<Column<LeadBoard.Gap>> columns =
        List.of(
            Column.text(t("word.place"), this::place),
            Column.figure(t("lead.gaps.cases"), this::unfed));
    return new Panel(
        t("lead.gaps.finding", place(first), numbers.exact(first.cases())),
        source(),
        new DataTable<>(t("lead.gaps.caption"), columns, board.gaps()));
  }

  private Component unfed(LeadBoard.Gap gap) {
    String location = gap.location();
    return new Anchor(
        CaseLinks.ofCut(state.filter(), Cut.UNFED, location == null ? "" : location),
        T.numbers().exact(gap.cases()));
  }

  private String place(LeadBoard.Gap gap) {
    String location = gap.location();
    return location == null ? t("timeline.noplace") : names.location(location, T.locale());
  }

  private String drill(ItemStanding item) {
    return PageState.of(state.filter().withItem(null).withDepartment(null))
        .on("item/" + item.code());
  }

  private String name(ItemStanding item) {
    return names.item(item.code(), T.locale());
  }

  private String source() {
    return board
        .promise()
        .map(Kpi::figure)
        .map(f -> t("lead.source", T.numbers().exact(f.judged()), Times.minute(f.asOf())))
        .orElse("");
  }
}
