package io.runonce.web.store;

import io.runonce.warehouse.Access;
import io.runonce.web.settings.WebSettings;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Remembers who read a complaint and who took rows away, and why. Only ever appends. */
@Service
public class AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

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
    READ_COMPLAINT,
    EXPORT_ROWS
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

  private void append(Map<String, Object> entry) {
    try {
      writer.get().insert("audit_event", List.of(entry));
    } catch (RuntimeException e) {
      LOG.error("an audit entry could not be written: {}: {}", entry, e.getMessage());
    }
  }

  @PreDestroy
  void close() {
    writer.close();
  }
}
