package io.runonce.web.targets.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.Shown;
import io.runonce.measures.Unit;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.reference.Names;
import io.runonce.web.targets.TargetCheck;
import io.runonce.web.targets.TargetKey;
import io.runonce.web.targets.TargetRevision;
import io.runonce.web.targets.TargetStanding;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One target: how it stands, its months against its plan, and all that was ever changed of it. */
final class TargetCard extends Article {
  private final transient TargetStanding target;
  private final Unit unit;

  /**
   * Lays out a card.
   *
   * @param acts what the reader may do with it; null for nothing
   */
  TargetCard(TargetStanding target, Names names, @Nullable Acts acts) {
    this.target = target;
    this.unit = target.measure().unit();
    addClassName("card");
    setId(anchor(target.history().key()));
    Div head =
        new Div(
            new H2(
                target.measure().name().in(T.locale())
                    + " · "
                    + TargetWords.whose(target.history().key(), names)),
            TargetWords.badge(target.light()));
    head.addClassName("card-head");
    add(head, value(), sentence(), facts());
    changed().ifPresent(this::add);
    add(new NativeDetails(t("targets.months"), TargetTables.months(target)));
    add(
        new NativeDetails(
            t("targets.history", target.history().revisions().size()),
            TargetTables.history(target)));
    if (acts != null && !target.current().withdrawn()) {
      add(buttons(acts));
    }
  }

  /** What may be done with a target. */
  record Acts(Consumer<TargetRevision> change, Consumer<TargetRevision> withdraw) {}

  /** The place of a target on the page. */
  static String anchor(TargetKey key) {
    return ("target-"
            + key.measureId()
            + "-"
            + key.region()
            + "-"
            + key.department()
            + "-"
            + key.from())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "_");
  }

  private Component value() {
    Div value =
        new Div(
            target
                .last()
                .map(check -> TargetBoard.link(target, check))
                .orElseGet(() -> new Span(Numbers.UNKNOWN)));
    value.addClassName("card-value");
    return value;
  }

  private Component sentence() {
    return new Paragraph(
        target
            .last()
            .map(check -> TargetWords.sentence(target, check))
            .orElseGet(() -> t("targets.said.notbegun", target.history().key().from())));
  }

  private Component facts() {
    TargetRevision current = target.current();
    Div facts = new Div();
    facts.addClassName("card-facts");
    fact(facts, t("targets.fact.target", TargetWords.term(unit, current)));
    fact(facts, t("targets.fact.owner", current.owner()));
    fact(facts, t("targets.way." + target.way().name()));
    target
        .last()
        .map(TargetCheck::figure)
        .filter(f -> f.shown() != Shown.NOTHING)
        .ifPresent(figure -> {
          fact(facts, FigureText.interval(figure));
          fact(facts, FigureText.unknown(figure));
          fact(facts, t("kpi.n", T.numbers().exact(figure.judged())));
          Double coverage = figure.coverage();
          fact(facts, coverage == null ? "" : t("kpi.coverage", T.numbers().rate(coverage)));
          fact(facts, t("kpi.asof", Times.brief(figure.asOf())));
        });
    fact(facts, t("targets.fact.origin", current.origin()));
    return facts;
  }

  private static void fact(Div facts, String text) {
    if (!text.isEmpty()) {
      facts.add(new Span(text));
    }
  }

  /** The newest change stays in sight, with what was before it. */
  private Optional<Component> changed() {
    List<TargetRevision> all = target.history().revisions();
    if (all.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        new Paragraph("↻ " + TargetWords.change(unit, all.get(all.size() - 2), target.current())));
  }

  private Component buttons(Acts acts) {
    Button change =
        new Button(t("targets.change.act"), click -> acts.change().accept(target.current()));
    Button withdraw =
        new Button(t("targets.withdraw"), click -> acts.withdraw().accept(target.current()));
    String name = target.measure().name().in(T.locale());
    for (Button button : List.of(change, withdraw)) {
      button.addThemeVariants(ButtonVariant.TERTIARY);
      button.setAriaLabel(button.getText() + " " + name);
    }
    Div row = new Div(change, withdraw);
    row.addClassName("row");
    return row;
  }
}
