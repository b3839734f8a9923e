package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/** Where an event stands among others (DOMAIN §4). */
public record EventMark(Instant time, EventType type, EventId id)
    implements Comparable<EventMark>, Serializable {
  private static final Comparator<EventMark> ORDER =
      Comparator.comparing(EventMark::time)
          .thenComparing(EventMark::type)
          .thenComparing(EventMark::id);

  static EventMark of(Event event) {
    return new EventMark(event.time(), event.type(), event.id());
  }

  @Override
  public int compareTo(EventMark other) {
    return ORDER.compare(this, other);
  }
}
