package io.runonce.sources.catalogue;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Department;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is odd in a catalogue that is right in form: references to what is not there, and
 * places that may be one (two locations are two visits, DOMAIN V2).
 */
final class Lints {
  private final Problems problems;

  Lints(Problems problems) {
    this.problems = problems;
  }

  void check(Catalogue catalogue) {
    samePlaces(catalogue.locations());
    items(catalogue);
    others(catalogue);
  }

  private void samePlaces(List<Location> locations) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> points = new HashMap<>();
    for (int i = 0; i < locations.size(); i++) {
      Location location = locations.get(i);
      shared(names, location.name(), location, i, "name");
      if (location.lon() != null && location.lat() != null) {
        shared(points, location.lon() + "," + location.lat(), location, i, "lon");
      }
    }
  }

  private void shared(
      Map<String, String> seen, String key, Location location, int index, String column) {
    String other = seen.putIfAbsent(key, location.id());
    if (other != null) {
      String odd = location.id() + " and " + other + " share it: one address is one location";
      warn(Tables.LOCATIONS, index, column, key, odd);
    }
  }

  private void items(Catalogue catalogue) {
    Set<String> departments = keys(catalogue.departments(), Department::code);
    Set<String> materials = keys(catalogue.materials(), Material::code);
    Set<String> locations = keys(catalogue.locations(), Location::id);
    Set<String> oneThings = keys(catalogue.oneThings(), OneThing::code);
    List<ItemVersion> items = catalogue.items();
    for (int i = 0; i < items.size(); i++) {
      ItemVersion item = items.get(i);
      known(Tables.ITEMS, i, "departmentCode", List.of(item.departmentCode()), departments);
      known(Tables.ITEMS, i, "materials", item.materials(), materials);
      known(Tables.ITEMS, i, "locations", item.locations(), locations);
      known(Tables.ITEMS, i, "oneThing", listOf(item.oneThing()), oneThings);
    }
  }

  private void others(Catalogue catalogue) {
    Set<String> items = keys(catalogue.items(), ItemVersion::itemCode);
    Set<String> locations = keys(catalogue.locations(), Location::id);
    Set<String> departments = keys(catalogue.departments(), Department::code);
    for (int i = 0; i < catalogue.queues().size(); i++) {
      Queue queue = catalogue.queues().get(i);
      known(Tables.QUEUES, i, "locationId", listOf(queue.locationId()), locations);
      known(Tables.QUEUES, i, "items", queue.items(), items);
    }
    for (int i = 0; i < catalogue.ticketFeeds().size(); i++) {
      String location = catalogue.ticketFeeds().get(i).locationId();
      known(Tables.TICKET_FEEDS, i, "locationId", List.of(location), locations);
    }
    for (int i = 0; i < catalogue.guides().size(); i++) {
      known(Tables.GUIDES, i, "itemCode", List.of(catalogue.guides().get(i).itemCode()), items);
    }
    for (int i = 0; i < catalogue.oneThings().size(); i++) {
      OneThing thing = catalogue.oneThings().get(i);
      known(Tables.ONE_THINGS, i, "leadDepartment", listOf(thing.leadDepartment()), departments);
      known(Tables.ONE_THINGS, i, "supportDepartments", thing.supportDepartments(), departments);
    }
    for (int i = 0; i < catalogue.sources().size(); i++) {
      String owner = catalogue.sources().get(i).ownerDepartment();
      known(Tables.SOURCES, i, "ownerDepartment", listOf(owner), departments);
    }
  }

  private static List<String> listOf(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }

  private static <T> Set<String> keys(Collection<T> records, Function<T, String> key) {
    return records.stream().map(key).collect(Collectors.toCollection(HashSet::new));
  }

  /** Where the file that would hold them is absent, nothing can be said. */
  private void known(Table table, int index, String column, List<String> codes, Set<String> known) {
    for (String code : codes) {
      if (!known.isEmpty() && !known.contains(code)) {
        warn(table, index, column, code, "is not in the catalogue");
      }
    }
  }

  private void warn(Table table, int index, String column, String value, String odd) {
    problems.warning(new Problem(table.file(), index + 2, column, value, odd));
  }
}
