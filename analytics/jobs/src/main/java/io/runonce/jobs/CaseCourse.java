package io.runonce.jobs;

import io.runonce.reckoning.CaseFacts;
import io.runonce.reckoning.CaseScope;
import io.runonce.reckoning.Evidence;
import io.runonce.reckoning.Step;
import io.runonce.reckoning.TicketTaken;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.RowBinaryWriter;
import java.util.List;

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
        visits.stream().flatMap(v -> v.evidence().stream()).filter(this::isTicketOfCase).toList();
    out.array(tickets.size());
    for (Evidence ticket : tickets) {
      TicketTaken taken = ticket.ticket();
      out.fixed16(ticket.id().high(), ticket.id().low())
          .string(ticket.locationId())
          .string(taken == null ? null : taken.number())
          .instant(ticket.time())
          .nullableInstant(taken == null ? null : taken.calledAt());
    }
  }

  /** One that names others alone is not told to those who may read this case. */
  private boolean isTicketOfCase(Evidence evidence) {
    if (evidence.ticket() == null) {
      return false;
    }
    return evidence.cases().contains(facts.caseNo())
        || (evidence.cases().isEmpty() && evidence.departmentCode() == null)
        || (evidence.departmentCode() != null
            && evidence.departmentCode().equals(facts.identity().departmentCode()));
  }
}
