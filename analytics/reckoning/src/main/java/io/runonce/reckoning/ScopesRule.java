package io.runonce.reckoning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each case of one subject its visits and bounds (DOMAIN V4–V6). */
final class ScopesRule {
  private static final Comparator<Visit> BY_START = ScopesRule::byStart;

  private final Rules rules;
  private final CoverageIndex coverage;
  private final List<CaseFacts> cases;
  private final FailedTries tries;
  private final RepeatedMaterials repeated;
  private final Map<String, List<Visit>> certain = new HashMap<>();
  private final Map<String, List<Visit>> possible = new HashMap<>();

  /**
   * For one subject.
   *
   * @param cases all of the subject's
   * @param visits at least all that are certain or possible for these, each once
   */
  ScopesRule(
      Collection<CaseFacts> cases, Collection<Visit> visits, CoverageIndex coverage, Rules rules) {
    this.rules = rules;
    this.coverage = coverage;
    this.cases =
        cases.stream()
            .sorted(
                Comparator.comparing((CaseFacts facts) -> facts.moments().firstEventAt())
                    .thenComparing(CaseFacts::caseNo))
            .toList();
    tries = new FailedTries(cases);
    repeated = new RepeatedMaterials(cases, rules.reference());
    for (Visit visit : visits.stream().sorted(BY_START).toList()) {
      visit.certainCases().forEach(no -> add(certain, no, visit));
      visit.possibleCases().forEach(no -> add(possible, no, visit));
    }
  }

  private static int byStart(Visit one, Visit other) {
    int byStart = one.startedAt().compareTo(other.startedAt());
    return byStart != 0 ? byStart : one.visitId().compareTo(other.visitId());
  }

  private static void add(Map<String, List<Visit>> visits, String caseNo, Visit visit) {
    visits.computeIfAbsent(caseNo, no -> new ArrayList<>()).add(visit);
  }

  /** The scopes by first event: a failed try stands before what follows it. */
  List<CaseScope> scopes() {
    Map<String, CaseScope> scopes = new LinkedHashMap<>();
    for (CaseFacts facts : cases) {
      CaseFacts failed = tries.before(facts);
      scopes.put(facts.caseNo(), scope(facts, failed == null ? null : scopes.get(failed.caseNo())));
    }
    return List.copyOf(scopes.values());
  }

  private CaseScope scope(CaseFacts facts, @Nullable CaseScope failed) {
    List<Visit> own = certain.getOrDefault(facts.caseNo(), List.of());
    List<Visit> mayBe = possible.getOrDefault(facts.caseNo(), List.of());
    List<Visit> all = failed == null ? own : union(own, failed.certain());
    List<Visit> allMayBe = failed == null ? mayBe : union(mayBe, failed.possible());
    Set<UnknownReason> unbounded = unbounded(facts, facts.span());
    if (failed != null) {
      unbounded.addAll(failed.unbounded());
      allMayBe = without(allMayBe, all);
    }
    Span official = facts.officialSpan();
    return new CaseScope(
        facts,
        all,
        allMayBe,
        all.size() - own.size(),
        unbounded,
        within(own, official),
        within(own, official) + within(mayBe, official),
        official == null ? EnumSet.of(UnknownReason.NOT_RECEIVED) : unbounded(facts, official),
        facts.identity().subjectId() == null ? List.of() : repeated.of(facts),
        facts.identity().subjectId() == null ? Set.of() : repeated.before(facts),
        nextChange(facts, all, failed));
  }

  private static List<Visit> union(List<Visit> one, List<Visit> other) {
    Map<Object, Visit> union = new LinkedHashMap<>();
    one.forEach(visit -> union.put(visit.visitId(), visit));
    other.forEach(visit -> union.putIfAbsent(visit.visitId(), visit));
    return union.values().stream().sorted(BY_START).toList();
  }

  private static List<Visit> without(List<Visit> visits, List<Visit> others) {
    Map<Object, Visit> left = new LinkedHashMap<>();
    visits.forEach(visit -> left.put(visit.visitId(), visit));
    others.forEach(visit -> left.remove(visit.visitId()));
    return List.copyOf(left.values());
  }

  private static int within(List<Visit> visits, @Nullable Span span) {
    if (span == null) {
      return 0;
    }
    return Math.toIntExact(
        visits.stream()
            .filter(visit -> visit.evidence().stream().anyMatch(e -> span.contains(e.time())))
            .count());
  }

  /** Why a span proves no upper bound (V4, C1). */
  private EnumSet<UnknownReason> unbounded(CaseFacts facts, Span span) {
    EnumSet<UnknownReason> reasons = EnumSet.noneOf(UnknownReason.class);
    if (facts.identity().subjectId() == null) {
      reasons.add(UnknownReason.NO_SUBJECT);
    }
    if (facts.identity().organisation() && facts.sentAgents().isEmpty()) {
      reasons.add(UnknownReason.AGENT_UNKNOWN);
    }
    if (!rules.calendar().isKnown(span.firstDate(), span.lastDate())) {
      reasons.add(UnknownReason.NO_CALENDAR);
    } else if (!coverage.isCovered(facts.places(), span.firstDate(), span.lastDate())) {
      reasons.add(UnknownReason.NO_TICKET_FEED);
    }
    return reasons;
  }

  private static @Nullable Instant nextChange(
      CaseFacts facts, List<Visit> visits, @Nullable CaseScope failed) {
    Instant next = facts.nextChangeAt();
    if (failed != null) {
      next = Rules.earlier(next, failed.nextChangeAt());
    }
    for (Visit visit : visits) {
      next = Rules.earlier(next, visit.nextChangeAt());
    }
    return next;
  }
}
