package io.runonce.reckoning;

import io.runonce.contract.CloseResult;
import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events that name one case, in their order, split into the case's own and the others.
 *
 * @param steps its case-family events, never empty
 * @param others tickets, consultations, appeals, ratings
 */
record CaseTimeline(String caseNo, List<Event> steps, List<Event> others) {

  static CaseTimeline of(String caseNo, Collection<Event> events) {
    List<Event> steps = new ArrayList<>(events.size());
    List<Event> others = new ArrayList<>();
    for (Event event : events) {
      (event.type().family() == EventFamily.CASE ? steps : others).add(event);
    }
    steps.sort(Event.ORDER);
    others.sort(Event.ORDER);
    return new CaseTimeline(caseNo, steps, others);
  }

  Instant firstEventAt() {
    return steps.get(0).time();
  }

  Stream<Event> all(EventType type) {
    return steps.stream().filter(step -> step.type() == type);
  }

  @Nullable Event first(EventType type) {
    for (Event step : steps) {
      if (step.type() == type) {
        return step;
      }
    }
    return null;
  }

  @Nullable Event last(EventType type) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).type() == type) {
        return steps.get(i);
      }
    }
    return null;
  }

  @Nullable Instant timeOfFirst(EventType type) {
    Event event = first(type);
    return event == null ? null : event.time();
  }

  /** What the earliest step tells that tells it at all; null if none does. */
  <T> @Nullable T earliestTold(Function<Event, @Nullable T> what) {
    return earliest(steps, what);
  }

  static <T> @Nullable T earliest(List<Event> events, Function<Event, @Nullable T> what) {
    for (Event event : events) {
      T told = what.apply(event);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /**
   * The event that closes the case: the last CLOSED, else the last ACCEPTANCE_REFUSED unless it was
   * accepted later; null while open (V0).
   */
  @Nullable Event closing() {
    Event closed = last(EventType.CLOSED);
    if (closed != null) {
      return closed;
    }
    Event refused = last(EventType.ACCEPTANCE_REFUSED);
    Event accepted = last(EventType.ACCEPTED);
    boolean acceptedLater =
        refused != null && accepted != null && Event.ORDER.compare(accepted, refused) > 0;
    return acceptedLater ? null : refused;
  }

  /** How it ended: what the closing event tells, REFUSED for a refusal. */
  @Nullable CloseResult result() {
    Event closing = closing();
    if (closing == null) {
      return null;
    }
    return closing.type() == EventType.CLOSED ? closing.details().result() : CloseResult.REFUSED;
  }
}
