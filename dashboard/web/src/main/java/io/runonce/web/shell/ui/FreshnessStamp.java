package io.runonce.web.shell.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.html.Span;
import io.runonce.web.live.Known;
import io.runonce.web.shell.Freshness;
import io.runonce.web.text.Times;

/** The worst freshness of the page, in words and by a glyph. */
class FreshnessStamp extends Span {
  FreshnessStamp(Known<Freshness> known) {
    Freshness freshness = known.value();
    String asOf = Times.brief(freshness.asOf());
    getElement().setAttribute("role", "status");
    if (known.old()) {
      setText("▨ " + t("fresh.down", Times.clock(known.readAt())));
      addClassNames("status", "status-stale");
    } else if (freshness.asOf() == null) {
      setText("… " + t("fresh.none"));
      addClassNames("status", "status-few");
    } else if (freshness.late() > 0) {
      setText("◷ " + t("fresh.late", freshness.late(), freshness.sources(), asOf));
      addClassNames("status", "status-warn");
    } else {
      setText("✓ " + t("fresh.asof", asOf));
      addClassNames("status", "status-plain");
    }
  }
}
