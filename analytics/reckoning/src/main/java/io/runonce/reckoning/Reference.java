package io.runonce.reckoning;

import io.runonce.contract.Catalogue;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import io.runonce.contract.TicketFeed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The catalogue, arranged for the questions that the rules ask of it. Immutable, sendable. */
public final class Reference implements Serializable {
  private final WorkingCalendar calendar;
  private final ItemVersions versions;
  private final Map<String, OneThing> oneThings = new HashMap<>();
  private final Set<String> reusable = new HashSet<>();
  private final Map<String, List<Queue>> queues = new HashMap<>();
  private final Map<String, List<TicketFeed>> feeds = new HashMap<>();
  private final Map<String, List<String>> placesOfRegion = new HashMap<>();

  public Reference(Catalogue catalogue) {
    calendar = new WorkingCalendar(catalogue.holidays());
    versions = new ItemVersions(catalogue.items());
    catalogue.oneThings().forEach(thing -> oneThings.put(thing.code(), thing));
    catalogue.materials().stream()
        .filter(Material::reusable)
        .forEach(material -> reusable.add(material.code()));
    for (Queue queue : catalogue.queues()) {
      queues.computeIfAbsent(queue.queueCode(), code -> new ArrayList<>()).add(queue);
    }
    for (TicketFeed feed : catalogue.ticketFeeds()) {
      feeds.computeIfAbsent(feed.locationId(), place -> new ArrayList<>()).add(feed);
    }
    for (Location place : catalogue.locations()) {
      placesOfRegion.computeIfAbsent(place.regionCode(), r -> new ArrayList<>()).add(place.id());
    }
  }

  public WorkingCalendar calendar() {
    return calendar;
  }

  @Nullable ItemVersion versionInForce(@Nullable String itemCode, LocalDate date) {
    return versions.inForce(itemCode, date);
  }

  @Nullable OneThing oneThing(String code) {
    return oneThings.get(code);
  }

  boolean isReusable(String materialCode) {
    return reusable.contains(materialCode);
  }

  /** What a queue serves at a place: by its rows for the place and those for any (DOMAIN V3). */
  Set<String> itemsOfQueue(String queueCode, @Nullable String locationId) {
    Set<String> items = new TreeSet<>();
    for (Queue queue : queues.getOrDefault(queueCode, List.of())) {
      if (queue.locationId() == null || queue.locationId().equals(locationId)) {
        items.addAll(queue.items());
      }
    }
    return items;
  }

  /** Whether a place is declared to send its tickets on a date (DOMAIN V4). */
  boolean hasFeed(String locationId, LocalDate date) {
    for (TicketFeed feed : feeds.getOrDefault(locationId, List.of())) {
      LocalDate to = feed.to();
      if (!date.isBefore(feed.from()) && (to == null || !date.isAfter(to))) {
        return true;
      }
    }
    return false;
  }

  List<String> placesOfRegion(String regionCode) {
    return placesOfRegion.getOrDefault(regionCode, List.of());
  }
}
