package io.runonce.web.alerts.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.alerts.AlertGroup;
import io.runonce.web.alerts.AlertList;
import io.runonce.web.alerts.AlertRow;
import io.runonce.web.filter.PageState;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.LinkTabs;
import io.runonce.web.kit.ui.Status;
import io.runonce.web.reference.Names;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The alerts of a group, each with its life and its evidence. */
final class AlertPanel extends Section {
  private final transient AlertList list;
  private final AlertGroup group;
  private final transient Names names;
  private final boolean mayAnswer;
  private final transient Predicate<Collection<String>> seen;

  /**
   * Lays out the panel.
   *
   * @param mayAnswer whether the reader may say that an alert was seen
   * @param seen keeps that these were seen; false where that failed
   */
  AlertPanel(
      AlertList list,
      AlertGroup group,
      Names names,
      boolean mayAnswer,
      Predicate<Collection<String>> seen) {
    this.list = list;
    this.group = group;
    this.names = names;
    this.mayAnswer = mayAnswer;
    this.seen = seen;
    addClassName("panel");
  }

  /** The groups as links, then the rows. */
  void tabs(PageState state, String route) {
    LinkTabs tabs = new LinkTabs(t("live.alerts"));
    for (AlertGroup each : AlertGroup.values()) {
      tabs.add(
          each.key(),
          t("alert.group." + each.name()) + " " + T.numbers().count(list.open(each)),
          state.with("tab", each.key()).on(route),
          each == group);
    }
    add(head(), tabs);
    add(
        list.rows().isEmpty()
            ? new Empty(t("live.alerts.none"))
            : stacked(new DataTable<>(t("live.alerts.caption"), columns(), list.rows())));
    Paragraph source =
        new Paragraph(
            t(
                "live.alerts.source",
                T.numbers().exact(list.rows().size()),
                T.numbers().exact(list.total())));
    source.addClassName("source");
    add(source);
  }

  private static Component stacked(Component table) {
    Div box = new Div(table);
    box.addClassName("stacked");
    return box;
  }

  private Component head() {
    Div head = new Div(new H2(t("live.alerts")));
    head.addClassName("panel-head");
    List<String> unseen = list.rows().stream().filter(AlertRow::isNew).map(AlertRow::id).toList();
    if (mayAnswer && unseen.size() > 1) {
      head.add(act(t("alert.see.all", unseen.size()), unseen));
    }
    return head;
  }

  private List<Column<AlertRow>> columns() {
    return List.of(
        Column.part(t("alert.kind"), AlertText::kind),
        Column.text(t("alert.what"), alert -> AlertText.what(alert, names)),
        Column.part(t("alert.since"), AlertPanel::since),
        Column.part(t("alert.evidence"), this::evidence),
        Column.part(t("alert.life"), this::life));
  }

  private static Component since(AlertRow alert) {
    Span since = new Span(Times.brief(alert.raisedAt()));
    since.getElement().setAttribute("title", t("alert.noticed", Times.minute(alert.noticedAt())));
    return since;
  }

  private Component evidence(AlertRow alert) {
    if (!alert.caseNo().isEmpty()) {
      return new Anchor("case/" + alert.caseNo(), alert.caseNo());
    }
    Button open =
        new Button(
            t("alert.evidence.open", alert.evidence().size()),
            click -> new EvidenceDialog(alert, AlertText.what(alert, names)).open());
    open.setEnabled(!alert.evidence().isEmpty());
    return open;
  }

  private Component life(AlertRow alert) {
    Div life = new Div(AlertText.life(alert));
    life.addClassName("row");
    if (mayAnswer && alert.isNew()) {
      Button see = act(t("alert.see"), List.of(alert.id()));
      see.setAriaLabel(t("alert.see") + " " + AlertText.what(alert, names));
      life.add(see);
    }
    return life;
  }

  /** Done, the button says so; the next beat lays the list out anew. */
  private Button act(String label, List<String> ids) {
    Button button = new Button(label);
    button.setDisableOnClick(true);
    button.addClickListener(click -> {
      if (seen.test(ids)) {
        button.setText(t("alert.see.done"));
      } else {
        button.setEnabled(true);
        add(Status.STALE.badge("alert.see.failed"));
      }
    });
    return button;
  }
}
