package io.runonce.web.plan.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.runonce.web.chart.StackedParts;
import io.runonce.web.chart.ui.ChartPanel;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.plan.Ranking;
import io.runonce.web.plan.Rankings;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.scope.Sight;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which one-thing reform next, from what parts, and how sure the rank is. */
@Route("plan")
@RolesAllowed(Access.PLAN)
class PlanView extends Page {
  /** Where there are no more candidates than this, to be among the first so many says nothing. */
  private static final int FIRST = 100;

  private static final int DRAWN = 15;

  PlanView(Rankings rankings, Reference reference, Live live) {
    super("plan.title");
    add(
        live.slot(
            "plan", () -> new Answer(rankings.newest(), reference.names()), k -> show(k.value())));
  }

  private static Component show(Answer answer) {
    if (answer.ranking().filter(r -> !r.candidates().isEmpty()).isEmpty()) {
      Empty why =
          Sight.now().isEverything()
              ? new Empty(t("plan.none.why"), new Code("./runonce rank"))
              : new Empty(t("plan.beyond"));
      Div none = new Div(new H1(t("plan.none")), why);
      none.addClassName("page-body");
      return none;
    }
    Ranking ranking = answer.ranking().get();
    Div page = new Div(new H1(finding(ranking, answer.names())), subtitle(ranking));
    page.addClassName("page-body");
    page.add(parts(ranking, answer.names()));
    Section table = new Section(new H2(t("plan.table")), table(ranking, answer.names()));
    table.addClassName("panel");
    Paragraph source = new Paragraph(source(ranking));
    source.addClassName("source");
    table.add(source);
    page.add(table);
    return page;
  }

  private static String finding(Ranking ranking, Names names) {
    Ranking.Candidate first = ranking.candidates().getFirst();
    String name = names.oneThing(first.itemCode(), T.locale());
    String key = first.rankHigh() <= 3 ? "plan.finding.stable" : "plan.finding.unstable";
    return ranking.ranked() <= FIRST
        ? t(key + ".few", name, first.rankLow(), first.rankHigh(), ranking.ranked())
        : t(key, name, first.rankLow(), first.rankHigh(), T.numbers().rate(first.topShare()));
  }

  private static Component subtitle(Ranking ranking) {
    Paragraph text =
        new Paragraph(t("plan.subtitle", ranking.ranked(), ranking.months(), ranking.draws()));
    text.addClassName("subtitle");
    return text;
  }

  private static Component parts(Ranking ranking, Names names) {
    List<Ranking.Candidate> shown = ranking.candidates().stream().limit(DRAWN).toList();
    Set<String> parts = new LinkedHashSet<>();
    shown.forEach(candidate -> parts.addAll(candidate.parts().keySet()));
    List<StackedParts.Row> rows =
        shown.stream()
            .map(c ->
                new StackedParts.Row(
                    c.rank() + " " + names.oneThing(c.itemCode(), T.locale()),
                    parts.stream().map(p -> c.parts().getOrDefault(p, 0.0)).toList()))
            .toList();
    List<String> words = parts.stream().map(PlanView::part).toList();
    List<Column<StackedParts.Row>> columns = new ArrayList<>();
    columns.add(Column.text(t("plan.candidate"), StackedParts.Row::label));
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      columns.add(Column.number(words.get(i), row -> T.numbers().mean(row.parts().get(at))));
    }
    return new ChartPanel(
        t("plan.parts", shown.size()),
        t("plan.parts.subtitle"),
        StackedParts.of(words, rows),
        new DataTable<>(t("plan.parts.subtitle"), columns, rows),
        source(ranking));
  }

  private static Component table(Ranking ranking, Names names) {
    Numbers numbers = T.numbers();
    List<Column<Ranking.Candidate>> columns =
        List.of(
            Column.number("#", c -> String.valueOf(c.rank())),
            Column.part(t("plan.candidate"), c -> candidate(c.itemCode(), names)),
            Column.number(t("plan.score"), c -> numbers.mean(c.score())),
            Column.number(t("plan.rank"), c -> c.rankLow() + "–" + c.rankHigh()),
            Column.number(t("plan.top"), c -> numbers.rate(c.topShare())),
            Column.number(t("plan.volume"), c -> numbers.count(c.volume())),
            Column.number(t("plan.saved"), c -> saved(c, numbers)),
            Column.prose(t("plan.missing"), PlanView::missing),
            Column.prose(t("plan.together"), c -> together(c, names)));
    return new DataTable<>(t("plan.table.caption"), columns, ranking.candidates());
  }

  /** An item leads to its page; a one-thing has none of its own. */
  private static Component candidate(String code, Names names) {
    String name = names.oneThing(code, T.locale());
    return names.items().containsKey(code) ? new Anchor("item/" + code, name) : new Span(name);
  }

  private static String saved(Ranking.Candidate candidate, Numbers numbers) {
    Double low = candidate.yearlyLow();
    Double high = candidate.yearlyHigh();
    return low == null || high == null
        ? Numbers.UNKNOWN
        : numbers.count(low) + "–" + numbers.count(high);
  }

  private static String missing(Ranking.Candidate candidate) {
    return candidate.missing().isEmpty()
        ? t("plan.missing.none")
        : candidate.missing().stream()
            .map(PlanView::part)
            .collect(Collectors.joining(t("list.comma")));
  }

  private static String together(Ranking.Candidate candidate, Names names) {
    return candidate.together().isEmpty()
        ? Numbers.UNKNOWN
        : candidate.together().stream()
            .limit(3)
            .map(code -> names.item(code, T.locale()))
            .collect(Collectors.joining(t("list.comma")));
  }

  private static String part(String code) {
    return T.or("part." + code.toLowerCase(java.util.Locale.ROOT), code);
  }

  private static String source(Ranking ranking) {
    return t(
        "plan.source",
        Times.minute(ranking.now()),
        Times.minute(ranking.finishedAt()),
        ranking.seed());
  }

  record Answer(Optional<Ranking> ranking, Names names) {}
}
