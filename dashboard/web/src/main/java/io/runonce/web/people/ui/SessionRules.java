package io.runonce.web.people.ui;

import io.runonce.web.people.Somebody;
import io.runonce.web.store.AuditLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody who has not moved for too long, or whose account was changed. An
 * open page asks for figures by itself every few seconds: that is no move.
 */
final class SessionRules extends OncePerRequestFilter {
  private static final String MOVED = "runonce.moved";
  private static final String INTERNAL = "v-r";

  private final Duration idle;
  private final Clock clock;
  private final AuditLog audit;

  SessionRules(Duration idle, Clock clock, AuditLog audit) {
    this.idle = idle;
    this.clock = clock;
    this.audit = audit;
  }

  /** Somebody moved just now. */
  static void moved(HttpSession session, Instant now) {
    session.setAttribute(MOVED, now);
  }

  /** When somebody last moved, at the latest now. */
  static Instant lastMove(HttpSession session, Instant now) {
    return session.getAttribute(MOVED) instanceof Instant then ? then : now;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (session != null
        && signedIn != null
        && signedIn.getPrincipal() instanceof Somebody somebody) {
      Instant now = clock.instant();
      if (!somebody.isCurrent() || lastMove(session, now).plus(idle).isBefore(now)) {
        end(session, signedIn, somebody);
      } else if (request.getParameter(INTERNAL) == null) {
        moved(session, now);
      }
    }
    chain.doFilter(request, response);
  }

  private void end(HttpSession session, Authentication signedIn, Somebody somebody) {
    audit.record(
        new AuditLog.Person(signedIn.getName(), somebody.role().name()),
        AuditLog.Action.SESSION_ENDED,
        somebody.isCurrent() ? "idle" : "changed",
        "",
        "");
    SecurityContextHolder.clearContext();
    session.invalidate();
  }
}
