package io.runonce.web.store;

import io.runonce.warehouse.Access;
import io.runonce.web.settings.WebSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Remembers who signed in, looked at, took away or changed what, and why. Only ever appends; while
 * the warehouse is down entries wait in memory, and go in with the next that can.
 */
@Service
public class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

  private static final int MOST_WAITING = 10_000;

  private final List<Map<String, Object>> waiting = new ArrayList<>();
  private final Reopening writer;
  private final Clock clock;
  private final Executor executor;

  AuditLog(WebSettings settings, Clock clock, Executor loads) {
    this.writer = new Reopening(settings, Access.WRITER, clock);
    this.clock = clock;
    this.executor = loads;
  }

  /** What was done. */
  public enum Action {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSION_ENDED,
    READ_ROWS,
    READ_CASE,
    READ_RECORD,
    READ_COMPLAINT,
    EXPORT_ROWS,
    EXPORT_REPORT,
    READ_AUDIT,
    EXPORT_AUDIT,
    SET_TARGET,
    CHANGE_TARGET,
    WITHDRAW_TARGET,
    IMPORT_TARGETS,
    ADD_PERSON,
    CHANGE_PERSON,
    DISABLE_PERSON,
    ENABLE_PERSON,
    RESET_PASSWORD,
    CHOOSE_PASSWORD
  }

  /** Who did it: the name they signed in by, and their role. */
  public record Person(String name, String role) {}

  /**
   * Appends an entry in the background.
   *
   * @param object what it was done to: an event's id, a measure's
   * @param reason what the person gave; may be empty
   * @param filter what the rows were narrowed to, as an address says it
   */
  public void record(Person person, Action action, String object, String reason, String filter) {
    Map<String, Object> entry =
        Map.of(
            "at", clock.instant(),
            "person", person.name(),
            "role", person.role(),
            "action", action.name().toLowerCase(Locale.ROOT),
            "object", object,
            "reason", reason,
            "filter", filter);
    executor.execute(() -> append(entry));
  }

  private synchronized void append(Map<String, Object> entry) {
    waiting.add(entry);
    try {
      writer.get().insert("audit_event", List.copyOf(waiting));
      waiting.clear();
    } catch (RuntimeException e) {
      LOG.error("{} audit entries wait for the warehouse: {}", waiting.size(), e.getMessage());
      if (waiting.size() > MOST_WAITING) {
        LOG.error("an audit entry is lost: {}", waiting.removeFirst());
      }
    }
  }

  @PreDestroy
  void close() {
    writer.close();
  }
}
