package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.ui.T;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures with the parts that they were divided from, what is not known, and their rows. */
final class FigureTable {
  private FigureTable() {}

  static DataTable<MeasureResult> of(String caption, List<MeasureResult> figures, Filter filter) {
    List<Column<MeasureResult>> columns =
        List.of(
            Column.part(t("figures.name"), FigureTable::name),
            Column.figure(t("figures.value"), f -> value(f, filter)),
            Column.number(t("figures.parts"), FigureTable::parts),
            Column.number("n", f -> T.numbers().exact(f.judged())),
            Column.text(t("figures.range"), FigureTable::range),
            Column.figure(t("rows.EXCLUDED"), f -> excluded(f, filter)));
    return new DataTable<>(caption, columns, figures);
  }

  private static Component name(MeasureResult figure) {
    return new Anchor("method#" + figure.measureId(), FigureText.name(figure));
  }

  private static Component value(MeasureResult figure, Filter filter) {
    String text = FigureText.shown(figure, null) + " " + FigureText.unit(figure.measure().unit());
    return figure.shown() == Shown.NOTHING || figure.shown() == Shown.NOT_MEASURED
        ? new Span(text)
        : link(figure, filter, "numerator", text.strip());
  }

  private static String parts(MeasureResult figure) {
    if (figure.shown() == Shown.NOTHING) {
      return Numbers.UNKNOWN;
    }
    return whole(figure.numerator()) + " ÷ " + whole(figure.denominator());
  }

  private static String whole(@Nullable Double number) {
    return number == null ? Numbers.UNKNOWN : T.numbers().exact(number);
  }

  private static String range(MeasureResult figure) {
    if (figure.shown() == Shown.NOTHING) {
      return Numbers.UNKNOWN;
    }
    String chance = FigureText.interval(figure);
    return chance.isEmpty() ? FigureText.unknown(figure) : chance;
  }

  private static Component excluded(MeasureResult figure, Filter filter) {
    String text = T.numbers().exact(figure.excluded());
    return figure.excluded() == 0 || figure.shown() == Shown.NOTHING
        ? new Span(text)
        : link(figure, filter, "excluded", text);
  }

  private static Component link(MeasureResult figure, Filter filter, String part, String text) {
    Anchor link = new Anchor(CaseLinks.ofMeasure(filter, figure.measureId(), part), text);
    link.getElement()
        .setAttribute("aria-label", FigureText.name(figure) + " " + text + " " + t("kpi.drill"));
    return link;
  }
}
