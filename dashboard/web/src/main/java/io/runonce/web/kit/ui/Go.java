package io.runonce.web.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;

/** Goes to a place of ours, given as path and query in one. */
public final class Go {
  private Go() {}

  /** From a component that is on a page. */
  public static void from(Component component, String location) {
    component.getUI().ifPresent(ui -> to(ui, location));
  }

  /** Says where the page is now without a step that Back would have to undo. */
  public static void relabel(Component component, String location) {
    component
        .getUI()
        .ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(location)));
  }

  /** One step back, as the browser's own button does. */
  public static void back(Component component) {
    component.getUI().ifPresent(ui -> ui.getPage().getHistory().back());
  }

  /** On a page. */
  public static void to(UI ui, String location) {
    int query = location.indexOf('?');
    if (query < 0) {
      ui.navigate(location);
    } else {
      ui.navigate(
          location.substring(0, query), QueryParameters.fromString(location.substring(query + 1)));
    }
  }
}
