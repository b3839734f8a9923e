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
import io.runonce.web.people.Role;
import io.runonce.web.people.ui.SignedIn;
import io.runonce.web.shell.FreshnessService;
import jakarta.annotation.security.PermitAll;

/** The frame: skip link, desks, how fresh the figures are, language, theme and person. */
@Layout
@PermitAll
class ShellLayout extends AppLayout {
  private static final int BEAT_MILLIS = 4_000;

  ShellLayout(SignedIn signedIn, Live live, FreshnessService freshness) {
    setPrimarySection(Section.NAVBAR);
    Anchor skip = new Anchor("#main", t("shell.skip"));
    skip.addClassName("skip-link");
    skip.setRouterIgnore(true);
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(t("shell.menu"));
    Span name = new Span(t("app.name"));
    name.addClassName("app-name");
    Div stamp = new Div(live.slot("freshness", freshness::now, FreshnessStamp::new).compact());
    stamp.addClassName("stamp");
    Header header = new Header(skip, toggle, name, stamp, new Preferences(signedIn));
    header.addClassName("app-header");
    addToNavbar(header);
    addToDrawer(desks(signedIn));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().setPollInterval(BEAT_MILLIS);
  }

  private static Nav desks(SignedIn signedIn) {
    SideNav nav = new SideNav();
    nav.addItem(item("nav.lead", "lead", VaadinIcon.TRENDING_UP));
    if (!signedIn.is(Role.PLANNER)) {
      nav.addItem(item("nav.inspect", "inspect", VaadinIcon.CLIPBOARD_CHECK));
    }
    if (!signedIn.is(Role.SUPERVISOR)) {
      nav.addItem(item("nav.plan", "plan", VaadinIcon.LIST_OL));
    }
    nav.addItem(item("nav.method", "method", VaadinIcon.BOOK));
    nav.addItem(item("nav.data", "data", VaadinIcon.DATABASE));
    Nav landmark = new Nav(nav);
    landmark.setAriaLabel(t("shell.nav"));
    return landmark;
  }

  private static SideNavItem item(String key, String route, VaadinIcon icon) {
    Component picture = icon.create();
    picture.getElement().setAttribute("aria-hidden", "true");
    SideNavItem item = new SideNavItem(t(key), route, picture);
    item.setMatchNested(true);
    return item;
  }
}
