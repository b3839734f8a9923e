package io.runonce.web.kit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.runonce.web.text.ui.T;

/** A bar from zero with its share in words beside it. */
public final class ShareBar extends Div {
  /**
   * Lays out a bar.
   *
   * @param share in [0, 1]
   */
  public ShareBar(double share) {
    this(share, T.numbers().rate(share));
  }

  /**
   * Lays out a bar with words of its own.
   *
   * @param share in [0, 1]
   */
  public ShareBar(double share, String words) {
    addClassName("bar");
    Div fill = new Div();
    fill.getStyle().set("width", Math.round(share * 100) + "%");
    add(fill, new Span(words));
  }
}
