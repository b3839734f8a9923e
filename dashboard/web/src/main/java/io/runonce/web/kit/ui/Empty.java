package io.runonce.web.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing to show: why, and what to do next. Never a blank card. */
public final class Empty extends Div {
  public Empty(String why, Component... next) {
    addClassName("state-box");
    add(new Paragraph(why));
    add(next);
  }
}
