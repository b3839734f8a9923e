package io.runonce.web.live.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Paragraph;
import io.runonce.web.live.Known;
import io.runonce.web.text.Times;

/** Says that the warehouse is silent, and how old the figures below are; else it is not seen. */
public final class StaleBanner extends Paragraph {
  public StaleBanner(Known<?> known) {
    setVisible(known.old());
    if (known.old()) {
      setText("▨ " + t("state.down", Times.minute(known.readAt())));
      addClassNames("banner", "stale-banner");
      getElement().setAttribute("role", "alert");
    }
  }
}
