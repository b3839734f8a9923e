package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the events of one application tell of its cases (DOMAIN V0, V4's places). */
final class FactsRule {
  private static final Set<EventType> ADVANCES =
      EnumSet.of(
          EventType.RECEIVED,
          EventType.ACCEPTED,
          EventType.CORRECTION_RECEIVED,
          EventType.CLOSED,
          EventType.RESULT_DELIVERED);

  /** What a case comes to; the others tell of its handling. */
  private static final Set<EventType> STAGES =
      EnumSet.complementOf(EnumSet.of(EventType.EXTENDED, EventType.TRANSFERRED));

  private static final Set<EventType> HAND_OVER =
      EnumSet.of(EventType.RESULT_READY, EventType.RESULT_DELIVERED);

  private final Rules rules;
  private final Map<String, CaseTimeline> timelines;
  private final @Nullable String applicationNo;
  private final String applicationKey;
  private final @Nullable String applicationSubject;

  private FactsRule(String applicationKey, Map<String, CaseTimeline> timelines, Rules rules) {
    this.rules = rules;
    this.applicationKey = applicationKey;
    this.timelines = timelines;
    applicationNo = CaseMembership.applicationNoOf(applicationKey);
    List<Event> allSteps =
        timelines.values().stream().flatMap(t -> t.steps().stream()).sorted(Event.ORDER).toList();
    applicationSubject = CaseTimeline.earliest(allSteps, Event::subjectId);
  }

  /** The facts of the cases that case events among these name by number, by that number. */
  static List<CaseFacts> of(String applicationKey, Collection<NamedEvent> events, Rules rules) {
    FactsRule rule = new FactsRule(applicationKey, timelines(events), rules);
    return rule.timelines.values().stream().map(rule::facts).toList();
  }

  private static boolean isCaseStep(NamedEvent named) {
    return named.event().caseNo() != null && named.event().type().family() == EventFamily.CASE;
  }

  private static Map<String, CaseTimeline> timelines(Collection<NamedEvent> events) {
    Map<String, List<Event>> byCase = new HashMap<>();
    for (NamedEvent named : events) {
      if (isCaseStep(named)) {
        byCase.putIfAbsent(Objects.requireNonNull(named.event().caseNo()), new ArrayList<>());
      }
    }
    for (NamedEvent named : events) {
      for (String caseNo : named.cases()) {
        List<Event> ofCase = byCase.get(caseNo);
        if (ofCase != null) {
          ofCase.add(named.event());
        }
      }
    }
    Map<String, CaseTimeline> timelines = new TreeMap<>();
    byCase.forEach((no, list) -> timelines.put(no, CaseTimeline.of(no, list)));
    return timelines;
  }

  private CaseFacts facts(CaseTimeline timeline) {
    CaseIdentity identity = identity(timeline);
    Moments moments = moments(timeline);
    ItemVersion version =
        rules.reference().versionInForce(identity.itemCode(), PromiseRule.date(moments));
    Promise promise = PromiseRule.of(timeline, version);
    ClockRule clock = new ClockRule(timeline, promise, rules);
    SpanRule span = new SpanRule(moments, rules);
    Event closing = timeline.closing();
    Event received = timeline.first(EventType.RECEIVED);
    List<String> eventPlaces = sorted(timeline.steps().stream().map(Event::locationId));
    return new CaseFacts(
        identity,
        moments,
        promise,
        clock.clock(),
        MaterialsRule.of(timeline),
        FeedbackRule.of(timeline),
        closing == null ? null : EventMark.of(closing),
        span.wholeWay(),
        span.isOver(),
        span.official(),
        places(version, eventPlaces, identity.regionCode()),
        eventPlaces,
        location(timeline),
        sorted(
            Stream.concat(timeline.steps().stream(), timeline.others().stream())
                .map(Event::sentAgentId)),
        advances(timeline),
        way(timeline),
        received != null && Presence.isEvidence(received) ? received.id() : null,
        Math.toIntExact(timeline.all(EventType.CORRECTION_REQUESTED).count()),
        timeline.first(EventType.ACCEPTANCE_REFUSED) != null,
        OwnCauses.of(timeline, version),
        backDated(timeline),
        afterClosing(timeline, closing),
        span.nextChange(clock.isPending()));
  }

  private CaseIdentity identity(CaseTimeline timeline) {
    String region = timeline.earliestTold(Event::regionCode);
    return new CaseIdentity(
        timeline.caseNo(),
        applicationNo,
        applicationKey,
        subject(timeline),
        timeline.earliestTold(Event::subjectKind) == SubjectKind.ORGANISATION,
        timeline.earliestTold(Event::itemCode),
        region == null ? "" : region,
        timeline.earliestTold(Event::departmentCode));
  }

  private @Nullable String subject(CaseTimeline timeline) {
    String own = timeline.earliestTold(Event::subjectId);
    if (own != null) {
      return own;
    }
    String named = CaseTimeline.earliest(timeline.others(), Event::subjectId);
    return named == null ? applicationSubject : named;
  }

  private static Moments moments(CaseTimeline timeline) {
    Event received = timeline.first(EventType.RECEIVED);
    Event closing = timeline.closing();
    Event delivered = timeline.last(EventType.RESULT_DELIVERED);
    return new Moments(
        timeline.firstEventAt(),
        received == null ? null : received.time(),
        timeline.timeOfFirst(EventType.ACCEPTED),
        closing == null ? null : closing.time(),
        delivered == null ? null : delivered.time(),
        timeline.result(),
        received == null ? null : received.channel());
  }

  /** Those that the version lists; none: those of the case's events; none: the region's. */
  private List<String> places(
      @Nullable ItemVersion version, List<String> eventPlaces, String regionCode) {
    if (version != null && !version.locations().isEmpty()) {
      return sorted(version.locations().stream());
    }
    return eventPlaces.isEmpty()
        ? sorted(rules.reference().placesOfRegion(regionCode).stream())
        : eventPlaces;
  }

  private static @Nullable String location(CaseTimeline timeline) {
    String received =
        CaseTimeline.earliest(timeline.all(EventType.RECEIVED).toList(), Event::locationId);
    return received == null ? timeline.earliestTold(Event::locationId) : received;
  }

  private static List<Instant> advances(CaseTimeline timeline) {
    return timeline.steps().stream()
        .filter(step -> ADVANCES.contains(step.type()))
        .map(Event::time)
        .toList();
  }

  private static List<Step> way(CaseTimeline timeline) {
    List<Step> way = new ArrayList<>();
    EventType last = null;
    for (Event event : timeline.steps()) {
      if (STAGES.contains(event.type()) && event.type() != last) {
        last = event.type();
        way.add(new Step(event.time(), last, MaterialsRule.taken(event)));
      }
    }
    return way;
  }

  private int backDated(CaseTimeline timeline) {
    int count = 0;
    for (Event step : timeline.steps()) {
      Instant recordedAt = step.recordedAt();
      if (recordedAt != null) {
        LocalDate recorded = BusinessZone.dateOf(recordedAt);
        count += rules.calendar().count(step.date(), recorded).orElse(0) > 1 ? 1 : 0;
      }
    }
    return count;
  }

  /** By instants: what a system stamped with the very moment of closing did not come after it. */
  private static int afterClosing(CaseTimeline timeline, @Nullable Event closing) {
    if (closing == null) {
      return 0;
    }
    return Math.toIntExact(
        timeline.steps().stream()
            .filter(step -> step.time().isAfter(closing.time()))
            .filter(step -> !HAND_OVER.contains(step.type()))
            .count());
  }

  private static List<String> sorted(Stream<? extends @Nullable String> codes) {
    TreeSet<String> distinct = new TreeSet<>();
    codes.filter(Objects::nonNull).forEach(distinct::add);
    return List.copyOf(distinct);
  }
}
