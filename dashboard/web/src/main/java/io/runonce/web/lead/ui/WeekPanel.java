package io.runonce.web.lead.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Unit;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.lead.Movement;
import io.runonce.web.lead.WeekChange;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;

/**
 * What changed since last week, in words: only what chance does not explain, and what is not known.
 */
final class WeekPanel {
  private static final int MOST = 8;

  private WeekPanel() {}

  static Component of(WeekChange change, Names names, Filter filter, boolean old) {
    Paragraph unknown = new Paragraph(unknown(change));
    if (old || change.moved().isEmpty()) {
      return new Panel(finding(change, old), source(change), unknown);
    }
    UnorderedList list = new UnorderedList();
    change.moved().stream()
        .limit(MOST)
        .forEach(m -> list.add(line(m, names, filter, change.week())));
    return new Panel(finding(change, false), source(change), list, unknown);
  }

  /** How much moved; on old data nothing is claimed. */
  static String finding(WeekChange change, boolean old) {
    if (old) {
      return t("week.old");
    }
    if (change.compared() == 0) {
      return t("week.nothing");
    }
    long better = change.moved().stream().filter(Movement::isBetter).count();
    long worse = change.moved().size() - better;
    return change.moved().isEmpty()
        ? t("week.still", change.compared())
        : t("week.moved", better, worse);
  }

  /** One movement in a sentence, with the way to its cases. */
  private static Component line(Movement movement, Names names, Filter filter, Period.Span week) {
    Filter of = narrowed(movement, filter).withPeriod(week);
    Span said = new Span(sentence(movement, names) + " ");
    Anchor cases =
        new Anchor(
            CaseLinks.ofMeasure(of, movement.now().measureId(), "numerator"), t("week.cases"));
    cases.setAriaLabel(sentence(movement, names) + " " + t("week.cases"));
    return new ListItem(said, cases);
  }

  static String sentence(Movement movement, Names names) {
    MeasureResult now = movement.now();
    MeasureResult before = movement.before();
    return t(
        movement.isBetter() ? "week.better" : "week.worse",
        subject(movement, names),
        FigureText.value(Unit.SHARE, before.value()),
        FigureText.value(Unit.SHARE, now.value()),
        FigureText.difference(Unit.SHARE, movement.difference()),
        T.numbers().exact(before.judged()),
        T.numbers().exact(now.judged()));
  }

  private static String subject(Movement movement, Names names) {
    String measure = FigureText.name(movement.now());
    return switch (movement.kind()) {
      case MEASURE -> measure;
      case DEPARTMENT -> t("week.of", names.department(movement.code(), T.locale()), measure);
      case ITEM -> t("week.of", names.item(movement.code(), T.locale()), measure);
    };
  }

  private static Filter narrowed(Movement movement, Filter filter) {
    return switch (movement.kind()) {
      case MEASURE -> filter;
      case DEPARTMENT -> filter.withDepartment(movement.code());
      case ITEM -> filter.withItem(movement.code());
    };
  }

  /** What could not be compared, and how much of the week could not be judged. */
  static String unknown(WeekChange change) {
    MeasureResult promise = change.promise();
    Double coverage = promise == null ? null : promise.coverage();
    String judged = coverage == null ? Numbers.UNKNOWN : T.numbers().rate(coverage);
    List<Movement> moved = change.moved();
    String cut = moved.size() > MOST ? t("week.cut", moved.size() - MOST) : "";
    return cut + t("week.unknown", change.few(), judged);
  }

  private static String source(WeekChange change) {
    MeasureResult promise = change.promise();
    return t(
        "week.source",
        change.week().from(),
        change.week().to(),
        change.before().from(),
        change.before().to(),
        promise == null ? Numbers.UNKNOWN : Times.minute(promise.asOf()));
  }
}
