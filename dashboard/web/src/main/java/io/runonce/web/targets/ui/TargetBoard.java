package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.reference.Names;
import io.runonce.web.targets.TargetCheck;
import io.runonce.web.targets.TargetLight;
import io.runonce.web.targets.TargetStanding;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall chart: a line a target, a column a month; past months with light, later ones planned.
 */
final class TargetBoard {
  private static final int BACK = 3;
  private static final int AHEAD = 3;

  private TargetBoard() {}

  static DataTable<TargetStanding> of(
      List<TargetStanding> targets, Names names, YearMonth thisMonth) {
    List<Column<TargetStanding>> columns = new ArrayList<>();
    columns.add(Column.part(t("targets.target"), target -> named(target, names)));
    columns.add(Column.part(t("targets.light"), target -> TargetWords.badge(target.light())));
    columns.add(Column.text(t("targets.owner"), target -> target.current().owner()));
    columns.add(Column.number(t("targets.due"), target -> Times.date(target.current().due())));
    columns.add(
        Column.number(
            t("targets.value"),
            target -> TargetWords.value(target.measure().unit(), target.current().value())));
    for (int i = -BACK; i <= AHEAD; i++) {
      YearMonth month = thisMonth.plusMonths(i);
      columns.add(Column.figure(month.toString(), target -> cell(target, month)));
    }
    return new DataTable<>(t("targets.caption"), columns, targets);
  }

  /** The name leads to the target's card. */
  private static Component named(TargetStanding target, Names names) {
    Anchor anchor =
        new Anchor(
            "#" + TargetCard.anchor(target.history().key()),
            target.measure().name().in(T.locale()));
    anchor.setRouterIgnore(true);
    Span whose = new Span(TargetWords.whose(target.history().key(), names));
    whose.addClassName("muted");
    Div both = new Div(anchor, new Div(whose));
    return both;
  }

  private static Component cell(TargetStanding target, YearMonth month) {
    return target
        .at(month)
        .map(check -> came(target, check))
        .orElseGet(() -> planned(target, month));
  }

  private static Component came(TargetStanding target, TargetCheck check) {
    MeasureResult figure = check.figure();
    Div cell =
        new Div(
            link(
                target,
                check,
                figure == null ? Numbers.UNKNOWN : FigureText.shown(figure, check.planned())));
    cell.add(new Div(TargetWords.status(check.light()).say(brief(check.light()))));
    cell.getElement().setAttribute("title", TargetWords.sentence(target, check));
    return cell;
  }

  private static String brief(TargetLight light) {
    return t("targets.brief." + light.name());
  }

  /** The figure of a month, which opens its rows. */
  static Component link(TargetStanding target, TargetCheck check) {
    MeasureResult figure = check.figure();
    return link(
        target,
        check,
        figure == null ? Numbers.UNKNOWN : TargetWords.figure(figure, check.planned()));
  }

  private static Component link(TargetStanding target, TargetCheck check, String text) {
    MeasureResult figure = check.figure();
    if (figure == null || figure.shown() == Shown.NOTHING || figure.shown() == Shown.NOT_MEASURED) {
      return new Span(text);
    }
    Anchor link =
        new Anchor(CaseLinks.ofMeasure(check.filter(), target.measure().id(), "numerator"), text);
    link.getElement()
        .setAttribute(
            "aria-label",
            target.measure().name().in(T.locale())
                + " "
                + check.month()
                + t("colon")
                + text
                + " "
                + t("kpi.drill"));
    return link;
  }

  private static Component planned(TargetStanding target, YearMonth month) {
    boolean here = target.current().isTermOf(month) && !target.current().withdrawn();
    @Nullable Double value = here ? target.current().planned(month) : null;
    Span text =
        new Span(
            value == null
                ? ""
                : t("targets.planned", TargetWords.value(target.measure().unit(), value)));
    text.addClassName("muted");
    return text;
  }
}
