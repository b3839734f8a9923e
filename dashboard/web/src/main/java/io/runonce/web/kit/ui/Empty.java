package io.runonce.web.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing to show: why, and what to do next. Never a blank card. */
public final class Empty extends Div {
  public Empty(String why, Component... next) {
    addClassName("state-box");
    add(new Paragraph(why));
    add(next);
  }

  /** A page on which there is nothing else. */
  public static Div page(String heading, String why) {
    Div page = new Div(new H1(heading), new Empty(why));
    page.addClassName("page-body");
    return page;
  }
}
