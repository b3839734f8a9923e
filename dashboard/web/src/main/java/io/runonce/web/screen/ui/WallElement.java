package io.runonce.web.screen.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import io.runonce.web.text.Times;
import java.time.Duration;
import java.time.Instant;

/**
 * Turns the panels of a wall, tells the time, and watches how old the figures are: by itself, so
 * that a wall whose server fell silent says so too.
 */
@Tag("runonce-screen")
@JavaScript("context://js/runonce-screen.js?v=1")
class WallElement extends Component implements HasComponents {
  WallElement(String live, String offline) {
    getElement().setAttribute("live", live).setAttribute("offline", offline);
  }

  /**
   * Figures were read.
   *
   * @param readAt when the warehouse gave them
   */
  void heard(Instant readAt, Instant now) {
    Duration age = Times.age(readAt, now);
    getElement().setAttribute("read-at", Times.clock(readAt));
    getElement().callJsFunction("heard", age.toSeconds());
  }
}
