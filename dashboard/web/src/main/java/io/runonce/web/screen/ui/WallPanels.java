package io.runonce.web.screen.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureResult;
import io.runonce.web.figures.Kpi;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.items.ItemStanding;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.reference.Names;
import io.runonce.web.screen.Wall;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/** The panels of a wall, each a few large things. */
final class WallPanels {
  private WallPanels() {}

  static Component figures(List<Kpi> figures) {
    Div tiles = new Div();
    tiles.addClassName("screen-tiles");
    figures.forEach(kpi -> tiles.add(tile(kpi)));
    return panel(figures.isEmpty() ? new Empty(t("anatomy.none")) : tiles);
  }

  private static Component tile(Kpi kpi) {
    MeasureResult figure = kpi.figure();
    Kpi.Goal goal = kpi.goal();
    Span value = new Span(FigureText.shown(figure, goal == null ? null : goal.value()));
    value.addClassName("screen-value");
    Span unit = new Span(FigureText.unit(figure.measure().unit()));
    Article tile = new Article(new H2(FigureText.name(figure)), new Div(value, unit));
    Double gap = kpi.gap();
    if (goal != null && gap != null) {
      tile.add(
          new Span(
              t("kpi.target", FigureText.value(figure.measure().unit(), goal.value()))
                  + " · "
                  + t("kpi.gap", FigureText.difference(figure.measure().unit(), gap))));
    }
    Double coverage = figure.coverage();
    tile.add(
        new Span(
            t("kpi.n", T.numbers().exact(figure.judged()))
                + (coverage == null ? "" : " · " + t("kpi.coverage", T.numbers().rate(coverage)))));
    tile.add(new Span(t("kpi.asof", Times.brief(figure.asOf()))));
    tile.addClassName("screen-tile");
    return tile;
  }

  static Component gaps(Wall wall, Names names) {
    if (wall.gaps().isEmpty()) {
      return panel(new Empty(t("lead.items.none")));
    }
    Numbers numbers = T.numbers();
    List<Column<ItemStanding>> columns =
        List.of(
            Column.text(t("about.item"), i -> names.item(i.code(), T.locale())),
            Column.number(t("word.promised"), i -> numbers.mean(i.promised())),
            Column.number(t("word.actual"), i -> range(i, numbers)),
            Column.number(t("lead.extra"), i -> numbers.exact(i.extra())));
    return panel(
        new H2(t("screen.gaps")), new DataTable<>(t("screen.gaps.caption"), columns, wall.gaps()));
  }

  private static String range(ItemStanding item, Numbers numbers) {
    String low = numbers.mean(item.low());
    String high = numbers.mean(item.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  static Component waits(Wall wall, Names names) {
    if (wall.waits().isEmpty()) {
      return panel(new Empty(t("waits.none")));
    }
    List<Column<MeasureResult>> columns =
        List.of(
            Column.text(t("word.place"), w -> names.location(w.at(Dimension.LOCATION), T.locale())),
            Column.number(t("screen.minutes"), w -> FigureText.shown(w, null)),
            Column.number(t("data.tickets"), w -> T.numbers().exact(w.judged())));
    return panel(
        new H2(t("screen.waits")),
        new DataTable<>(t("screen.waits.caption"), columns, wall.waits()));
  }

  private static Component panel(Component... parts) {
    Section panel = new Section(parts);
    panel.addClassName("screen-panel");
    return panel;
  }
}
