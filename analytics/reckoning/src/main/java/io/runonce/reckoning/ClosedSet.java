package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reckons events in memory that no others have to do with: none outside names a case, a ticket or a
 * person that one inside names. Any union of such sets is one; what is asked for is computed then.
 */
public final class ClosedSet {
  private record PlaceAndDate(String locationId, LocalDate date)
      implements Comparable<PlaceAndDate> {
    @Override
    public int compareTo(PlaceAndDate other) {
      int byPlace = locationId.compareTo(other.locationId);
      return byPlace != 0 ? byPlace : date.compareTo(other.date);
    }
  }

  private final Stages stages;
  private final Collection<Event> events;
  private final Map<TicketKey, TicketNaming> namings = new HashMap<>();
  private final List<NamedEvent> named;
  private final List<CaseFacts> facts;
  private final SubjectDirectory subjects;
  private @Nullable List<Visit> visits;

  /**
   * Names the events and finds the facts of their cases.
   *
   * @param events existing ones, each id once
   */
  public ClosedSet(Stages stages, Collection<Event> events) {
    this.stages = stages;
    this.events = events;
    nameTickets();
    CaseDirectory directory = directory();
    named = nameEvents(directory);
    facts = findFacts(directory);
    subjects = Directories.ofSubjects(facts);
  }

  /** The facts of all cases. */
  public List<CaseFacts> facts() {
    return facts;
  }

  private CaseDirectory directory() {
    Map<String, List<Event>> byCase = new HashMap<>();
    for (Event event : events) {
      if (event.caseNo() != null) {
        put(byCase, event.caseNo(), event);
      }
    }
    List<CaseMembership> memberships = new ArrayList<>();
    byCase.forEach((caseNo, ofCase) -> {
      CaseMembership membership = CaseMembership.of(caseNo, ofCase);
      if (membership != null) {
        memberships.add(membership);
      }
    });
    return Directories.ofCases(memberships);
  }

  private void nameTickets() {
    Map<TicketKey, List<Event>> byTicket = new HashMap<>();
    for (Event event : events) {
      TicketKey key = TicketKey.of(event);
      if (key != null && event.type().family() == EventFamily.CASE) {
        put(byTicket, key, event);
      }
    }
    byTicket.forEach((key, ofTicket) -> {
      TicketNaming naming = stages.naming(key, ofTicket);
      if (naming != null) {
        namings.put(key, naming);
      }
    });
  }

  private @Nullable TicketNaming ticketOf(Event event) {
    TicketKey key = event.type().isTicket() ? TicketKey.of(event) : null;
    return key == null ? null : namings.get(key);
  }

  private List<NamedEvent> nameEvents(CaseDirectory directory) {
    List<NamedEvent> all = new ArrayList<>(events.size());
    for (Event event : events) {
      all.add(stages.named(event, ticketOf(event), directory));
    }
    return all;
  }

  private List<CaseFacts> findFacts(CaseDirectory directory) {
    Map<String, List<NamedEvent>> byApplication = new HashMap<>();
    for (NamedEvent event : named) {
      if (event.cases().size() == 1) {
        put(byApplication, applicationKey(event.cases().get(0), directory), event);
      } else {
        Set<String> keys = new HashSet<>();
        event.cases().forEach(caseNo -> keys.add(applicationKey(caseNo, directory)));
        keys.forEach(key -> put(byApplication, key, event));
      }
    }
    List<CaseFacts> found = new ArrayList<>();
    byApplication.forEach((key, ofKey) -> found.addAll(stages.facts(key, ofKey)));
    return found;
  }

  private static String applicationKey(String caseNo, CaseDirectory directory) {
    return Objects.requireNonNull(directory.applicationKeyOf(caseNo));
  }

  /** The tickets of all places and dates, those that are meant. */
  public List<Coverage> coverage(Predicate<Event> isMeant) {
    Map<PlaceAndDate, List<NamedEvent>> byDay = new TreeMap<>();
    for (NamedEvent event : named) {
      String place = event.event().locationId();
      if (event.event().type() == EventType.TICKET_TAKEN
          && place != null
          && isMeant.test(event.event())) {
        put(byDay, new PlaceAndDate(place, event.event().date()), event);
      }
    }
    List<Coverage> coverage = new ArrayList<>();
    byDay.forEach((day, tickets) ->
        coverage.add(stages.coverage(day.locationId(), day.date(), tickets, subjects)));
    return coverage;
  }

  /** The visits of all visitors. */
  public List<Visit> visits() {
    if (visits == null) {
      visits = findVisits();
    }
    return visits;
  }

  private List<Visit> findVisits() {
    Map<String, List<Evidence>> byVisitor = new HashMap<>();
    QueueCalls calls = new QueueCalls(events);
    for (NamedEvent event : named) {
      Evidence evidence =
          stages.evidence(event, ticketOf(event.event()), calls.of(event.event()), subjects);
      if (evidence != null) {
        put(byVisitor, evidence.visitor(), evidence);
      }
    }
    Map<String, List<CaseFacts>> ofVisitor = casesByVisitor(byVisitor);
    List<Visit> found = new ArrayList<>();
    byVisitor.forEach((visitor, evidence) ->
        found.addAll(stages.visits(visitor, evidence, ofVisitor.getOrDefault(visitor, List.of()))));
    return found;
  }

  private Map<String, List<CaseFacts>> casesByVisitor(Map<String, List<Evidence>> evidence) {
    Map<String, CaseFacts> byNumber = new HashMap<>();
    Map<String, List<CaseFacts>> byVisitor = new HashMap<>();
    for (CaseFacts of : facts) {
      byNumber.put(of.caseNo(), of);
      put(byVisitor, of.subjectKey(), of);
      of.sentAgents().forEach(agent -> put(byVisitor, agent, of));
    }
    evidence.forEach((visitor, pieces) -> {
      Set<String> numbers = new HashSet<>();
      pieces.forEach(piece -> numbers.addAll(piece.cases()));
      numbers.forEach(no -> put(byVisitor, visitor, Objects.requireNonNull(byNumber.get(no))));
    });
    return byVisitor;
  }

  /** The scopes of all cases, a list an application. */
  public Collection<List<CaseScope>> scopes(CoverageIndex coverage) {
    Map<String, String> subjectOf = new HashMap<>();
    Map<String, List<CaseFacts>> bySubject = new HashMap<>();
    for (CaseFacts of : facts) {
      subjectOf.put(of.caseNo(), of.subjectKey());
      put(bySubject, of.subjectKey(), of);
    }
    Map<String, List<Visit>> visitsOf = new HashMap<>();
    for (Visit visit : visits()) {
      Set<String> touched = new HashSet<>();
      visit.certainCases().forEach(no -> touched.add(subjectOf.getOrDefault(no, "")));
      visit.possibleCases().forEach(no -> touched.add(subjectOf.getOrDefault(no, "")));
      touched.forEach(subject -> put(visitsOf, subject, visit));
    }
    Map<String, List<CaseScope>> byApplication = new HashMap<>();
    bySubject.forEach((subject, cases) ->
        stages
            .scopes(cases, visitsOf.getOrDefault(subject, List.of()), coverage)
            .forEach(s -> put(byApplication, s.facts().identity().applicationKey(), s)));
    return byApplication.values();
  }

  private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
