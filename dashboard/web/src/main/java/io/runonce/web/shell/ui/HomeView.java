package io.runonce.web.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.runonce.web.people.Role;
import io.runonce.web.people.ui.SignedIn;
import jakarta.annotation.security.PermitAll;

/** Sends each to the desk of their role, keeping the query. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {
  private final transient SignedIn signedIn;

  HomeView(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (signedIn.mustChoosePassword()) {
      event.forwardTo("password");
      return;
    }
    String desk = signedIn.role().map(Role::desk).orElse(Role.NO_DESK);
    event.forwardTo(desk, event.getLocation().getQueryParameters());
  }
}
