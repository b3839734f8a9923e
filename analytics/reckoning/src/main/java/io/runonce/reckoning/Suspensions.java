package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a case's clock stood still (DOMAIN C3): on the working days on the whole of which a
 * suspension lasted.
 */
record Suspensions(List<Stop> stops) {

  /**
   * One suspension: the days between its ends are stopped.
   *
   * @param end null while it is open
   */
  record Stop(LocalDate start, @Nullable LocalDate end) {
    boolean holds(LocalDate date) {
      return date.isAfter(start) && (end == null || date.isBefore(end));
    }
  }

  /** What begins after closing says nothing; closing ends what is open. */
  static Suspensions of(CaseTimeline timeline) {
    List<Stop> stops = new ArrayList<>();
    Event closing = timeline.closing();
    LocalDate open = null;
    for (Event step : timeline.steps()) {
      boolean closes = step.equals(closing);
      if (step.type() == EventType.SUSPENDED) {
        open = open == null ? step.date() : open;
      } else if (closes || step.type() == EventType.RESUMED) {
        end(stops, open, step);
        open = null;
      }
      if (closes) {
        return new Suspensions(stops);
      }
    }
    if (open != null) {
      stops.add(new Stop(open, null));
    }
    return new Suspensions(stops);
  }

  private static void end(List<Stop> stops, @Nullable LocalDate open, Event step) {
    if (open != null) {
      stops.add(new Stop(open, step.date()));
    }
  }

  boolean isStopped(LocalDate date) {
    return stops.stream().anyMatch(stop -> stop.holds(date));
  }

  /** Whether a suspension that is still open stops this date and all after. */
  boolean isStoppedForGood(LocalDate date) {
    return stops.stream().anyMatch(stop -> stop.end() == null && stop.holds(date));
  }

  /**
   * How many working days after a date, up to and with another, were stopped.
   *
   * @param calendar knows all years between
   */
  int stoppedDays(LocalDate after, LocalDate upTo, WorkingCalendar calendar) {
    int days = 0;
    for (Stop stop : stops) {
      LocalDate from = stop.start().isAfter(after) ? stop.start() : after;
      LocalDate end = stop.end();
      LocalDate last = end == null || end.isAfter(upTo) ? upTo : end.minusDays(1);
      days += calendar.count(from, last).orElse(0);
    }
    return days;
  }

  /** Those that began before the n-th. */
  Suspensions before(int n) {
    return new Suspensions(stops.subList(0, n));
  }
}
