package io.runonce.web.figures.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.Kpi;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.Period;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;

/** One figure with its target, change, n, interval, coverage, age and definition. */
public final class KpiCard extends Article {
  private static final double HALF = 0.5;

  /**
   * Lays out a card.
   *
   * @param state the page's filter, which the drill inherits
   * @param old whether the warehouse is silent and this is the last figure known
   */
  public KpiCard(Kpi kpi, PageState state, boolean old) {
    MeasureResult figure = kpi.figure();
    addClassName("card");
    if (old) {
      addClassName("stale");
    }
    Div head = new Div(new H2(FigureText.name(figure)), status(kpi, old));
    head.addClassName("card-head");
    add(head, value(kpi, state));
    Sparkline.of(kpi).ifPresent(this::add);
    add(facts(kpi, state.filter().period(), old), new DefinitionButton(figure.measure(), state));
  }

  private static Component status(Kpi kpi, boolean old) {
    if (old) {
      return Status.STALE.badge("kpi.stale");
    }
    return switch (kpi.figure().shown()) {
      case NOTHING, COUNT_AND_INTERVAL -> Status.FEW.badge("kpi.few");
      case NOT_MEASURED -> Status.UNKNOWN.badge("kpi.unmeasured");
      case FIGURE -> judged(kpi);
    };
  }

  private static Component judged(Kpi kpi) {
    Double coverage = kpi.figure().coverage();
    if (coverage != null && coverage < HALF) {
      return Status.UNKNOWN.badge("kpi.lowcoverage");
    }
    if (kpi.goal() == null) {
      return Status.PLAIN.badge("kpi.notarget");
    }
    return kpi.reached() ? Status.OK.badge("kpi.reached") : Status.BAD.badge("kpi.missed");
  }

  private static Component value(Kpi kpi, PageState state) {
    MeasureResult figure = kpi.figure();
    Kpi.Goal goal = kpi.goal();
    String text = FigureText.shown(figure, goal == null ? null : goal.value());
    Div value = new Div();
    value.addClassName("card-value");
    if (figure.shown() == Shown.NOTHING || figure.shown() == Shown.NOT_MEASURED) {
      value.add(new Span(text));
      return value;
    }
    Anchor drill = new Anchor(link(figure, state), text);
    drill
        .getElement()
        .setAttribute("aria-label", FigureText.name(figure) + " " + text + " " + t("kpi.drill"));
    drill.getElement().setAttribute("title", exact(figure));
    Span unit = new Span(FigureText.unit(figure.measure().unit()));
    unit.addClassName("card-unit");
    value.add(drill, unit);
    return value;
  }

  private static String link(MeasureResult figure, PageState state) {
    return state.with("measure", figure.measureId()).with("f", "numerator").on("cases");
  }

  private static String exact(MeasureResult figure) {
    Double numerator = figure.numerator();
    Double denominator = figure.denominator();
    return (numerator == null ? "" : T.numbers().exact(numerator))
        + (denominator == null ? "" : " ÷ " + T.numbers().exact(denominator));
  }

  private static Component facts(Kpi kpi, Period period, boolean old) {
    MeasureResult figure = kpi.figure();
    Unit unit = figure.measure().unit();
    Div facts = new Div();
    facts.addClassName("card-facts");
    goal(kpi, unit, facts);
    if (!old) {
      facts.add(new Span(KpiChange.of(kpi, period)));
    }
    MeasureResult beside = kpi.beside();
    if (beside != null) {
      facts.add(new Span(FigureText.name(beside) + " "), bold(FigureText.shown(beside, null)));
    }
    boolean hidden = figure.shown() == Shown.NOTHING;
    if (!hidden) {
      fact(facts, FigureText.unknown(figure));
      fact(facts, FigureText.interval(figure));
      fact(facts, t("kpi.n", T.numbers().exact(figure.judged())));
      fact(facts, t("kpi.excluded", T.numbers().exact(figure.excluded())));
    }
    Double coverage = figure.coverage();
    fact(facts, coverage == null ? "" : t("kpi.coverage", T.numbers().rate(coverage)));
    fact(facts, t("kpi.asof", Times.brief(figure.asOf())));
    return facts;
  }

  private static void goal(Kpi kpi, Unit unit, Div facts) {
    Kpi.Goal goal = kpi.goal();
    Double gap = kpi.gap();
    if (goal != null) {
      Span text = new Span(t("kpi.target", FigureText.value(unit, goal.value())));
      text.getElement().setAttribute("title", goal.origin().in(T.locale()));
      facts.add(text);
    }
    if (gap != null) {
      facts.add(bold(t("kpi.gap", FigureText.difference(unit, gap))));
    }
  }

  private static void fact(Div facts, String text) {
    if (!text.isEmpty()) {
      facts.add(new Span(text));
    }
  }

  private static Span bold(String text) {
    Span span = new Span(text);
    span.addClassName("strong");
    return span;
  }
}
