package io.runonce.web.alerts.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import io.runonce.web.alerts.AlertGroup;
import io.runonce.web.alerts.AlertList;
import io.runonce.web.alerts.Alerts;
import io.runonce.web.alerts.Present;
import io.runonce.web.alerts.PresentService;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.PageState;
import io.runonce.web.filter.ui.FilterSentence;
import io.runonce.web.kit.ui.Page;
import io.runonce.web.live.Known;
import io.runonce.web.live.ui.Live;
import io.runonce.web.live.ui.StaleBanner;
import io.runonce.web.people.Access;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.reference.Names;
import io.runonce.web.reference.Reference;
import io.runonce.web.text.Times;
import io.runonce.web.text.ui.T;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;

/** What is so now: alerts with their life, queues by hall, hotspots. */
@Route("live")
@RolesAllowed(Access.INSPECT)
class LiveView extends Page implements AfterNavigationObserver {
  private static final String ROUTE = "live";

  private final transient Alerts alerts;
  private final transient PresentService present;
  private final transient Reference reference;
  private final transient Live live;
  private final transient SignedIn signedIn;
  private final Div body = new Div();

  LiveView(
      Alerts alerts, PresentService present, Reference reference, Live live, SignedIn signedIn) {
    super("live.title");
    this.alerts = alerts;
    this.present = present;
    this.reference = reference;
    this.live = live;
    this.signedIn = signedIn;
    body.addClassName("page-body");
    add(body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    PageState state = PageState.read(event.getLocation().getQueryParameters().getParameters());
    AlertGroup group = state.get("tab").flatMap(AlertGroup::of).orElse(AlertGroup.ALL);
    Filter filter = state.filter();
    ignored(state.ignored());
    body.removeAll();
    if (!filter.equals(Filter.NONE)) {
      Paragraph narrowed = new Paragraph(FilterSentence.of(filter, reference.namesOrNone()));
      narrowed.addClassName("subtitle");
      body.add(narrowed);
    }
    body.add(
        live.slot(
            "alerts " + group + filter,
            () -> new Listed(alerts.list(group, filter), reference.names()),
            known -> alerts(known, group, state)),
        live.slot(
            "present " + filter,
            () -> new Seen(present.read(filter), reference.names()),
            LiveView::present));
  }

  private Component alerts(Known<Listed> known, AlertGroup group, PageState state) {
    AlertList list = known.value().list();
    AlertPanel panel =
        new AlertPanel(
            list, group, known.value().names(), signedIn.may(Right.ANSWER_ALERTS), this::seen);
    panel.tabs(state, ROUTE);
    return block("page-body", new StaleBanner(known), new H1(finding(list)), panel);
  }

  private static String finding(AlertList list) {
    if (list.open(AlertGroup.ALL) == 0) {
      return t("live.finding.none");
    }
    return t(
        "live.finding",
        T.numbers().count(list.open(AlertGroup.ALL)),
        T.numbers().count(list.unseen(AlertGroup.ALL)));
  }

  private boolean seen(Collection<String> ids) {
    signedIn.require(Right.ANSWER_ALERTS);
    return alerts.seen(ids, signedIn.person());
  }

  private static Component present(Known<Seen> known) {
    Present now = known.value().present();
    Names names = known.value().names();
    Div parts = block("page-body");
    if (now.asleep() && !known.old()) {
      parts.add(asleep(now));
    }
    parts.add(new HallsPanel(now, names), new HotspotsPanel(now, names));
    return parts;
  }

  private static Component asleep(Present now) {
    Paragraph banner =
        new Paragraph(
            "▨ "
                + (now.awakeAt() == null
                    ? t("live.never")
                    : t("live.asleep", Times.minute(now.awakeAt()))));
    banner.addClassNames("banner", "stale-banner");
    banner.getElement().setAttribute("role", "alert");
    return banner;
  }

  record Listed(AlertList list, Names names) {}

  record Seen(Present present, Names names) {}
}
