package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which cases an event names (DOMAIN V0). */
final class Naming {
  private Naming() {}

  /** What a ticket number stands for, by the case events that tell it; the others are ignored. */
  static @Nullable TicketNaming ofTicket(TicketKey key, Collection<Event> events) {
    List<Event> caseEvents =
        events.stream()
            .filter(e -> e.type().family() == EventFamily.CASE && key.equals(TicketKey.of(e)))
            .sorted(Event.ORDER)
            .toList();
    if (caseEvents.isEmpty()) {
      return null;
    }
    TreeSet<String> caseNos = new TreeSet<>();
    TreeSet<String> applicationNos = new TreeSet<>();
    for (Event event : caseEvents) {
      if (event.caseNo() != null) {
        caseNos.add(event.caseNo());
      } else if (event.applicationNo() != null) {
        applicationNos.add(event.applicationNo());
      }
    }
    Event first = caseEvents.get(0);
    return new TicketNaming(
        key,
        List.copyOf(caseNos),
        List.copyOf(applicationNos),
        first.sentAgentId(),
        first.subjectId(),
        first.caseNo());
  }

  /** The known cases that an event names, sorted. */
  static List<String> casesNamedBy(
      Event event, @Nullable TicketNaming ticket, CaseDirectory directory) {
    String caseNo = event.caseNo();
    if (caseNo != null) {
      return directory.applicationKeyOf(caseNo) == null ? List.of() : List.of(caseNo);
    }
    List<String> byTicket =
        event.type().isTicket() && ticket != null ? casesOf(ticket, directory) : List.of();
    if (!byTicket.isEmpty()) {
      return byTicket;
    }
    String applicationNo = event.applicationNo();
    return applicationNo == null ? List.of() : directory.casesOf(applicationNo);
  }

  private static List<String> casesOf(TicketNaming ticket, CaseDirectory directory) {
    TreeSet<String> cases = new TreeSet<>();
    for (String caseNo : ticket.caseNos()) {
      if (directory.applicationKeyOf(caseNo) != null) {
        cases.add(caseNo);
      }
    }
    ticket.applicationNos().forEach(no -> cases.addAll(directory.casesOf(no)));
    return List.copyOf(cases);
  }
}
