package io.runonce.web.shell.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteAccessDeniedError;
import com.vaadin.flow.server.HttpStatusCode;
import io.runonce.web.people.ui.SignedIn;
import jakarta.annotation.security.PermitAll;

/** A page that this role may not see: says which may, and leaks no count. */
@Tag("main")
@PermitAll
class Refused extends RouteAccessDeniedError implements HasDynamicTitle {
  private final transient SignedIn signedIn;

  Refused(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    boolean first = signedIn.mustChoosePassword();
    getElement().removeAllChildren();
    getElement()
        .appendChild(
            new H1(t("refused.title")).getElement(),
            new Paragraph(t(first ? "refused.password" : "refused.why")).getElement(),
            new Anchor(first ? "password" : "", t(first ? "password.title" : "refused.home"))
                .getElement());
    getElement().setAttribute("id", "main").setAttribute("class", "page");
    return HttpStatusCode.FORBIDDEN.getCode();
  }

  @Override
  public String getPageTitle() {
    return t("refused.title") + " · " + t("app.name");
  }
}
