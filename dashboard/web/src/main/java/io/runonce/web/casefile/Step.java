package io.runonce.web.casefile;

import java.time.Instant;
import java.util.List;

/** A step of a case's story: somebody came, or something was done. */
public sealed interface Step {
  Instant at();

  /**
   * Somebody came.
   *
   * @param number which certain visit it is, after those of failed tries; 0 for one that is only
   *     possible
   * @param beyond whether it goes beyond what was promised
   * @param official whether it counts from receipt to closing too
   * @param events what it is made of, in order
   */
  record Came(
      VisitRecord visit, int number, boolean beyond, boolean official, List<EventRecord> events)
      implements Step {
    public Came {
      events = List.copyOf(events);
    }

    @Override
    public Instant at() {
      return visit.startedAt();
    }
  }

  /** Something was done that nobody came for. */
  record Done(EventRecord event) implements Step {
    @Override
    public Instant at() {
      return event.time();
    }
  }
}
