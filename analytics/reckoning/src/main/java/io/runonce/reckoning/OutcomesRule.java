package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.EventId;
import io.runonce.contract.OneThing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the cases of one application and the application itself (DOMAIN §5, V7). */
final class OutcomesRule {
  private final List<CaseScope> scopes;
  private final List<Visit> certain;
  private final Reference reference;
  private @Nullable ApplicationCauses causes;
  private final @Nullable OneThing oneThing;
  private final @Nullable String oneThingCode;

  /**
   * For one application.
   *
   * @param scopes of all its cases, at least one
   */
  OutcomesRule(Collection<CaseScope> scopes, Reference reference) {
    this.scopes =
        scopes.stream()
            .sorted(Comparator.comparing((CaseScope scope) -> scope.facts().caseNo()))
            .toList();
    certain = distinct(this.scopes.stream().flatMap(scope -> scope.certain().stream()));
    this.reference = reference;
    oneThingCode = commonOneThing();
    oneThing = oneThingCode == null ? null : reference.oneThing(oneThingCode);
  }

  private static List<Visit> distinct(Stream<Visit> visits) {
    Map<EventId, Visit> byId = new LinkedHashMap<>();
    visits.forEach(visit -> byId.putIfAbsent(visit.visitId(), visit));
    return byId.values().stream()
        .sorted(Comparator.comparing(Visit::startedAt).thenComparing(Visit::visitId))
        .toList();
  }

  private @Nullable String commonOneThing() {
    Set<@Nullable String> codes =
        new HashSet<>(scopes.stream().map(scope -> scope.facts().promise().oneThing()).toList());
    return scopes.size() > 1 && codes.size() == 1 ? codes.iterator().next() : null;
  }

  List<CaseOutcome> cases() {
    return scopes.stream().map(this::outcome).toList();
  }

  private CaseOutcome outcome(CaseScope scope) {
    CaseFacts facts = scope.facts();
    Integer declared = facts.promise().declaredVisits();
    boolean closed = facts.moments().isClosed();
    int low = scope.certain().size();
    ScopeOutcome citizen =
        Judgement.judge(declared, closed, low, low + scope.possible().size(), scope.unbounded());
    return new CaseOutcome(
        facts.identity(),
        facts.moments(),
        facts.promise(),
        facts.clock(),
        facts.materials(),
        facts.feedback(),
        citizen,
        Judgement.judge(
            declared, closed, scope.officialLow(), scope.officialHigh(), scope.officialUnbounded()),
        Math.toIntExact(scope.certain().stream().filter(Visit::futile).count()),
        scope.carried(),
        facts.spanOver(),
        facts.corrections(),
        facts.refused(),
        visitedByReceipt(scope),
        facts.backDatedEvents(),
        facts.eventsAfterClosing(),
        citizen.verdict() == Verdict.BROKEN ? CausesRule.of(scope, causes()) : List.of(),
        givenElsewhere(scope),
        scope.nextChangeAt(),
        Settings.RULES_VERSION);
  }

  private List<GivenElsewhere> givenElsewhere(CaseScope scope) {
    TreeSet<GivenElsewhere> elsewhere = new TreeSet<>(scope.givenBefore());
    CaseFacts facts = scope.facts();
    for (CaseScope other : scopes) {
      if (!other.facts().caseNo().equals(facts.caseNo())) {
        other.facts().materials().collected().stream()
            .filter(facts.materials().collected()::contains)
            .forEach(code -> elsewhere.add(GivenElsewhere.of(code, other.facts())));
      }
    }
    return List.copyOf(elsewhere);
  }

  /** Asked for by broken promises alone. */
  private ApplicationCauses causes() {
    if (causes == null) {
      causes = new ApplicationCauses(scopes, certain, reference);
    }
    return causes;
  }

  private static boolean visitedByReceipt(CaseScope scope) {
    Instant receivedAt = scope.facts().moments().receivedAt();
    if (receivedAt == null) {
      return false;
    }
    LocalDate receipt = BusinessZone.dateOf(receivedAt);
    return scope.certain().stream().anyMatch(visit -> !visit.date().isAfter(receipt));
  }

  ApplicationOutcome application() {
    CaseFacts first = firstFacts();
    boolean joint = scopes.size() > 1;
    Integer declared = declared();
    Instant closedAt = closedAt();
    List<Visit> all =
        distinct(
            scopes.stream()
                .flatMap(s -> Stream.concat(s.certain().stream(), s.possible().stream())));
    EnumSet<UnknownReason> unbounded = EnumSet.noneOf(UnknownReason.class);
    scopes.forEach(scope -> unbounded.addAll(scope.unbounded()));
    return new ApplicationOutcome(
        first.identity().applicationKey(),
        first.identity().applicationNo(),
        scopes.stream().map(scope -> scope.facts().caseNo()).toList(),
        oneThingCode,
        joint ? null : first.identity().itemCode(),
        first.identity().regionCode(),
        first.identity().departmentCode(),
        receivedAt(),
        closedAt,
        declared,
        Judgement.judge(declared, closedAt != null, certain.size(), all.size(), unbounded),
        baseline(OneThing::baselineVisits, Promise::baselineVisits),
        baseline(OneThing::baselineMaterials, Promise::baselineMaterials),
        materialsCollected(),
        nextChange(),
        Settings.RULES_VERSION);
  }

  private CaseFacts firstFacts() {
    CaseFacts first = scopes.get(0).facts();
    for (CaseScope scope : scopes) {
      if (scope.facts().moments().firstEventAt().isBefore(first.moments().firstEventAt())) {
        first = scope.facts();
      }
    }
    return first;
  }

  /** The one thing's, where all cases are of it; else the largest of the cases', if all tell. */
  private @Nullable Integer declared() {
    Integer ofThing = oneThing == null ? null : oneThing.declaredVisits();
    return ofThing == null ? ofAllCases(Promise::declaredVisits, Math::max) : ofThing;
  }

  /** The one thing's, where all cases are of it; else the sum of the cases', if all tell. */
  private @Nullable Integer baseline(
      Function<OneThing, @Nullable Integer> ofThing, Function<Promise, @Nullable Integer> ofCase) {
    Integer told = oneThing == null ? null : ofThing.apply(oneThing);
    return told == null ? ofAllCases(ofCase, OutcomesRule::sum) : told;
  }

  private static int sum(int one, int other) {
    return Math.clamp((long) one + other, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private @Nullable Integer ofAllCases(
      Function<Promise, @Nullable Integer> what, BinaryOperator<Integer> join) {
    Integer joined = null;
    for (CaseScope scope : scopes) {
      Integer value = what.apply(scope.facts().promise());
      if (value == null) {
        return null;
      }
      joined = joined == null ? value : join.apply(joined, value);
    }
    return joined;
  }

  private @Nullable Instant closedAt() {
    List<Instant> closings = new ArrayList<>();
    for (CaseScope scope : scopes) {
      Instant closedAt = scope.facts().moments().closedAt();
      if (closedAt == null) {
        return null;
      }
      closings.add(closedAt);
    }
    return closings.stream().max(Comparator.naturalOrder()).orElse(null);
  }

  private @Nullable Instant receivedAt() {
    return scopes.stream()
        .map(scope -> scope.facts().moments().receivedAt())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private int materialsCollected() {
    TreeSet<String> codes = new TreeSet<>();
    scopes.forEach(scope -> codes.addAll(scope.facts().materials().collected()));
    return codes.size();
  }

  private @Nullable Instant nextChange() {
    Instant next = null;
    for (CaseScope scope : scopes) {
      next = Rules.earlier(next, scope.nextChangeAt());
    }
    return next;
  }
}
