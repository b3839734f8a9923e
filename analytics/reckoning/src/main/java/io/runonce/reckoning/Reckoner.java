package io.runonce.reckoning;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a set of events in memory by the same stages as the cluster job. The result depends on
 * the set alone: order and repeats are nothing to it (DOMAIN V9).
 */
public final class Reckoner {
  private record PlaceAndDate(String locationId, LocalDate date)
      implements Comparable<PlaceAndDate> {
    @Override
    public int compareTo(PlaceAndDate other) {
      int byPlace = locationId.compareTo(other.locationId);
      return byPlace != 0 ? byPlace : date.compareTo(other.date);
    }
  }

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
    return new Run(winners(events)).reckon();
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

  /** One reckoning, stage by stage. */
  private final class Run {
    private final List<Event> events;
    private final Map<TicketKey, TicketNaming> namings = new HashMap<>();

    Run(List<Event> events) {
      this.events = events;
    }

    Reckoning reckon() {
      nameTickets();
      CaseDirectory directory = directory();
      List<NamedEvent> named = nameEvents(directory);
      List<CaseFacts> facts = facts(named, directory);
      SubjectDirectory subjects = Directories.ofSubjects(facts);
      List<Coverage> coverage = coverage(named, subjects);
      List<Visit> visits = visits(named, facts, subjects);
      List<Outcomes> outcomes = outcomes(scopes(facts, visits, coverage));
      return new Reckoning(
          outcomes.stream()
              .flatMap(outcome -> outcome.cases().stream())
              .sorted(Comparator.comparing(outcome -> outcome.identity().caseNo()))
              .toList(),
          outcomes.stream().map(Outcomes::application).toList(),
          visits,
          coverage);
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
      List<NamedEvent> named = new ArrayList<>(events.size());
      for (Event event : events) {
        named.add(stages.named(event, ticketOf(event), directory));
      }
      return named;
    }

    private List<CaseFacts> facts(List<NamedEvent> named, CaseDirectory directory) {
      Map<String, List<NamedEvent>> byApplication = new TreeMap<>();
      for (NamedEvent event : named) {
        Set<String> keys = new TreeSet<>();
        for (String caseNo : event.cases()) {
          keys.add(Objects.requireNonNull(directory.applicationKeyOf(caseNo)));
        }
        keys.forEach(key -> put(byApplication, key, event));
      }
      List<CaseFacts> facts = new ArrayList<>();
      byApplication.forEach((key, ofKey) -> facts.addAll(stages.facts(key, ofKey)));
      return facts;
    }

    private List<Coverage> coverage(List<NamedEvent> named, SubjectDirectory subjects) {
      Map<PlaceAndDate, List<NamedEvent>> byDay = new TreeMap<>();
      for (NamedEvent event : named) {
        String place = event.event().locationId();
        if (event.event().type() == EventType.TICKET_TAKEN && place != null) {
          put(byDay, new PlaceAndDate(place, event.event().date()), event);
        }
      }
      List<Coverage> coverage = new ArrayList<>();
      byDay.forEach((day, tickets) ->
          coverage.add(stages.coverage(day.locationId(), day.date(), tickets, subjects)));
      return coverage;
    }

    private List<Visit> visits(
        List<NamedEvent> named, List<CaseFacts> facts, SubjectDirectory subjects) {
      Map<String, List<Evidence>> byVisitor = new TreeMap<>();
      for (NamedEvent event : named) {
        Evidence evidence = stages.evidence(event, ticketOf(event.event()), subjects);
        if (evidence != null) {
          put(byVisitor, evidence.visitor(), evidence);
        }
      }
      Map<String, List<CaseFacts>> ofVisitor = casesByVisitor(facts, byVisitor);
      List<Visit> visits = new ArrayList<>();
      byVisitor.forEach((visitor, evidence) ->
          visits.addAll(
              stages.visits(visitor, evidence, ofVisitor.getOrDefault(visitor, List.of()))));
      visits.sort(Comparator.comparing(Visit::startedAt).thenComparing(Visit::visitId));
      return visits;
    }

    private Map<String, List<CaseFacts>> casesByVisitor(
        List<CaseFacts> facts, Map<String, List<Evidence>> evidence) {
      Map<String, CaseFacts> byNumber = new HashMap<>();
      Map<String, List<CaseFacts>> byVisitor = new HashMap<>();
      for (CaseFacts of : facts) {
        byNumber.put(of.caseNo(), of);
        put(byVisitor, of.subjectKey(), of);
        of.sentAgents().forEach(agent -> put(byVisitor, agent, of));
      }
      evidence.forEach((visitor, pieces) -> {
        Set<String> named = new TreeSet<>();
        pieces.forEach(piece -> named.addAll(piece.cases()));
        named.forEach(no -> put(byVisitor, visitor, Objects.requireNonNull(byNumber.get(no))));
      });
      return byVisitor;
    }

    private List<CaseScope> scopes(
        List<CaseFacts> facts, List<Visit> visits, Iterable<Coverage> coverage) {
      CoverageIndex index = stages.coverageIndex(coverage);
      Map<String, String> subjectOf = new HashMap<>();
      Map<String, List<CaseFacts>> bySubject = new TreeMap<>();
      for (CaseFacts of : facts) {
        subjectOf.put(of.caseNo(), of.subjectKey());
        put(bySubject, of.subjectKey(), of);
      }
      Map<String, List<Visit>> visitsOf = new HashMap<>();
      for (Visit visit : visits) {
        Set<String> touched = new TreeSet<>();
        visit.certainCases().forEach(no -> touched.add(subjectOf.getOrDefault(no, "")));
        visit.possibleCases().forEach(no -> touched.add(subjectOf.getOrDefault(no, "")));
        touched.forEach(subject -> put(visitsOf, subject, visit));
      }
      List<CaseScope> scopes = new ArrayList<>();
      bySubject.forEach((subject, cases) ->
          scopes.addAll(stages.scopes(cases, visitsOf.getOrDefault(subject, List.of()), index)));
      return scopes;
    }

    private List<Outcomes> outcomes(Collection<CaseScope> scopes) {
      Map<String, List<CaseScope>> byApplication = new TreeMap<>();
      scopes.forEach(s -> put(byApplication, s.facts().identity().applicationKey(), s));
      return byApplication.values().stream().map(stages::outcomes).toList();
    }
  }

  private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
