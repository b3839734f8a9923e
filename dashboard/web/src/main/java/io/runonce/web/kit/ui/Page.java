package io.runonce.web.kit.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** The main landmark of every page, with the place that its notices go to. */
public abstract class Page extends Main implements HasDynamicTitle {
  private final String titleKey;
  private final Div notices = new Div();

  protected Page(String titleKey) {
    this.titleKey = titleKey;
    setId("main");
    addClassName("page");
    getElement().setAttribute("tabindex", "-1");
    notices.addClassName("notices");
    add(notices);
  }

  @Override
  public String getPageTitle() {
    return t(titleKey) + " · " + t("app.name");
  }

  /** Says which parts of the address were not understood. */
  protected void ignored(List<String> keys) {
    notices.removeAll();
    if (!keys.isEmpty()) {
      notices.add(new Paragraph("◷ " + t("state.ignored", String.join(", ", keys))));
    }
  }

  /** A part of the page under a class of the sheet. */
  protected static Div block(String style, Component... parts) {
    Div block = new Div(parts);
    block.addClassName(style);
    return block;
  }
}
