package io.runonce.web.screen.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import io.runonce.web.text.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns the panels of a wall, tells the time, and watches how old the figures are: by itself, so
 * that a wall whose server fell silent says so too.
 */
@Tag("runonce-screen")
@JavaScript("context://js/runonce-screen.js?v=2")
class WallElement extends Component implements HasComponents {
  WallElement(String live, String offline, String old) {
    getElement()
        .setAttribute("live", live)
        .setAttribute("offline", offline)
        .setAttribute("old", old);
  }

  /**
   * Figures were read.
   *
   * @param readAt when the warehouse gave them
   * @param asOf when they were computed; null before the first
   */
  void heard(Instant readAt, @Nullable Instant asOf, Instant now) {
    Duration silence = Times.age(readAt, now);
    getElement()
        .setAttribute("read-at", Times.clock(readAt))
        .setAttribute("as-of", Times.brief(asOf));
    getElement()
        .callJsFunction(
            "heard",
            silence.toSeconds(),
            asOf == null ? Integer.MAX_VALUE : Times.age(asOf, now).toSeconds());
  }
}
