package io.runonce.web.shell.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import io.runonce.web.live.ui.Live;
import io.runonce.web.people.Right;
import io.runonce.web.people.ui.IdleWatch;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.shell.FreshnessService;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The frame: skip link, desks, how fresh the figures are, language, theme and person. */
@Layout
@PermitAll
class ShellLayout extends AppLayout {
  private static final int BEAT_MILLIS = 4_000;

  /** The pages that the navigation leads to, each for whom the right is given to. */
  private static final List<Desk> DESKS =
      List.of(
          new Desk("lead", Right.SEE_FIGURES, VaadinIcon.TRENDING_UP),
          new Desk("targets", Right.SEE_FIGURES, VaadinIcon.FLAG),
          new Desk("one-things", Right.SEE_FIGURES, VaadinIcon.CLUSTER),
          new Desk("live", Right.INSPECT, VaadinIcon.BELL),
          new Desk("inspect", Right.INSPECT, VaadinIcon.CLIPBOARD_CHECK),
          new Desk("plan", Right.PLAN, VaadinIcon.LIST_OL),
          new Desk("method", Right.SEE_METHOD, VaadinIcon.BOOK),
          new Desk("data", Right.SEE_DATA, VaadinIcon.DATABASE),
          new Desk("ingest", Right.SEE_SYSTEM, VaadinIcon.INBOX),
          new Desk("people", Right.KEEP_PEOPLE, VaadinIcon.USERS),
          new Desk("audit", Right.READ_AUDIT, VaadinIcon.EYE),
          new Desk("system", Right.SEE_SYSTEM, VaadinIcon.SERVER));

  ShellLayout(SignedIn signedIn, Live live, FreshnessService freshness, IdleWatch idle) {
    setPrimarySection(Section.NAVBAR);
    Anchor skip = new Anchor("#main", t("shell.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(t("shell.menu"));
    Span name = new Span(t("app.name"));
    name.addClassName("app-name");
    Div stamp = new Div(live.common("freshness", freshness::now, FreshnessStamp::new).compact());
    stamp.addClassName("stamp");
    Header header = new Header(skip, toggle, name, stamp, new Preferences(signedIn));
    header.addClassName("app-header");
    addToNavbar(header, idle);
    addToDrawer(desks(signedIn));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().setPollInterval(BEAT_MILLIS);
  }

  private static Nav desks(SignedIn signedIn) {
    SideNav nav = new SideNav();
    DESKS.stream()
        .filter(desk -> signedIn.may(desk.right))
        .forEach(desk -> nav.addItem(item("nav." + desk.route, desk.route, desk.icon)));
    Nav landmark = new Nav(nav);
    landmark.setAriaLabel(t("shell.nav"));
    return landmark;
  }

  private record Desk(String route, Right right, VaadinIcon icon) {}

  private static SideNavItem item(String key, String route, VaadinIcon icon) {
    Component picture = icon.create();
    picture.getElement().setAttribute("aria-hidden", "true");
    SideNavItem item = new SideNavItem(t(key), route, picture);
    item.setMatchNested(true);
    return item;
  }
}
