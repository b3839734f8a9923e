package io.runonce.web.people.ui;

import static io.runonce.web.text.ui.T.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.runonce.web.settings.WebSettings;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Tells the server that somebody moved, at most twice a minute, and warns before time is up. */
@Component
@Scope("prototype")
public class IdleWatch extends Div {
  private static final Duration WARNING = Duration.ofMinutes(1);
  private static final String LISTEN =
      """
      let told = 0;
      const tell = () => {
        if (!this.isConnected || Date.now() - told < (this.hasAttribute('warns') ? 0 : 30000)) return;
        told = Date.now();
        this.$server.moved();
      };
      for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'])
        document.addEventListener(kind, tell, {capture: true, passive: true});
      """;

  private final Duration idle;
  private final transient Clock clock;

  IdleWatch(WebSettings settings, Clock clock) {
    this.idle = settings.idle();
    this.clock = clock;
    addClassName("idle-watch");
    getElement().setAttribute("role", "alert");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    getElement().executeJs(LISTEN);
    event.getUI().addPollListener(poll -> look());
  }

  @ClientCallable
  void moved() {
    HttpSession session = session();
    if (session != null) {
      SessionRules.moved(session, clock.instant());
    }
    setText("");
    getElement().removeAttribute("warns");
  }

  private void look() {
    HttpSession session = session();
    if (session == null) {
      return;
    }
    Instant now = clock.instant();
    Duration left = Duration.between(now, SessionRules.lastMove(session, now).plus(idle));
    boolean late = left.compareTo(WARNING) < 0;
    setText(late ? t("idle.soon", Math.max(0, left.toSeconds())) : "");
    getElement().setAttribute("warns", late);
  }

  private static @org.jspecify.annotations.Nullable HttpSession session() {
    return VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession wrapped
        ? wrapped.getHttpSession()
        : null;
  }
}
