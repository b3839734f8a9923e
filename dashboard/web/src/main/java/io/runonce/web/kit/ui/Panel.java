package io.runonce.web.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A part of a page: what it finds above, where that is from below. */
public final class Panel extends Section {
  /**
   * Lays out a panel.
   *
   * @param source where from, how many, as of when; empty for none
   */
  public Panel(String finding, String source, Component... body) {
    addClassName("panel");
    add(new H2(finding));
    add(body);
    if (!source.isEmpty()) {
      Paragraph foot = new Paragraph(source);
      foot.addClassName("source");
      add(foot);
    }
  }
}
