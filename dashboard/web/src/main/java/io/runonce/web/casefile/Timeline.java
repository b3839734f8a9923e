package io.runonce.web.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts visits and acts of a case into one story, counting the certain visits as they come. */
final class Timeline {
  private final @Nullable Integer declared;
  private final int carried;
  private final @Nullable Instant receivedAt;
  private final @Nullable Instant closedAt;

  /**
   * @param carried visits of failed tries that count before the first one here (DOMAIN V6)
   */
  Timeline(
      @Nullable Integer declared,
      int carried,
      @Nullable Instant receivedAt,
      @Nullable Instant closedAt) {
    this.declared = declared;
    this.carried = carried;
    this.receivedAt = receivedAt;
    this.closedAt = closedAt;
  }

  /** The story: each visit with its events, each other event by itself, in order of time. */
  List<Step> tell(List<VisitRecord> visits, List<EventRecord> events) {
    Map<String, EventRecord> byId =
        events.stream()
            .collect(Collectors.toMap(EventRecord::id, Function.identity(), (a, b) -> a));
    Set<String> inVisits = new HashSet<>();
    List<Step> steps = new ArrayList<>();
    int number = carried;
    for (VisitRecord visit :
        visits.stream().sorted(Comparator.comparing(VisitRecord::startedAt)).toList()) {
      number += visit.certain() ? 1 : 0;
      inVisits.addAll(visit.evidence());
      steps.add(came(visit, visit.certain() ? number : 0, byId));
    }
    byId.values().stream()
        .filter(event -> !inVisits.contains(event.id()))
        .forEach(event -> steps.add(new Step.Done(event)));
    steps.sort(Comparator.comparing(Step::at));
    return List.copyOf(steps);
  }

  private Step came(VisitRecord visit, int number, Map<String, EventRecord> byId) {
    List<EventRecord> events =
        visit.evidence().stream()
            .map(byId::get)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(EventRecord::time).thenComparing(EventRecord::id))
            .toList();
    boolean beyond = declared != null && number > 0 && number > declared;
    return new Step.Came(visit, number, beyond, events.stream().anyMatch(this::official), events);
  }

  private boolean official(EventRecord event) {
    return receivedAt != null
        && !event.time().isBefore(receivedAt)
        && (closedAt == null || !event.time().isAfter(closedAt));
  }
}
