package io.runonce.web.casefile.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import io.runonce.web.casefile.CaseFile;
import io.runonce.web.casefile.Outcome;
import io.runonce.web.kit.ui.Verdicts;
import io.runonce.web.reference.Names;
import io.runonce.web.text.ui.T;

/** A case laid out: the finding, both scopes, the clock, the causes and the story. */
public final class CasePanel extends Div {
  private final transient Names names;

  /**
   * Lays out a case.
   *
   * @param whole whether it is the page itself, whose heading is the first
   */
  public CasePanel(CaseFile file, Names names, boolean whole) {
    this.names = names;
    addClassName("page-body");
    Outcome outcome = file.outcome();
    add(head(outcome, whole));
    add(section("case.scopes", CaseFacts.scopes(outcome)));
    add(section("case.causes", causes(outcome)));
    add(section("case.timeline", new TimelineList(outcome.caseNo(), file.steps(), names)));
    add(section("case.clock", CaseFacts.clock(outcome)));
    add(section("case.about", CaseFacts.about(outcome, names)));
    if (!file.others().isEmpty()) {
      add(section("case.others", others(file)));
    }
    add(source(file));
  }

  private Component head(Outcome outcome, boolean whole) {
    String finding = CaseFacts.finding(outcome);
    Component heading = whole ? new H1(finding) : new H2(finding);
    heading.getElement().setAttribute("tabindex", "-1");
    heading.setId(whole ? "case-heading" : "case-detail-heading");
    Div badges =
        new Div(
            Verdicts.visit(outcome.verdict(), outcome.unknownReason()),
            Verdicts.clock(
                outcome.timeVerdict(),
                outcome.daysLeft(),
                outcome.dueDate(),
                outcome.closedAt() == null));
    if (!outcome.settled()) {
      badges.add(new Span(t("case.not.final")));
    }
    badges.addClassName("row");
    Paragraph about =
        new Paragraph(outcome.caseNo() + " · " + names.item(outcome.itemCode(), T.locale()));
    about.addClassName("subtitle");
    Div head = new Div(about, heading, badges);
    head.addClassName("case-head");
    return head;
  }

  private static Section section(String titleKey, Component body) {
    Section section = new Section(new H2(t(titleKey)), body);
    section.addClassName("panel");
    return section;
  }

  private static Component causes(Outcome outcome) {
    if (outcome.causes().isEmpty()) {
      return new Paragraph(t("case.causes.none"));
    }
    UnorderedList list = new UnorderedList();
    for (int i = 0; i < outcome.causes().size(); i++) {
      Outcome.FoundCause found = outcome.causes().get(i);
      ListItem item = new ListItem(new Span(Verdicts.cause(found.cause())));
      if (i == 0) {
        item.add(new Span("（" + t("case.cause.primary") + "）"));
      }
      int number = 1;
      for (String id : found.evidence()) {
        RouterLink link = EventView.link(t("case.evidence", number++), id, outcome.caseNo());
        link.getElement().setAttribute("title", id);
        item.add(new Span(" "), link);
      }
      list.add(item);
    }
    return list;
  }

  private Component others(CaseFile file) {
    UnorderedList list = new UnorderedList();
    for (CaseFile.Other other : file.others()) {
      list.add(
          new ListItem(
              new RouterLink(other.caseNo(), CaseView.class, other.caseNo()),
              new Span(
                  " "
                      + names.item(other.itemCode(), T.locale())
                      + " · "
                      + t(other.sameApplication() ? "case.other.joint" : "case.other.try")
                      + " "),
              Verdicts.visit(other.verdict(), null)));
    }
    return list;
  }

  private static Component source(CaseFile file) {
    Paragraph source = new Paragraph(t("case.source", file.steps().size()));
    source.addClassName("source");
    return source;
  }
}
