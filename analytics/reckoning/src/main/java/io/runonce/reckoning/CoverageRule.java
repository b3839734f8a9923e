package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.time.LocalDate;
import java.util.Collection;

/** How many tickets of a place and date prove who came (DOMAIN V4, CONTRACT §1). */
final class CoverageRule {
  private CoverageRule() {}

  /** Counts the TICKET_TAKEN of one place and date; the other events are ignored. */
  static Coverage count(
      String locationId, LocalDate date, Collection<NamedEvent> events, SubjectDirectory subjects) {
    long tickets = 0;
    long identified = 0;
    for (NamedEvent named : events) {
      if (named.event().type() == EventType.TICKET_TAKEN) {
        tickets++;
        identified += isIdentified(named, subjects) ? 1 : 0;
      }
    }
    return new Coverage(locationId, date, tickets, identified);
  }

  /** Under a subject of full strength or that some case has, a sent agent, or naming a case. */
  static boolean isIdentified(NamedEvent named, SubjectDirectory subjects) {
    Event event = named.event();
    if (!named.cases().isEmpty() || provesByItself(event)) {
      return true;
    }
    String subjectId = event.subjectId();
    return subjectId != null && subjects.isSubjectOfSomeCase(subjectId);
  }

  /** Under a sent agent, or a subject of full strength. */
  static boolean provesByItself(Event event) {
    return event.sentAgentId() != null
        || (event.subjectId() != null && event.subjectKeyType().isFullStrength());
  }
}
