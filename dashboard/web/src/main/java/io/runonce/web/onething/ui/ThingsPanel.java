package io.runonce.web.onething.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.onething.OneThings;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one-things in a list: due and launched, before and now, and what was counted since. */
final class ThingsPanel extends Composite<Div> {
  private final transient Names names;
  private final transient Filter filter;

  ThingsPanel(OneThings things, Names names, Filter filter) {
    this.names = names;
    this.filter = filter;
    List<Column<OneThings.Thing>> columns =
        List.of(
            Column.text(t("about.onething"), d -> names.oneThing(d.code(), T.locale())),
            Column.text(t("things.list"), ThingsPanel::list),
            Column.part(t("things.lead"), this::lead),
            Column.number(t("things.due"), d -> Times.date(d.due())),
            Column.number(t("things.launch"), d -> Times.date(d.launch())),
            Column.part(t("data.state"), ThingsPanel::state),
            Column.number(t("things.visits"), d -> pair(d.before().visits(), d.now().visits())),
            Column.number(
                t("things.materials"), d -> pair(d.before().materials(), d.now().materials())),
            Column.figure(t("things.kept"), d -> figure(d, d.kept())),
            Column.figure(t("things.applications"), this::applications),
            Column.figure(t("things.saved"), d -> figure(d, d.saved())),
            Column.figure(t("things.materials.saved"), d -> figure(d, d.materials())));
    getContent()
        .add(
            new Panel(
                t("things.ledger"),
                t("things.source"),
                new DataTable<>(t("things.caption"), columns, things.things()).wide()));
  }

  private static String list(OneThings.Thing thing) {
    return thing.level().isEmpty()
        ? Numbers.UNKNOWN
        : T.or("level." + thing.level(), thing.level())
            + (thing.batch().isEmpty() ? "" : " · " + thing.batch());
  }

  private Component lead(OneThings.Thing thing) {
    return thing.department().isEmpty()
        ? new Span(Numbers.UNKNOWN)
        : new Anchor(
            PageState.of(filter).on("department/" + thing.department()),
            names.department(thing.department(), T.locale()));
  }

  private static Component state(OneThings.Thing thing) {
    return switch (thing.state()) {
      case LAUNCHED -> Status.OK.badge("things.state.launched");
      case LAUNCHED_LATE -> Status.WARN.badge("things.state.launchedlate");
      case LATE -> Status.BAD.badge("things.state.late");
      case PLANNED -> Status.PLAIN.badge("things.state.planned");
    };
  }

  private static String pair(@Nullable Integer before, @Nullable Integer now) {
    return told(before) + " → " + told(now);
  }

  private static String told(@Nullable Integer number) {
    return number == null ? Numbers.UNKNOWN : String.valueOf(number);
  }

  private Component applications(OneThings.Thing thing) {
    MeasureResult saved = thing.saved();
    if (saved == null || saved.population() == 0) {
      return new Span("0");
    }
    return new Anchor(link(thing, "trips_saved", "denominator"), T.numbers().exact(saved.judged()));
  }

  private Component figure(OneThings.Thing thing, @Nullable MeasureResult figure) {
    if (figure == null || figure.shown() == Shown.NOT_MEASURED || figure.shown() == Shown.NOTHING) {
      return new Span(figure == null ? Numbers.UNKNOWN : FigureText.shown(figure, null));
    }
    return new Anchor(link(thing, figure.measureId(), "numerator"), FigureText.shown(figure, null));
  }

  private String link(OneThings.Thing thing, String measure, String part) {
    return CaseLinks.ofMeasure(filter.withOneThing(thing.code()), measure, part);
  }
}
