package io.runonce.web.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parts of a page that each have an address: links in a row, the current one marked. */
public final class LinkTabs extends Nav {
  private final Map<String, Anchor> links = new LinkedHashMap<>();

  public LinkTabs(String label) {
    addClassName("link-tabs");
    setAriaLabel(label);
  }

  /** Adds a part. */
  public void add(String key, String label, String location, boolean current) {
    Anchor link = new Anchor(location, label);
    if (current) {
      link.getElement().setAttribute("aria-current", "page");
    }
    links.put(key, link);
    add(link);
  }

  /** Says something else on the link of a part. */
  public void label(String key, String label) {
    Anchor link = links.get(key);
    if (link != null && !link.getText().equals(label)) {
      link.setText(label);
    }
  }
}
