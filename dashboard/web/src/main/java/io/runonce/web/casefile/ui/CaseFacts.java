package io.runonce.web.casefile.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.casefile.Outcome;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Numbers;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a case as lists of term and value. */
final class CaseFacts {
  private CaseFacts() {}

  /** What was promised, what people did, and the verdict, in one sentence. */
  static String finding(Outcome outcome) {
    String observed = T.numbers().range(outcome.low(), outcome.high());
    Integer declared = outcome.declared();
    return declared == null
        ? t("case.finding.undeclared", observed)
        : t("case.finding", declared, observed, Verdicts.visitWord(outcome.verdict()));
  }

  static Component scopes(Outcome outcome) {
    record Scope(String name, String visits, String verdict, @Nullable String reason) {}
    Numbers numbers = T.numbers();
    List<Scope> scopes =
        List.of(
            new Scope(
                t("scope.citizen"),
                numbers.range(outcome.low(), outcome.high()),
                outcome.verdict(),
                outcome.unknownReason()),
            new Scope(
                t("scope.official"),
                numbers.range(outcome.officialLow(), outcome.officialHigh()),
                outcome.officialVerdict(),
                outcome.officialUnknownReason()));
    return new DataTable<>(
        t("case.scopes.caption", declared(outcome.declared()), outcome.futile(), outcome.carried()),
        List.of(
            Column.text(t("case.scope"), Scope::name),
            Column.number(t("case.visits"), Scope::visits),
            Column.part(t("case.verdict"), s -> Verdicts.visit(s.verdict(), s.reason()))),
        scopes);
  }

  static Component clock(Outcome outcome) {
    DescriptionList list = list();
    fact(list, "clock.kind", word("kind.", outcome.caseKind()));
    fact(list, "clock.start", Times.date(outcome.clockDate()) + deemed(outcome));
    fact(list, "clock.promised", days(outcome.promisedDays()));
    fact(list, "clock.statutory", days(outcome.statutoryDays()));
    fact(list, "clock.used", days(outcome.daysUsed()));
    fact(list, "clock.suspended", days(outcome.suspendedDays()));
    fact(list, "clock.due", Times.date(outcome.dueDate()));
    fact(list, "clock.left", days(outcome.daysLeft()));
    return list;
  }

  static Component about(Outcome outcome, Names names) {
    DescriptionList list = list();
    link(
        list,
        "about.item",
        "item/" + outcome.itemCode(),
        names.item(outcome.itemCode(), T.locale()));
    fact(list, "about.version", outcome.itemVersion());
    link(
        list,
        "about.department",
        "department/" + outcome.department(),
        names.department(outcome.department(), T.locale()));
    if (!outcome.oneThing().isEmpty()) {
      fact(list, "about.onething", names.oneThing(outcome.oneThing(), T.locale()));
    }
    fact(list, "about.application", outcome.applicationNo());
    fact(list, "about.channel", word("channel.", outcome.channel()));
    fact(list, "about.received", Times.minute(outcome.receivedAt()));
    fact(list, "about.accepted", Times.minute(outcome.acceptedAt()));
    fact(list, "about.closed", Times.minute(outcome.closedAt()));
    fact(list, "about.delivered", Times.minute(outcome.deliveredAt()));
    fact(list, "about.result", word("result.", outcome.result()));
    fact(
        list,
        "about.materials",
        t("about.materials.value", outcome.materialsCollected(), outcome.materialsShared()));
    fact(list, "about.grade", grade(outcome));
    return list;
  }

  private static String grade(Outcome outcome) {
    String grade = word("grade.", outcome.grade());
    return "DEFAULT".equals(outcome.gradeOrigin()) ? grade + t("grade.default") : grade;
  }

  private static String deemed(Outcome outcome) {
    return outcome.deemed() ? " " + t("clock.deemed") : "";
  }

  private static String declared(@Nullable Integer declared) {
    return declared == null ? Numbers.UNKNOWN : String.valueOf(declared);
  }

  private static String days(@Nullable Integer days) {
    return days == null ? Numbers.UNKNOWN : t("days.working", days);
  }

  private static String word(String prefix, @Nullable String code) {
    return code == null || code.isEmpty() ? Numbers.UNKNOWN : T.or(prefix + code, code);
  }

  private static DescriptionList list() {
    DescriptionList list = new DescriptionList();
    list.addClassName("facts");
    return list;
  }

  private static void link(DescriptionList list, String key, String to, String name) {
    list.add(
        new DescriptionList.Term(t(key)), new DescriptionList.Description(new Anchor(to, name)));
  }

  private static void fact(DescriptionList list, String key, String value) {
    list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(new Span(value)));
  }
}
