package io.runonce.reckoning;

import io.runonce.contract.EventId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The causes that need all cases of an application (DOMAIN §5: 2 in its first half, 5). */
final class ApplicationCauses {
  private final Reference reference;

  /** By code of a reusable material: what each case took, in order. */
  private final Map<String, Map<String, List<EventId>>> takings = new HashMap<>();

  private final List<EventId> notJoined;

  /**
   * For one application.
   *
   * @param visits its certain ones, each once, by start
   */
  ApplicationCauses(Collection<CaseScope> scopes, List<Visit> visits, Reference reference) {
    this.reference = reference;
    for (CaseScope scope : scopes) {
      for (MaterialTaken taken : scope.facts().materials().taken()) {
        takings
            .computeIfAbsent(taken.code(), code -> new LinkedHashMap<>())
            .computeIfAbsent(scope.facts().caseNo(), no -> new ArrayList<>())
            .add(taken.event());
      }
    }
    List<EventId> apart = apart(visits);
    notJoined = apart.isEmpty() ? departmentsApart(visits) : apart;
  }

  /** What a case took that another case took too, whoever's and whenever. */
  List<EventId> repeatedMaterials(CaseFacts facts) {
    Set<EventId> evidence = new LinkedHashSet<>();
    for (MaterialTaken taken : facts.materials().taken()) {
      if (reference.isReusable(taken.code())) {
        takings.getOrDefault(taken.code(), Map.of()).entrySet().stream()
            .filter(entry -> !entry.getKey().equals(facts.caseNo()))
            .flatMap(entry -> entry.getValue().stream())
            .findFirst()
            .ifPresent(other -> Collections.addAll(evidence, taken.event(), other));
      }
    }
    return List.copyOf(evidence);
  }

  /** Two visits that show departments that are not joined; empty if there are none. */
  List<EventId> notJoined() {
    return notJoined;
  }

  private static List<EventId> apart(List<Visit> visits) {
    List<Visit> located = visits.stream().filter(visit -> visit.locationId() != null).toList();
    return located.stream()
        .filter(v -> !Objects.equals(v.locationId(), located.get(0).locationId()))
        .findFirst()
        .map(other -> List.of(located.get(0).visitId(), other.visitId()))
        .orElse(List.of());
  }

  private static List<EventId> departmentsApart(List<Visit> visits) {
    Map<Set<String>, Visit> byDepartments = new LinkedHashMap<>();
    for (Visit visit : visits) {
      Set<String> departments = visit.departments();
      if (!departments.isEmpty() && byDepartments.putIfAbsent(departments, visit) == null) {
        for (Map.Entry<Set<String>, Visit> other : byDepartments.entrySet()) {
          if (Collections.disjoint(other.getKey(), departments)) {
            return List.of(proof(other.getValue()), proof(visit));
          }
        }
      }
    }
    return List.of();
  }

  /** The first evidence that names a department. */
  private static EventId proof(Visit visit) {
    return visit.evidence().stream()
        .filter(piece -> piece.departmentCode() != null)
        .findFirst()
        .map(Evidence::id)
        .orElseGet(visit::visitId);
  }
}
