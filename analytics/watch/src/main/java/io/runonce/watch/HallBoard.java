package io.runonce.watch;

import io.runonce.contract.EventType;
import io.runonce.watch.Hall.Flow;
import io.runonce.watch.Hall.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the halls off the tickets of a day. What is not told is not guessed. */
final class HallBoard {
  private static final Duration HOUR = Duration.ofHours(1);

  /** A number of which nothing was heard for so long does not wait any more. */
  private static final Duration GIVEN_UP = Duration.ofHours(3);

  private final Instant now;

  HallBoard(Instant now) {
    this.now = now;
  }

  /** The halls by place; what lies after now is not there yet. */
  List<Hall> of(Collection<TicketEvent> today) {
    Map<String, List<TicketEvent>> places =
        today.stream()
            .filter(event -> !event.location().isEmpty() && !event.at().isAfter(now))
            .collect(
                Collectors.groupingBy(TicketEvent::location, TreeMap::new, Collectors.toList()));
    List<Hall> halls = new ArrayList<>();
    places.forEach((place, events) -> halls.add(hall(place, events)));
    return halls;
  }

  private Hall hall(String place, List<TicketEvent> events) {
    List<Ticket> tickets =
        events.stream()
            .filter(event -> !event.ticketNo().isEmpty())
            .collect(Collectors.groupingBy(TicketEvent::ticketNo))
            .values()
            .stream()
            .map(Ticket::of)
            .toList();
    List<Ticket> open = tickets.stream().filter(Ticket::isOpen).toList();
    List<Ticket> waiting = open.stream().filter(t -> !isGivenUp(t)).toList();
    boolean isTold = events.stream().anyMatch(e -> e.type() == EventType.TICKET_TAKEN);
    TicketEvent last = events.stream().max(Comparator.comparing(TicketEvent::at)).orElseThrow();
    return new Hall(
        place,
        last.region(),
        last.at(),
        isTold ? Integer.valueOf(waiting.size()) : shown(events),
        waiting.stream().map(t -> t.minutesUntil(now)).max(Double::compare).orElse(null),
        flow(now.minus(HOUR), now, events, tickets, this::wasCalledLately),
        open.size() - waiting.size(),
        (int) tickets.stream().filter(Ticket::isFaulty).count(),
        hours(events, tickets),
        waits(tickets, waiting),
        events.stream()
            .filter(e -> e.type() == EventType.TICKET_ABANDONED)
            .filter(e -> isIn(e.at(), now.minus(HOUR), now))
            .sorted(Comparator.comparing(TicketEvent::at).reversed())
            .map(TicketEvent::id)
            .toList());
  }

  private boolean isGivenUp(Ticket ticket) {
    return ticket.minutesUntil(now) > GIVEN_UP.toMinutes();
  }

  private boolean wasCalledLately(Ticket ticket) {
    return ticket.calledAt().filter(at -> isIn(at, now.minus(HOUR), now)).isPresent();
  }

  private static boolean isIn(Instant at, Instant from, Instant to) {
    return at.isAfter(from) && !at.isAfter(to);
  }

  /** What displays show, each queue's last word of the hour; null where none shows anything. */
  private @Nullable Integer shown(List<TicketEvent> events) {
    Map<String, TicketEvent> newest =
        events.stream()
            .filter(e -> e.waiting() != null && isIn(e.at(), now.minus(HOUR), now))
            .collect(
                Collectors.toMap(
                    TicketEvent::queue,
                    e -> e,
                    (one, other) -> other.at().isBefore(one.at()) ? one : other));
    return newest.isEmpty()
        ? null
        : newest.values().stream()
            .map(TicketEvent::waiting)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum();
  }

  private static Flow flow(
      Instant from,
      Instant to,
      List<TicketEvent> events,
      List<Ticket> tickets,
      Predicate<Ticket> counted) {
    double[] minutes =
        tickets.stream()
            .filter(counted)
            .flatMap(t -> t.calledAt().map(t::minutesUntil).stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    return new Flow(
        from,
        to,
        count(events, EventType.TICKET_TAKEN, from, to),
        count(events, EventType.TICKET_CALLED, from, to),
        count(events, EventType.TICKET_ABANDONED, from, to),
        quantile(minutes, 0.5),
        quantile(minutes, 0.9));
  }

  private static int count(List<TicketEvent> events, EventType type, Instant from, Instant to) {
    return (int) events.stream().filter(e -> e.type() == type && isIn(e.at(), from, to)).count();
  }

  /** The smallest that so large a share does not exceed. */
  static @Nullable Double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? null
        : Double.valueOf(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)]);
  }

  private static List<Flow> hours(List<TicketEvent> events, List<Ticket> tickets) {
    Map<Instant, List<TicketEvent>> hours =
        events.stream()
            .collect(Collectors.groupingBy(e -> hourOf(e.at()), TreeMap::new, Collectors.toList()));
    List<Flow> flows = new ArrayList<>();
    hours.forEach((hour, within) ->
        flows.add(
            flow(
                hour.minusMillis(1),
                hour.plus(HOUR).minusMillis(1),
                within,
                tickets,
                t -> t.taken() != null && hourOf(t.taken().at()).equals(hour))));
    return flows;
  }

  /** The business zone is whole hours away from UTC. */
  private static Instant hourOf(Instant at) {
    return at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
  }

  private List<Wait> waits(List<Ticket> tickets, List<Ticket> waiting) {
    List<Wait> waits = new ArrayList<>();
    waiting.forEach(t -> add(waits, t, now));
    tickets.stream()
        .filter(this::wasCalledLately)
        .forEach(t -> t.calledAt().ifPresent(at -> add(waits, t, at)));
    waits.sort(Comparator.comparingDouble(Wait::minutes).reversed().thenComparing(Wait::takenBy));
    return waits;
  }

  private static void add(List<Wait> waits, Ticket ticket, Instant end) {
    TicketEvent taken = ticket.taken();
    if (taken != null) {
      waits.add(new Wait(taken.id(), ticket.minutesUntil(end)));
    }
  }
}
