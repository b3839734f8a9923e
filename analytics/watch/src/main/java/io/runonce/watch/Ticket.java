package io.runonce.watch;

import io.runonce.contract.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number of a hall and a day, by what is told of it. As the measures count it: it waits from its
 * taking to the first call that is not before.
 */
record Ticket(@Nullable TicketEvent taken, List<TicketEvent> others) {
  private static final double MILLIS_A_MINUTE = Duration.ofMinutes(1).toMillis();

  static Ticket of(List<TicketEvent> events) {
    TicketEvent taken =
        events.stream()
            .filter(e -> e.type() == EventType.TICKET_TAKEN)
            .min(Comparator.comparing(TicketEvent::at).thenComparing(TicketEvent::id))
            .orElse(null);
    return new Ticket(
        taken, events.stream().filter(e -> e.type() != EventType.TICKET_TAKEN).toList());
  }

  Optional<Instant> calledAt() {
    return taken == null
        ? Optional.empty()
        : after(EventType.TICKET_CALLED).min(Instant::compareTo);
  }

  /** Whether it still waits: nothing was heard of it since it was taken. */
  boolean isOpen() {
    return taken != null && others.isEmpty();
  }

  /** Whether what is told of it lies before its taking, all of it. */
  boolean isFaulty() {
    TicketEvent first = taken;
    return first != null
        && !others.isEmpty()
        && others.stream().allMatch(e -> e.at().isBefore(first.at()));
  }

  double minutesUntil(Instant end) {
    TicketEvent first = taken;
    return first == null ? 0 : Duration.between(first.at(), end).toMillis() / MILLIS_A_MINUTE;
  }

  private Stream<Instant> after(EventType type) {
    TicketEvent first = taken;
    return first == null
        ? Stream.empty()
        : others.stream()
            .filter(e -> e.type() == type && !e.at().isBefore(first.at()))
            .map(TicketEvent::at);
  }
}
