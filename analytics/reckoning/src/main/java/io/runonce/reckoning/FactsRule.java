package io.runonce.reckoning;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.CaseKind;
import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.SubjectKind;
import java.time.Duration;
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

/** What the events of one application tell of its cases (DOMAIN V0, V3's span, V4's places). */
final class FactsRule {
  private static final Duration BEFORE_FIRST = Duration.ofDays(30);
  private static final Duration AFTER_CLOSING = Duration.ofDays(90);
  private static final Set<EventType> ADVANCES =
      EnumSet.of(
          EventType.RECEIVED,
          EventType.ACCEPTED,
          EventType.CORRECTION_RECEIVED,
          EventType.CLOSED,
          EventType.RESULT_DELIVERED);
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
    ItemVersion version = rules.reference().versionInForce(identity.itemCode(), promised(moments));
    Promise promise = promise(timeline, version);
    ClockRule clock = new ClockRule(timeline, promise, rules);
    Instant spanEnd = spanEnd(moments);
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
        span(moments, spanEnd),
        isOver(moments, spanEnd),
        officialSpan(moments),
        places(version, eventPlaces, identity.regionCode()),
        eventPlaces,
        sorted(
            Stream.concat(timeline.steps().stream(), timeline.others().stream())
                .map(Event::sentAgentId)),
        advances(timeline),
        received != null && Presence.isEvidence(received) ? received.id() : null,
        Math.toIntExact(timeline.all(EventType.CORRECTION_REQUESTED).count()),
        timeline.first(EventType.ACCEPTANCE_REFUSED) != null,
        OwnCauses.of(timeline, version),
        backDated(timeline),
        afterClosing(timeline, closing),
        nextChange(moments, spanEnd, clock.isPending()));
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

  /** The date whose guide counts: of receipt, else of acceptance, else of the first event. */
  private static LocalDate promised(Moments moments) {
    Instant receivedAt = moments.receivedAt();
    Instant acceptedAt = moments.acceptedAt();
    if (receivedAt != null) {
      return BusinessZone.dateOf(receivedAt);
    }
    return BusinessZone.dateOf(acceptedAt == null ? moments.firstEventAt() : acceptedAt);
  }

  private static Promise promise(CaseTimeline timeline, @Nullable ItemVersion version) {
    CaseKind told =
        CaseTimeline.earliest(
            timeline.all(EventType.ACCEPTED).toList(), event -> event.details().kind());
    int extended =
        timeline
            .all(EventType.EXTENDED)
            .map(event -> event.details().days())
            .filter(Objects::nonNull)
            .reduce(0, Math::addExact);
    if (version == null) {
      return new Promise(
          null, told, null, null, null, extended, null, null, null, null, null, null);
    }
    return new Promise(
        version.version(),
        told == null ? version.caseKind() : told,
        version.declaredVisits(),
        version.statutoryDays(),
        version.promisedDays(),
        extended,
        version.oneThing(),
        version.lifeStage(),
        version.baselineVisits(),
        version.baselineMaterials(),
        version.baselineDays(),
        version.baselineLinks());
  }

  /** When the span ends by itself; null while it goes on to now. */
  private static @Nullable Instant spanEnd(Moments moments) {
    Instant closedAt = moments.closedAt();
    if (moments.deliveredAt() != null) {
      return moments.deliveredAt();
    }
    return closedAt == null ? null : closedAt.plus(AFTER_CLOSING);
  }

  private Span span(Moments moments, @Nullable Instant end) {
    Instant to = end == null || end.isAfter(rules.now()) ? rules.now() : end;
    return new Span(moments.firstEventAt().minus(BEFORE_FIRST), to);
  }

  private @Nullable Span officialSpan(Moments moments) {
    Instant receivedAt = moments.receivedAt();
    Instant closedAt = moments.closedAt();
    return receivedAt == null
        ? null
        : new Span(receivedAt, closedAt == null ? rules.now() : closedAt);
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

  private static List<Instant> advances(CaseTimeline timeline) {
    return timeline.steps().stream()
        .filter(step -> ADVANCES.contains(step.type()))
        .map(Event::time)
        .toList();
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

  private static int afterClosing(CaseTimeline timeline, @Nullable Event closing) {
    if (closing == null) {
      return 0;
    }
    return Math.toIntExact(
        timeline.steps().stream()
            .filter(step -> Event.ORDER.compare(step, closing) > 0)
            .filter(step -> !HAND_OVER.contains(step.type()))
            .count());
  }

  /** A delivery ends the span at once; 90 days after closing are in it to their last instant. */
  private boolean isOver(Moments moments, @Nullable Instant spanEnd) {
    return moments.deliveredAt() != null || (spanEnd != null && spanEnd.isBefore(rules.now()));
  }

  /** While a case is open or its span goes on, days count; a span ends after its last instant. */
  private @Nullable Instant nextChange(
      Moments moments, @Nullable Instant spanEnd, boolean clockPending) {
    boolean over = isOver(moments, spanEnd);
    Instant afterSpan = over || spanEnd == null ? null : spanEnd.plusMillis(1);
    boolean daysCount = clockPending || !moments.isClosed() || !over;
    return daysCount ? Rules.earlier(rules.tomorrow(), afterSpan) : null;
  }

  private static List<String> sorted(Stream<? extends @Nullable String> codes) {
    TreeSet<String> distinct = new TreeSet<>();
    codes.filter(Objects::nonNull).forEach(distinct::add);
    return List.copyOf(distinct);
  }
}
