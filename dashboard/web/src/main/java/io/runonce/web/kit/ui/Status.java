package io.runonce.web.kit.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Span;

/** A state in three ways at once, glyph, word and colour, so that none of them is needed alone. */
public enum Status {
  OK("✓", "status-ok"),
  WARN("◷", "status-warn"),
  BAD("⚠", "status-bad"),
  FEW("…", "status-few"),
  STALE("▨", "status-stale"),
  UNKNOWN("?", "status-unknown"),
  PLAIN("○", "status-plain");

  private final String glyph;
  private final String style;

  Status(String glyph, String style) {
    this.glyph = glyph;
    this.style = style;
  }

  /** A badge with the words of a key. */
  public Span badge(String key, Object... parameters) {
    return say(t(key, parameters));
  }

  /** A badge with words that are in the page's language already. */
  public Span say(String words) {
    Span mark = new Span(glyph);
    mark.getElement().setAttribute("aria-hidden", "true");
    Span badge = new Span(mark, new Span(words));
    badge.addClassNames("status", style);
    return badge;
  }
}
