package io.runonce.reckoning;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Event;
import io.runonce.contract.EventId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reckons a set of events in memory by the same stages as the cluster job. The result depends on
 * the set alone: order and repeats are nothing to it (DOMAIN V9).
 */
public final class Reckoner {
  private final Stages stages;

  /**
   * A reckoner as of an instant.
   *
   * @param now events after it do not exist
   */
  public Reckoner(Catalogue catalogue, Settings settings, Instant now) {
    this.stages = new Stages(new Reference(catalogue), settings, now);
  }

  /** Reckons; of several records with one event id the greatest version holds. */
  public Reckoning reckon(Iterable<Event> events) {
    ClosedSet set = new ClosedSet(stages, winners(events));
    List<Coverage> coverage = set.coverage(ticket -> true);
    List<Outcomes> outcomes =
        set.scopes(stages.coverageIndex(coverage)).stream().map(stages::outcomes).toList();
    return new Reckoning(
        outcomes.stream()
            .flatMap(outcome -> outcome.cases().stream())
            .sorted(Comparator.comparing(outcome -> outcome.identity().caseNo()))
            .toList(),
        outcomes.stream()
            .map(Outcomes::application)
            .sorted(Comparator.comparing(ApplicationOutcome::applicationKey))
            .toList(),
        set.visits().stream()
            .sorted(Comparator.comparing(Visit::startedAt).thenComparing(Visit::visitId))
            .toList(),
        coverage);
  }

  private List<Event> winners(Iterable<Event> events) {
    Map<EventId, Event> byId = new LinkedHashMap<>();
    for (Event event : events) {
      byId.merge(event.id(), event, Reckoner::winner);
    }
    return byId.values().stream().filter(stages::existing).toList();
  }

  private static Event winner(Event one, Event other) {
    return one.version().compareTo(other.version()) >= 0 ? one : other;
  }
}
