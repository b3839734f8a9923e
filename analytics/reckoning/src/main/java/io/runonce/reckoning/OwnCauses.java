package io.runonce.reckoning;

import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Event;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.MaterialGiven;
import io.runonce.contract.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The causes that a case's own events prove without its visits (DOMAIN §5: 1, 3, 4, 6, 8). */
final class OwnCauses {
  private final CaseTimeline timeline;
  private final Set<String> listed;

  private OwnCauses(CaseTimeline timeline, ItemVersion version) {
    this.timeline = timeline;
    listed = new HashSet<>(version.materials());
  }

  /**
   * The causes in the order of DOMAIN §5.
   *
   * @param version null where no guide was in force: then no promise can break
   */
  static List<FoundCause> of(CaseTimeline timeline, @Nullable ItemVersion version) {
    return version == null ? List.of() : new OwnCauses(timeline, version).all();
  }

  private List<FoundCause> all() {
    List<FoundCause> found = new ArrayList<>();
    add(found, Cause.LAST_MILE, collectedElsewhere());
    add(found, Cause.GUIDE_INCOMPLETE, corrections(m -> m.stream().anyMatch(this::isUnlisted)));
    add(found, Cause.REPEATED_CORRECTION, repeatedCorrections());
    add(found, Cause.UPSTREAM_SYSTEM, upstream());
    add(
        found,
        Cause.LISTED_MATERIAL_MISSING,
        corrections(m -> !m.isEmpty() && m.stream().noneMatch(this::isUnlisted)));
    return found;
  }

  private static void add(List<FoundCause> found, Cause cause, List<EventId> evidence) {
    if (!evidence.isEmpty()) {
      found.add(new FoundCause(cause, evidence));
    }
  }

  private boolean isUnlisted(MaterialGiven material) {
    return !listed.contains(material.code());
  }

  /** RECEIVED as evidence at one known place, a result collected at another. */
  private List<EventId> collectedElsewhere() {
    List<Event> collected =
        timeline
            .all(EventType.RESULT_DELIVERED)
            .filter(e -> e.details().method() == DeliveryMethod.COLLECTED)
            .filter(e -> e.locationId() != null)
            .toList();
    return timeline
        .all(EventType.RECEIVED)
        .filter(e -> Presence.isEvidence(e) && e.locationId() != null)
        .flatMap(received -> firstElsewhere(received, collected))
        .findFirst()
        .orElse(List.of());
  }

  private static Stream<List<EventId>> firstElsewhere(Event received, List<Event> collected) {
    String place = received.locationId();
    return collected.stream()
        .filter(e -> place != null && !place.equals(e.locationId()))
        .map(e -> List.of(received.id(), e.id()));
  }

  private List<EventId> corrections(Predicate<List<MaterialGiven>> asked) {
    return timeline
        .all(EventType.CORRECTION_REQUESTED)
        .filter(e -> asked.test(e.details().materials()))
        .map(Event::id)
        .toList();
  }

  private List<EventId> repeatedCorrections() {
    List<EventId> all = corrections(materials -> true);
    return all.size() < 2 ? List.of() : all;
  }

  private List<EventId> upstream() {
    return timeline.steps().stream()
        .filter(e -> e.type() == EventType.SUSPENDED || e.type() == EventType.TRANSFERRED)
        .filter(e -> e.details().reason() == Reason.UPSTREAM_SYSTEM)
        .map(Event::id)
        .toList();
  }
}
