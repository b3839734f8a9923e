package io.runonce.reckoning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cases that a visit naming none may have been for (DOMAIN V3): the visitor's own and those it
 * was sent for, by item and by place.
 */
final class Candidates {
  private final Map<String, SpanIndex> byItem = new HashMap<>();
  private final Map<String, SpanIndex> byPlace = new HashMap<>();

  Candidates(String visitor, Collection<CaseFacts> cases) {
    Map<String, List<CaseFacts>> ofItem = new HashMap<>();
    Map<String, List<CaseFacts>> ofPlace = new HashMap<>();
    for (CaseFacts facts : cases) {
      if (isFor(visitor, facts)) {
        String item = facts.identity().itemCode();
        if (item != null) {
          ofItem.computeIfAbsent(item, code -> new ArrayList<>()).add(facts);
        }
        for (String place : placesOf(facts)) {
          ofPlace.computeIfAbsent(place, id -> new ArrayList<>()).add(facts);
        }
      }
    }
    ofItem.forEach((item, list) -> byItem.put(item, new SpanIndex(list)));
    ofPlace.forEach((place, list) -> byPlace.put(place, new SpanIndex(list)));
  }

  private static boolean isFor(String visitor, CaseFacts facts) {
    return facts.subjectKey().equals(visitor)
        || Collections.binarySearch(facts.sentAgents(), visitor) >= 0;
  }

  private static Set<String> placesOf(CaseFacts facts) {
    Set<String> places = new TreeSet<>(facts.places());
    places.addAll(facts.eventPlaces());
    return places;
  }

  /** The case numbers, sorted, of the items that a visit names. */
  List<String> ofItems(Collection<String> items, Instant start) {
    TreeSet<String> found = new TreeSet<>();
    items.forEach(item -> search(byItem.get(item), start, found));
    return List.copyOf(found);
  }

  /** The case numbers, sorted, that are handled where a visit was; without a place none. */
  List<String> ofPlace(@Nullable String place, Instant start) {
    TreeSet<String> found = new TreeSet<>();
    if (place != null) {
      search(byPlace.get(place), start, found);
    }
    return List.copyOf(found);
  }

  private static void search(@Nullable SpanIndex index, Instant start, Set<String> found) {
    if (index != null) {
      index.forEachAt(start, facts -> found.add(facts.caseNo()));
    }
  }
}
