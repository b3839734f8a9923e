package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When the tickets of some events were called. */
public final class QueueCalls {
  private final Map<TicketKey, NavigableSet<Instant>> calls = new HashMap<>();

  /** Reads the TICKET_CALLED among these; others do no harm. */
  public QueueCalls(Iterable<Event> events) {
    for (Event event : events) {
      TicketKey key = event.type() == EventType.TICKET_CALLED ? TicketKey.of(event) : null;
      if (key != null) {
        calls.computeIfAbsent(key, k -> new TreeSet<>()).add(event.time());
      }
    }
  }

  /** When the ticket that an event takes was first called, at once or later; null if never. */
  public @Nullable Instant of(Event event) {
    TicketKey key = event.type() == EventType.TICKET_TAKEN ? TicketKey.of(event) : null;
    NavigableSet<Instant> times = key == null ? null : calls.get(key);
    return times == null ? null : times.ceiling(event.time());
  }
}
