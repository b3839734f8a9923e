package io.runonce.web.anatomy.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.web.anatomy.Cut;
import io.runonce.web.anatomy.Feedback;
import io.runonce.web.anatomy.Part;
import io.runonce.web.figures.ui.FigureText;
import io.runonce.web.filter.CaseLinks;
import io.runonce.web.filter.Filter;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Panel;
import io.runonce.web.kit.ui.ShareBar;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people said: ratings with who answered at all, and what they asked for advice on. */
final class FeedbackPanel {
  private FeedbackPanel() {}

  static Component ratings(Feedback feedback, Filter filter) {
    List<MeasureResult> figures =
        Feedback.MEASURES.stream().map(feedback::figure).flatMap(Optional::stream).toList();
    if (figures.isEmpty()) {
      return new Panel(t("ratings.title"), "", new Empty(t("cases.notelling")));
    }
    Div parts =
        new Div(
            beside(
                new Div(new H3(t("ratings.funnel")), funnel(feedback, filter)),
                new Div(new H3(t("ratings.grades")), grades(feedback.grades(), filter))),
            new H3(t("ratings.figures")),
            FigureTable.of(t("ratings.caption"), figures, filter));
    parts.addClassName("page-body");
    return new Panel(
        finding(feedback), t("ratings.source", Times.minute(figures.getFirst().asOf())), parts);
  }

  private static Div beside(Component one, Component other) {
    Div columns = new Div(one, other);
    columns.addClassName("columns");
    return columns;
  }

  private static String finding(Feedback feedback) {
    Optional<MeasureResult> satisfied = feedback.figure("satisfaction_rate");
    Optional<MeasureResult> answered = feedback.figure("response_rate");
    return satisfied
        .filter(s -> s.shown() == Shown.FIGURE)
        .map(s ->
            t(
                "ratings.finding",
                FigureText.shown(s, null),
                answered.map(a -> FigureText.shown(a, null)).orElse(Numbers.UNKNOWN)))
        .orElse(t("ratings.title"));
  }

  /** Bars from one zero: closed, rated by people, bad, rectified, called back. */
  private static Component funnel(Feedback feedback, Filter filter) {
    List<Step> steps = new ArrayList<>();
    step(steps, feedback, "ratings.step.closed", "response_rate", "denominator");
    step(steps, feedback, "ratings.step.rated", "response_rate", "numerator");
    step(steps, feedback, "ratings.step.bad", "rectified_rate", "denominator");
    step(steps, feedback, "ratings.step.rectified", "rectified_rate", "numerator");
    step(steps, feedback, "ratings.step.called", "callback_rate", "numerator");
    double most = steps.stream().mapToDouble(Step::rows).max().orElse(0);
    List<Column<Step>> columns =
        List.of(
            Column.text(t("ratings.step"), step -> t(step.key())),
            Column.part(t("lead.causes.share"), s -> new ShareBar(most == 0 ? 0 : s.rows() / most)),
            Column.figure(t("ratings.count"), s -> link(s, filter)));
    return new DataTable<>(t("ratings.funnel.caption"), columns, steps);
  }

  private static void step(
      List<Step> steps, Feedback feedback, String key, String measure, String part) {
    feedback
        .figure(measure)
        .map(f -> part.equals("numerator") ? f.numerator() : f.denominator())
        .ifPresent(rows -> steps.add(new Step(key, measure, part, rows)));
  }

  private static Component link(Step step, Filter filter) {
    String text = T.numbers().exact(step.rows());
    return step.rows() == 0
        ? new Span(text)
        : new Anchor(CaseLinks.ofMeasure(filter, step.measure(), step.part()), text);
  }

  private static Component grades(List<Part> grades, Filter filter) {
    long all = grades.stream().mapToLong(Part::rows).sum();
    if (all == 0) {
      return new Empty(t("ratings.none"));
    }
    List<Column<Part>> columns =
        List.of(
            Column.text(t("about.grade"), g -> CutWords.grade(g.key())),
            Column.part(t("lead.causes.share"), g -> new ShareBar((double) g.rows() / all)),
            Column.figure(
                t("lead.causes.cases"), g -> Facts.count(filter, Cut.GRADE, g.key(), g.rows())));
    return new DataTable<>(t("ratings.grades.caption"), columns, grades);
  }

  /** Topics of fewer than five are one line: rare words could point at somebody. */
  static Component topics(Feedback feedback, Names names, Filter filter) {
    List<Part> common = feedback.topics().stream().filter(p -> p.rows() >= Facts.FEW).toList();
    long all = feedback.topics().stream().mapToLong(Part::rows).sum();
    long rare = all - common.stream().mapToLong(Part::rows).sum();
    if (all == 0) {
      return new Panel(t("topics.title"), "", new Empty(t("topics.none")));
    }
    List<Part> lines = new ArrayList<>(common);
    if (rare > 0) {
      lines.add(new Part("", rare, 0));
    }
    List<Column<Part>> columns =
        List.of(
            Column.text(
                t("topics.topic"),
                p -> p.key().isEmpty() ? t("topics.rare") : CutWords.topic(p.key(), names)),
            Column.part(t("lead.causes.share"), p -> new ShareBar((double) p.rows() / all)),
            Column.figure(t("topics.count"), p -> topic(p, filter)));
    return new Panel(
        common.isEmpty()
            ? t("topics.title")
            : t(
                "topics.finding",
                CutWords.topic(common.getFirst().key(), names),
                T.numbers().rate((double) common.getFirst().rows() / all)),
        t("topics.source", T.numbers().exact(all)),
        new DataTable<>(t("topics.caption"), columns, lines));
  }

  private static Component topic(Part part, @Nullable Filter filter) {
    return part.key().isEmpty() || filter == null
        ? new Span(T.numbers().exact(part.rows()))
        : Facts.count(filter, Cut.TOPIC, part.key(), part.rows());
  }

  /** A step of the funnel, and the figure's part that it is. */
  private record Step(String key, String measure, String part, double rows) {}
}
