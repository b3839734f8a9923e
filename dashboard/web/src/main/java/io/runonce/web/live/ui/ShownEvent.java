package io.runonce.web.live.ui;

import com.vaadin.flow.component.UI;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/**
 * From a place's coming onto a page to its first answer being laid out, for the JVM's flight
 * recorder; without a recording it is none.
 */
@Name("io.runonce.Shown")
@Label("Place shown")
@Category("runonce")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // the recorder reads the fields
final class ShownEvent extends jdk.jfr.Event {
  @Label("Question")
  @Nullable String question;

  @Label("Page")
  @Description("The open page of a browser; the places that come onto it at once are one page's")
  @Nullable String page;

  @Label("Route")
  @Nullable String route;

  @Label("Answered")
  @Description("Whether it shows an answer, and not that there is none")
  boolean answered;

  /** Begins to take the time. */
  static ShownEvent begun() {
    ShownEvent event = new ShownEvent();
    event.begin();
    return event;
  }

  /** Writes it down if somebody records. */
  void ended(Object asked, UI ui, boolean isAnswered) {
    end();
    if (shouldCommit()) {
      question = String.valueOf(asked);
      page = Integer.toHexString(System.identityHashCode(ui));
      route = ui.getActiveViewLocation().getPath();
      answered = isAnswered;
      commit();
    }
  }
}
