package io.runonce.web.ingest.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.runonce.web.filter.PageState;
import io.runonce.web.ingest.Backlog;
import io.runonce.web.ingest.IngestLoad;
import io.runonce.web.ingest.IngestLoadService;
import io.runonce.web.ingest.IngestWindow;
import io.runonce.web.kit.ui.Empty;
import io.runonce.web.kit.ui.LinkTabs;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.people.Access;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;

/** How landing goes: how much, how late, how fast, and what was refused. No case is in it. */
@Route("ingest")
@RolesAllowed(Access.SEE_SYSTEM)
class IngestView extends Page implements AfterNavigationObserver {
  private static final String KEY = "tab";

  private final transient IngestLoadService service;
  private final transient Live live;
  private final Div body = new Div();

  IngestView(IngestLoadService service, Live live) {
    super("ingest.title");
    this.service = service;
    this.live = live;
    body.addClassName("page-body");
    add(body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    PageState state = PageState.read(event.getLocation().getQueryParameters().getParameters());
    ignored(state.ignored());
    IngestWindow window = state.get(KEY).flatMap(IngestWindow::of).orElse(IngestWindow.DAY);
    body.removeAll();
    body.add(
        tabs(state, window),
        live.slot(
                "ingest " + window.key(), () -> service.read(window), known -> show(known, window))
            .slow());
  }

  private static Component tabs(PageState state, IngestWindow shown) {
    LinkTabs tabs = new LinkTabs(t("ingest.title"));
    for (IngestWindow each : IngestWindow.values()) {
      tabs.add(
          each.key(),
          t("ingest.window." + each.key()),
          state.with(KEY, each.key()).on("ingest"),
          each == shown);
    }
    return tabs;
  }

  private static Component show(Known<IngestLoad> known, IngestWindow window) {
    IngestLoad load = known.value();
    Backlog topics = load.topics();
    Div page = new Div(new StaleBanner(known));
    page.addClassName("page-body");
    if (load.last() == null) {
      page.add(Empty.page(t("ingest.never"), t("ingest.never.why")));
    } else {
      page.add(new H1(finding(load, window)));
    }
    if (load.last() != null && load.whole().batches() == 0) {
      page.add(new Empty(t("ingest.none.why")));
    }
    if (load.whole().batches() > 0) {
      addFigures(page, load, window);
    }
    if (topics != null) {
      page.add(BacklogPanel.of(topics));
    }
    if (load.whole().batches() > 0) {
      page.add(IngestTables.codes(load), IngestTables.feeds(load));
    }
    return page;
  }

  private static void addFigures(Div page, IngestLoad load, IngestWindow window) {
    Paragraph subtitle = new Paragraph(t("ingest.subtitle"));
    subtitle.addClassName("subtitle");
    page.add(subtitle, IngestFacts.of(load.whole()));
    IngestCharts charts = new IngestCharts(load, window);
    page.add(charts.amounts(), charts.lag(), charts.commits());
  }

  private static String finding(IngestLoad load, IngestWindow window) {
    String words = t("ingest.window." + window.key());
    String last = Times.minute(load.last());
    return load.whole().batches() == 0
        ? t("ingest.none", words, last)
        : t(
            "ingest.finding",
            words,
            T.numbers().count(load.whole().landed()),
            T.numbers().count(load.whole().rejected()),
            last);
  }
}
