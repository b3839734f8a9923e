package io.runonce.reckoning;

import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers all causes of a broken whole way, in the order of DOMAIN §5. */
final class CausesRule {
  private final CaseScope scope;
  private final Map<Cause, Set<EventId>> found = new EnumMap<>(Cause.class);

  private CausesRule(CaseScope scope) {
    this.scope = scope;
  }

  static List<FoundCause> of(CaseScope scope, ApplicationCauses application) {
    CausesRule rule = new CausesRule(scope);
    scope.facts().ownCauses().forEach(own -> rule.add(own.cause(), own.evidence()));
    rule.add(Cause.LAST_MILE, rule.futileAfterClosing());
    rule.add(Cause.REPEATED_MATERIAL, application.repeatedMaterials(scope.facts()));
    rule.add(Cause.REPEATED_MATERIAL, scope.repeatedMaterials());
    rule.add(Cause.GUIDE_INCOMPLETE, rule.consultedBefore());
    rule.add(Cause.DEPARTMENTS_NOT_JOINED, application.notJoined());
    rule.add(Cause.CAPACITY, rule.abandoned());
    return rule.causes();
  }

  private void add(Cause cause, Collection<EventId> evidence) {
    if (!evidence.isEmpty()) {
      found.computeIfAbsent(cause, c -> new LinkedHashSet<>()).addAll(evidence);
    }
  }

  private List<FoundCause> causes() {
    if (found.isEmpty()) {
      return List.of(new FoundCause(Cause.UNEXPLAINED, List.of()));
    }
    return found.entrySet().stream()
        .map(entry -> new FoundCause(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private List<EventId> futileAfterClosing() {
    Instant closedAt = scope.facts().moments().closedAt();
    if (closedAt == null) {
      return List.of();
    }
    return scope.certain().stream()
        .filter(visit -> visit.futile() && visit.startedAt().isAfter(closedAt))
        .map(Visit::visitId)
        .toList();
  }

  /** On-site questions on the item in visits that began before the one in which it was received. */
  private List<EventId> consultedBefore() {
    Instant receipt = receiptVisit();
    String item = scope.facts().identity().itemCode();
    if (receipt == null || item == null) {
      return List.of();
    }
    return scope.certain().stream()
        .filter(visit -> visit.startedAt().isBefore(receipt))
        .flatMap(visit -> visit.evidence().stream())
        .filter(e -> e.type() == EventType.CONSULTED && item.equals(e.itemCode()))
        .map(Evidence::id)
        .toList();
  }

  /** The start of RECEIVED's visit; the time of RECEIVED where that was not on site. */
  private @Nullable Instant receiptVisit() {
    EventId received = scope.facts().received();
    return scope.certain().stream()
        .filter(visit -> visit.evidence().stream().anyMatch(e -> e.id().equals(received)))
        .map(Visit::startedAt)
        .findFirst()
        .orElse(scope.facts().moments().receivedAt());
  }

  private List<EventId> abandoned() {
    return scope.certain().stream()
        .flatMap(visit -> visit.evidence().stream())
        .filter(e -> e.type() == EventType.TICKET_ABANDONED)
        .map(Evidence::id)
        .toList();
  }
}
