package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges one visitor's evidence into visits and says for which cases they were (DOMAIN V2, V3). */
final class VisitsRule {
  private final Rules rules;
  private final String visitor;
  private final Map<String, CaseFacts> cases = new HashMap<>();
  private @Nullable Candidates candidates;

  /**
   * For one visitor.
   *
   * @param cases those that the visitor's evidence names, owns or was sent for; others do no harm
   */
  VisitsRule(String visitor, Collection<CaseFacts> cases, Rules rules) {
    this.rules = rules;
    this.visitor = visitor;
    cases.forEach(facts -> this.cases.put(facts.caseNo(), facts));
  }

  /** The visits, by start and id. */
  List<Visit> visits(Collection<Evidence> evidence) {
    List<Evidence> ordered = new ArrayList<>(evidence);
    ordered.sort(VisitsRule::byPlace);
    List<Visit> visits = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= ordered.size(); i++) {
      if (i == ordered.size() || !isSameVisit(ordered.get(i - 1), ordered.get(i))) {
        visits.add(visit(ordered.subList(start, i)));
        start = i;
      }
    }
    visits.sort(Comparator.comparing(Visit::startedAt).thenComparing(Visit::visitId));
    return visits;
  }

  /** By place, none first, and there in their order. */
  private static int byPlace(Evidence one, Evidence other) {
    String place = one.locationId();
    String otherPlace = other.locationId();
    if (place == null || otherPlace == null) {
      int byAbsence = Boolean.compare(place != null, otherPlace != null);
      return byAbsence != 0 ? byAbsence : Evidence.ORDER.compare(one, other);
    }
    int byPlace = place.compareTo(otherPlace);
    return byPlace != 0 ? byPlace : Evidence.ORDER.compare(one, other);
  }

  private boolean isSameVisit(Evidence before, Evidence after) {
    String place = before.locationId();
    boolean samePlace =
        place == null ? after.locationId() == null : place.equals(after.locationId());
    return samePlace
        && BusinessZone.dateOf(before.time()).equals(BusinessZone.dateOf(after.time()))
        && Duration.between(before.time(), after.time()).compareTo(rules.settings().mergeGap())
            <= 0;
  }

  private Visit visit(List<Evidence> evidence) {
    TreeSet<String> named = new TreeSet<>();
    TreeSet<String> items = new TreeSet<>();
    for (Evidence piece : evidence) {
      named.addAll(piece.cases());
      items.addAll(piece.items());
    }
    if (!named.isEmpty()) {
      return visit(evidence, named, List.of());
    }
    Instant start = evidence.get(0).time();
    List<String> found =
        items.isEmpty()
            ? candidates().ofPlace(evidence.get(0).locationId(), start)
            : candidates().ofItems(items, start);
    return !items.isEmpty() && found.size() == 1
        ? visit(evidence, found, List.of())
        : visit(evidence, List.of(), found);
  }

  /** Asked for by visits alone that name no case. */
  private Candidates candidates() {
    if (candidates == null) {
      candidates = new Candidates(visitor, cases.values());
    }
    return candidates;
  }

  private Visit visit(
      List<Evidence> evidence, Collection<String> certain, Collection<String> possible) {
    Instant start = evidence.get(0).time();
    LocalDate date = BusinessZone.dateOf(start);
    boolean ofToday = date.equals(rules.today());
    return new Visit(
        visitor,
        evidence.get(0).locationId(),
        evidence,
        !certain.isEmpty() && !ofToday && isFutile(evidence, certain, start, date),
        List.copyOf(certain),
        List.copyOf(possible),
        !certain.isEmpty() && ofToday ? rules.tomorrow() : null);
  }

  /** V8: none of its cases moved until the day was over, and nobody was answered. */
  private boolean isFutile(
      List<Evidence> evidence, Collection<String> certain, Instant start, LocalDate date) {
    Instant end = BusinessZone.startOf(date.plusDays(1));
    return evidence.stream().noneMatch(Evidence::answered)
        && certain.stream().map(this::factsOf).noneMatch(facts -> advanced(facts, start, end));
  }

  private CaseFacts factsOf(String caseNo) {
    return Objects.requireNonNull(
        cases.get(caseNo), () -> "the facts of case " + caseNo + " are not in the visitor's fold");
  }

  private static boolean advanced(CaseFacts facts, Instant from, Instant before) {
    int index = Collections.binarySearch(facts.advances(), from);
    int next = index >= 0 ? index : -index - 1;
    return next < facts.advances().size() && facts.advances().get(next).isBefore(before);
  }
}
