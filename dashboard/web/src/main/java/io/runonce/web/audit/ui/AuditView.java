package io.runonce.web.audit.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.runonce.web.audit.AuditTrail;
import io.runonce.web.audit.CsvText;
import io.runonce.web.audit.Entry;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.Period;
import io.runonce.web.filter.ui.FilterBar;
import io.runonce.web.kit.ui.DataTable;
import io.runonce.web.kit.ui.DataTable.Column;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.Go;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.store.AuditLog;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Who signed in, looked at, took away or changed what. Looking here is kept as well. */
@Route("audit")
@RolesAllowed(Access.READ_AUDIT)
class AuditView extends Page implements AfterNavigationObserver {
  private static final String ROUTE = "audit";
  private static final String ALL = "";
  private static final List<String> COLUMNS =
      List.of("at", "person", "role", "action", "object", "reason", "filter");

  private final transient AuditTrail trail;
  private final transient Live live;
  private final transient SignedIn signedIn;
  private final transient AuditLog audit;
  private final Div body = new Div();
  private transient PageState state = PageState.of(Filter.NONE);

  AuditView(AuditTrail trail, Live live, SignedIn signedIn, AuditLog audit) {
    super("audit.title");
    this.trail = trail;
    this.live = live;
    this.signedIn = signedIn;
    this.audit = audit;
    body.addClassName("page-body");
    add(body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = PageState.read(event.getLocation().getQueryParameters().getParameters());
    ignored(state.ignored());
    audit.record(signedIn.person(), AuditLog.Action.READ_AUDIT, "", "", state.query());
    Period period = state.filter().period();
    String person = state.get("q").orElse(ALL);
    String action = state.get("f").orElse(ALL);
    body.removeAll();
    body.add(
        bar(person, action),
        live.slot(
            List.of(ROUTE, period, person, action),
            () -> trail.read(period, person, action),
            known -> show(known.value())));
  }

  private Component bar(String person, String action) {
    Select<Period> periods = new Select<>();
    periods.setLabel(t("filter.period"));
    periods.setItems(
        Period.ALL, new Period.LastDays(1), new Period.LastDays(7), new Period.LastDays(30));
    periods.setItemLabelGenerator(FilterBar::label);
    periods.setValue(state.filter().period());
    periods.addValueChangeListener(
        e -> Go.from(this, state.with(state.filter().withPeriod(e.getValue())).on(ROUTE)));
    Select<String> actions = new Select<>();
    actions.setLabel(t("audit.action"));
    actions.setItems(Arrays.stream(AuditLog.Action.values()).map(AuditView::key).toList());
    actions.setEmptySelectionAllowed(true);
    actions.setEmptySelectionCaption(t("filter.any"));
    actions.setItemLabelGenerator(AuditView::word);
    actions.setValue(action.isEmpty() ? null : action);
    actions.addValueChangeListener(e -> go("f", e.getValue()));
    TextField who = new TextField(t("audit.person"));
    who.setValue(person);
    who.setClearButtonVisible(true);
    who.addValueChangeListener(e -> go("q", e.getValue().strip()));
    Div bar = new Div(periods, who, actions);
    bar.addClassNames("filter", "audit-parts");
    bar.getElement().setAttribute("role", "search").setAttribute("aria-label", t("filter.label"));
    return bar;
  }

  private void go(String key, @org.jspecify.annotations.Nullable String value) {
    Map<String, String> extra = new TreeMap<>(state.extra());
    extra.remove(key);
    if (value != null && !value.isEmpty()) {
      extra.put(key, value);
    }
    Go.from(this, new PageState(state.filter(), extra, List.of()).on(ROUTE));
  }

  private Component show(List<Entry> entries) {
    Div page = new Div(new H1(t("audit.finding", T.numbers().exact(entries.size()))));
    page.addClassName("page-body");
    if (entries.size() == AuditTrail.LIMIT) {
      page.add(new Paragraph("◷ " + t("audit.cut", AuditTrail.LIMIT)));
    }
    if (entries.isEmpty()) {
      page.add(new Empty(t("audit.none")));
      return page;
    }
    DownloadHandler file = DownloadHandler.fromInputStream(event -> download());
    page.add(
        new Anchor(file, AttachmentType.DOWNLOAD, "↓ " + t("audit.export")),
        new DataTable<>(
            t("audit.title"),
            List.of(
                Column.text(t("audit.at"), e -> Times.minute(e.at())),
                Column.text(t("audit.person"), Entry::person),
                Column.text(t("people.role"), e -> T.or("role." + e.role(), e.role())),
                Column.text(t("audit.action"), e -> word(e.action())),
                Column.text(t("audit.object"), Entry::object),
                Column.text(t("export.reason"), Entry::reason),
                Column.text(t("audit.filter"), Entry::filter)),
            entries));
    return page;
  }

  private DownloadResponse download() {
    signedIn.require(Right.READ_AUDIT);
    audit.record(signedIn.person(), AuditLog.Action.EXPORT_AUDIT, "", "", state.query());
    List<Map<String, String>> rows =
        trail
            .export(state.filter().period(), state.get("q").orElse(ALL), state.get("f").orElse(ALL))
            .stream()
            .map(AuditView::row)
            .toList();
    byte[] bytes = CsvText.of(COLUMNS, rows);
    return new DownloadResponse(
        new ByteArrayInputStream(bytes), "audit.csv", "text/csv; charset=utf-8", bytes.length);
  }

  private static Map<String, String> row(Entry entry) {
    return Map.of(
        "at", Times.minute(entry.at()),
        "person", entry.person(),
        "role", entry.role(),
        "action", entry.action(),
        "object", entry.object(),
        "reason", entry.reason(),
        "filter", entry.filter());
  }

  private static String key(AuditLog.Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  private static String word(@org.jspecify.annotations.Nullable String action) {
    return action == null ? t("filter.any") : T.or("audit." + action, action);
  }
}
