package io.runonce.reckoning;

import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Feeds the stages as a cluster would: each key by itself, its input in random order with strangers
 * among it where the stage says that others do no harm.
 */
final class SplitReckoner {
  private final Stages stages;
  private final Random random;

  SplitReckoner(Stages stages, Random random) {
    this.stages = stages;
    this.random = random;
  }

  Reckoning reckon(List<Event> all) {
    List<Event> events = all.stream().filter(stages::existing).toList();
    Map<TicketKey, TicketNaming> namings = new HashMap<>();
    for (TicketKey key : keys(events, e -> Stream.ofNullable(TicketKey.of(e)))) {
      TicketNaming naming = stages.naming(key, shuffled(events));
      if (naming != null) {
        namings.put(key, naming);
      }
    }
    CaseDirectory directory = directory(events);
    List<NamedEvent> named = new ArrayList<>();
    for (Event event : events) {
      TicketKey key = TicketKey.of(event);
      named.add(stages.named(event, key == null ? null : namings.get(key), directory));
    }
    List<CaseFacts> facts = new ArrayList<>();
    Function<NamedEvent, Stream<String>> applications =
        e -> e.cases().stream().map(no -> Objects.requireNonNull(directory.applicationKeyOf(no)));
    for (String key : keys(named, applications)) {
      facts.addAll(stages.facts(key, only(named, applications, key)));
    }
    SubjectDirectory subjects = Directories.ofSubjects(facts);
    return reckon(named, facts, namings, subjects);
  }

  private Reckoning reckon(
      List<NamedEvent> named,
      List<CaseFacts> facts,
      Map<TicketKey, TicketNaming> namings,
      SubjectDirectory subjects) {
    List<Coverage> coverage = coverage(named, subjects);
    List<Evidence> evidence = new ArrayList<>();
    QueueCalls calls = new QueueCalls(named.stream().map(NamedEvent::event).toList());
    for (NamedEvent event : named) {
      TicketKey key = TicketKey.of(event.event());
      Evidence piece =
          stages.evidence(
              event, key == null ? null : namings.get(key), calls.of(event.event()), subjects);
      if (piece != null) {
        evidence.add(piece);
      }
    }
    List<Visit> visits = new ArrayList<>();
    Function<Evidence, Stream<String>> visitor = e -> Stream.of(e.visitor());
    for (String key : keys(evidence, visitor)) {
      visits.addAll(stages.visits(key, only(evidence, visitor, key), shuffled(facts)));
    }
    List<CaseScope> scopes = new ArrayList<>();
    CoverageIndex index = stages.coverageIndex(shuffled(coverage));
    Function<CaseFacts, Stream<String>> subject = f -> Stream.of(f.subjectKey());
    for (String key : keys(facts, subject)) {
      scopes.addAll(stages.scopes(only(facts, subject, key), shuffled(visits), index));
    }
    List<Outcomes> outcomes = new ArrayList<>();
    Function<CaseScope, Stream<String>> application =
        s -> Stream.of(s.facts().identity().applicationKey());
    for (String key : keys(scopes, application)) {
      outcomes.add(stages.outcomes(only(scopes, application, key)));
    }
    visits.sort(Comparator.comparing(Visit::startedAt).thenComparing(Visit::visitId));
    return new Reckoning(
        outcomes.stream()
            .flatMap(o -> o.cases().stream())
            .sorted(Comparator.comparing(o -> o.identity().caseNo()))
            .toList(),
        outcomes.stream().map(Outcomes::application).toList(),
        visits,
        coverage);
  }

  private CaseDirectory directory(List<Event> events) {
    List<CaseMembership> memberships = new ArrayList<>();
    Function<Event, Stream<String>> caseNo = e -> Stream.ofNullable(e.caseNo());
    for (String no : keys(events, caseNo)) {
      CaseMembership membership = CaseMembership.of(no, only(events, caseNo, no));
      if (membership != null) {
        memberships.add(membership);
      }
    }
    return Directories.ofCases(memberships);
  }

  private List<Coverage> coverage(List<NamedEvent> named, SubjectDirectory subjects) {
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    for (NamedEvent event : named) {
      String place = event.event().locationId();
      if (event.event().type() == EventType.TICKET_TAKEN && place != null) {
        days.computeIfAbsent(place, p -> new TreeSet<>()).add(event.event().date());
      }
    }
    List<Coverage> coverage = new ArrayList<>();
    days.forEach((place, dates) ->
        dates.forEach(date ->
            coverage.add(
                stages.coverage(place, date, shuffled(at(named, place, date)), subjects))));
    return coverage;
  }

  private static List<NamedEvent> at(List<NamedEvent> named, String place, LocalDate date) {
    return named.stream()
        .filter(e -> place.equals(e.event().locationId()) && date.equals(e.event().date()))
        .filter(e -> e.event().type().family() != EventFamily.SEARCH)
        .toList();
  }

  private static <T, K> Set<K> keys(Collection<T> values, Function<T, Stream<K>> keysOf) {
    Map<String, K> sorted = new TreeMap<>();
    values.stream().flatMap(keysOf).forEach(key -> sorted.put(key.toString(), key));
    return new LinkedHashSet<>(sorted.values());
  }

  private <T, K> List<T> only(Collection<T> values, Function<T, Stream<K>> keysOf, K key) {
    return shuffled(
        values.stream().filter(value -> keysOf.apply(value).anyMatch(key::equals)).toList());
  }

  private <T> List<T> shuffled(Collection<T> values) {
    List<T> list = new ArrayList<>(values);
    Collections.shuffle(list, random);
    return list;
  }
}
