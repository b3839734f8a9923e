package io.runonce.reckoning;

import io.runonce.contract.CaseKind;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import io.runonce.contract.TicketFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads of a scenario's catalogue what the rules need. */
final class CatalogueFolder {
  private CatalogueFolder() {}

  static Catalogue read(Path folder) throws IOException {
    return new Catalogue(
        rows(folder, "items").map(CatalogueFolder::item).toList(),
        rows(folder, "one_things").map(CatalogueFolder::oneThing).toList(),
        rows(folder, "materials").map(CatalogueFolder::material).toList(),
        rows(folder, "queues").map(CatalogueFolder::queue).toList(),
        List.of(),
        List.of(),
        rows(folder, "locations").map(CatalogueFolder::location).toList(),
        rows(folder, "ticket_feeds").map(CatalogueFolder::feed).toList(),
        rows(folder, "holidays").map(CatalogueFolder::holiday).toList(),
        List.of());
  }

  private static java.util.stream.Stream<Map<String, String>> rows(Path folder, String name)
      throws IOException {
    return CsvTable.read(folder.resolve(name + ".csv")).stream();
  }

  private static ItemVersion item(Map<String, String> row) {
    return new ItemVersion(
        needed(row, "itemCode"),
        needed(row, "version"),
        LocalDate.parse(needed(row, "validFrom")),
        needed(row, "name"),
        null,
        null,
        null,
        needed(row, "departmentCode"),
        CaseKind.valueOf(needed(row, "caseKind")),
        number(row, "statutoryDays"),
        number(row, "promisedDays"),
        number(row, "declaredVisits"),
        list(row, "materials"),
        number(row, "links"),
        0,
        false,
        text(row, "lifeStage"),
        text(row, "oneThing"),
        list(row, "locations"),
        number(row, "baselineVisits"),
        number(row, "baselineMaterials"),
        number(row, "baselineDays"),
        number(row, "baselineLinks"),
        null);
  }

  private static OneThing oneThing(Map<String, String> row) {
    return new OneThing(
        needed(row, "code"),
        needed(row, "name"),
        null,
        null,
        number(row, "declaredVisits"),
        number(row, "baselineVisits"),
        number(row, "baselineMaterials"),
        number(row, "baselineDays"),
        number(row, "baselineDepartments"),
        number(row, "materialsNow"),
        number(row, "promisedDays"),
        null,
        null,
        null,
        List.of(),
        null,
        null);
  }

  private static Material material(Map<String, String> row) {
    String code = needed(row, "code");
    return new Material(code, code, Boolean.parseBoolean(needed(row, "reusable")), null);
  }

  private static Queue queue(Map<String, String> row) {
    return new Queue(text(row, "locationId"), needed(row, "queueCode"), list(row, "items"));
  }

  private static Location location(Map<String, String> row) {
    String id = needed(row, "id");
    return new Location(id, needed(row, "regionCode"), id, null, null, null, null, null);
  }

  private static TicketFeed feed(Map<String, String> row) {
    String to = text(row, "to");
    return new TicketFeed(
        needed(row, "locationId"),
        LocalDate.parse(needed(row, "from")),
        to == null ? null : LocalDate.parse(to));
  }

  private static Holiday holiday(Map<String, String> row) {
    return new Holiday(
        LocalDate.parse(needed(row, "date")),
        HolidayKind.valueOf(needed(row, "kind")),
        needed(row, "name"),
        Integer.parseInt(needed(row, "year")));
  }

  private static String needed(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static @Nullable String text(Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "").strip();
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable Integer number(Map<String, String> row, String column) {
    String cell = text(row, column);
    return cell == null ? null : Integer.valueOf(cell);
  }

  private static List<String> list(Map<String, String> row, String column) {
    String cell = text(row, column);
    return cell == null ? List.of() : List.of(cell.split(";"));
  }
}
