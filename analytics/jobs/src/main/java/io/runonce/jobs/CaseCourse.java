package io.runonce.jobs;

import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.CaseScope;
import io.runonce.reckoning.Evidence;
import io.runonce.reckoning.Step;
import io.runonce.reckoning.TicketTaken;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.RowBinaryWriter;
import java.util.List;
import java.util.Objects;

/**
 * What a case went through, beside its outcome: pages of an item then read its cases and no events.
 * The visits are those that are certain for the case itself, without what a failed try left it.
 */
record CaseCourse(CaseFacts facts, List<Visit> visits) {
  static CaseCourse of(CaseScope scope) {
    String caseNo = scope.facts().caseNo();
    return new CaseCourse(
        scope.facts(),
        scope.certain().stream().filter(v -> v.certainCases().contains(caseNo)).toList());
  }

  /** Writes the columns {@code way}, {@code visits} and {@code tickets}. */
  void write(RowBinaryWriter out) {
    out.array(facts.way().size());
    for (Step step : facts.way()) {
      out.instant(step.time()).code(step.stage()).int16(step.taken());
    }
    out.array(visits.size());
    for (Visit visit : visits) {
      out.string(visit.visitId().toString())
          .string(visit.locationId())
          .instant(visit.startedAt())
          .instant(visit.endedAt())
          .bool(visit.futile());
    }
    List<Evidence> tickets =
        visits.stream()
            .flatMap(visit -> visit.evidence().stream())
            .filter(evidence -> evidence.ticket() != null)
            .toList();
    out.array(tickets.size());
    for (Evidence evidence : tickets) {
      TicketTaken ticket = Objects.requireNonNull(evidence.ticket());
      out.fixed16(evidence.id().high(), evidence.id().low())
          .string(evidence.locationId())
          .string(ticket.number())
          .instant(evidence.time())
          .nullableInstant(ticket.calledAt())
          .string(evidence.regionCode())
          .string(evidence.departmentCode())
          .bool(isOpen(evidence, ticket));
    }
  }

  /** Whether whoever may read the case may read the ticket, wherever it belongs. */
  private boolean isOpen(Evidence evidence, TicketTaken ticket) {
    return ticket.namesNobody() || evidence.cases().contains(facts.caseNo());
  }
}
