package io.runonce.reckoning;

import io.runonce.contract.AgentKind;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which events show somebody at a place, and whom (DOMAIN V1, V2). */
final class Presence {
  private Presence() {}

  /** V1: somebody stood there, and no public agent instead. */
  static boolean isEvidence(Event event) {
    return event.onSite() && event.agentKind() != AgentKind.PUBLIC;
  }

  /**
   * The visitor of an event.
   *
   * @return null if nobody is known: then it makes no visit
   */
  static @Nullable String visitorOf(
      Event event, @Nullable TicketNaming ticket, SubjectDirectory subjects) {
    String told = visitor(event.sentAgentId(), event.subjectId(), event.caseNo(), subjects);
    if (told != null || ticket == null || !event.type().isTicket()) {
      return told;
    }
    return visitor(ticket.sentAgentId(), ticket.subjectId(), ticket.caseNo(), subjects);
  }

  private static @Nullable String visitor(
      @Nullable String sentAgentId,
      @Nullable String subjectId,
      @Nullable String caseNo,
      SubjectDirectory subjects) {
    if (sentAgentId != null) {
      return sentAgentId;
    }
    if (subjectId != null) {
      return subjectId;
    }
    return caseNo == null ? null : subjects.subjectKeyOf(caseNo);
  }

  /** The evidence that an event is, or null. */
  static @Nullable Evidence evidenceOf(
      NamedEvent named,
      @Nullable TicketNaming ticket,
      @Nullable Instant calledAt,
      SubjectDirectory subjects,
      Reference reference) {
    Event event = named.event();
    String visitor = isEvidence(event) ? visitorOf(event, ticket, subjects) : null;
    if (visitor == null) {
      return null;
    }
    return new Evidence(
        event.id(),
        event.type(),
        event.time(),
        visitor,
        event.regionCode(),
        event.channel(),
        event.locationId(),
        event.departmentCode(),
        event.itemCode(),
        itemsOf(event, reference),
        event.type() == EventType.CONSULTED && Boolean.TRUE.equals(event.details().answered()),
        named.cases(),
        event.type() == EventType.TICKET_TAKEN
            ? new TicketTaken(event.details().ticketNo(), calledAt, namesNobody(event))
            : null);
  }

  private static boolean namesNobody(Event event) {
    return event.caseNo() == null
        && event.applicationNo() == null
        && event.departmentCode() == null;
  }

  /** V3: the items that it names, by itself or by a ticket's queue. */
  private static List<String> itemsOf(Event event, Reference reference) {
    String itemCode = event.itemCode();
    if (itemCode != null) {
      return List.of(itemCode);
    }
    String queueCode = event.type().isTicket() ? event.details().queueCode() : null;
    return queueCode == null
        ? List.of()
        : List.copyOf(reference.itemsOfQueue(queueCode, event.locationId()));
  }
}
