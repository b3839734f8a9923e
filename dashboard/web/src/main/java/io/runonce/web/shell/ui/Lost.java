package io.runonce.web.shell.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.server.HttpStatusCode;

/** An address that leads nowhere. */
@Tag("main")
class Lost extends RouteNotFoundError implements HasDynamicTitle {
  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    getElement().removeAllChildren();
    getElement()
        .appendChild(
            new H1(t("lost.title")).getElement(),
            new Paragraph(t("lost.why")).getElement(),
            new Anchor("", t("refused.home")).getElement());
    getElement().setAttribute("id", "main").setAttribute("class", "page");
    return HttpStatusCode.NOT_FOUND.getCode();
  }

  @Override
  public String getPageTitle() {
    return t("lost.title") + " · " + t("app.name");
  }
}
