package io.runonce.sources.catalogue;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Department;
import io.runonce.contract.Holiday;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds keys that come twice: which of the two holds would be anybody's guess. */
final class Duplicates {
  private final Problems problems;

  Duplicates(Problems problems) {
    this.problems = problems;
  }

  void check(Catalogue catalogue) {
    unique(
        Tables.ITEMS,
        "version",
        catalogue.items(),
        item -> item.itemCode() + " version " + item.version());
    unique(
        Tables.ITEMS,
        "validFrom",
        catalogue.items(),
        item -> item.itemCode() + " from " + item.validFrom());
    unique(Tables.ONE_THINGS, "code", catalogue.oneThings(), OneThing::code);
    unique(Tables.MATERIALS, "code", catalogue.materials(), Material::code);
    unique(
        Tables.QUEUES,
        "queueCode",
        catalogue.queues(),
        queue -> queue.queueCode() + " at " + queue.locationId());
    unique(Tables.SOURCES, "source", catalogue.sources(), Source::source);
    unique(Tables.DEPARTMENTS, "code", catalogue.departments(), Department::code);
    unique(Tables.LOCATIONS, "id", catalogue.locations(), Location::id);
    unique(Tables.HOLIDAYS, "date", catalogue.holidays(), Holiday::date);
    unique(
        Tables.TICKET_FEEDS,
        "from",
        catalogue.ticketFeeds(),
        feed -> feed.locationId() + " from " + feed.from());
    unique(
        Tables.GUIDES,
        "place",
        catalogue.guides(),
        guide -> guide.itemCode() + " " + guide.place());
  }

  private <T> void unique(Table table, String column, List<T> records, Function<T, ?> key) {
    Map<Object, Integer> rows = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      Object value = key.apply(records.get(i));
      Integer first = rows.putIfAbsent(value, i + 2);
      if (first != null) {
        problems.error(
            new Problem(
                table.file(), i + 2, column, value.toString(), "is in row " + first + " already"));
      }
    }
  }
}
