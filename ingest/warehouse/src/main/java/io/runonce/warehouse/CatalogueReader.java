package io.runonce.warehouse;

import io.runonce.contract.CaseKind;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Department;
import io.runonce.contract.Guide;
import io.runonce.contract.GuidePlace;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import io.runonce.contract.Source;
import io.runonce.contract.TicketFeed;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Reads one import of reference data back into records. */
final class CatalogueReader {
  private final Warehouse warehouse;
  private final long number;

  CatalogueReader(Warehouse warehouse, long number) {
    this.warehouse = warehouse;
    this.number = number;
  }

  Catalogue read() {
    return new Catalogue(
        all("item_version", "item_code, valid_from, version", CatalogueReader::item),
        all("one_thing", "code", CatalogueReader::oneThing),
        all("material", "code", CatalogueReader::material),
        all("queue", "location_id, queue_code", CatalogueReader::queue),
        all("source_system", "source", CatalogueReader::source),
        all("department", "code", CatalogueReader::department),
        all("location", "id", CatalogueReader::location),
        all("ticket_feed", "location_id, valid_from", CatalogueReader::feed),
        all("calendar_day", "date", CatalogueReader::holiday),
        all("guide", "item_code, place", CatalogueReader::guide));
  }

  private <T> List<T> all(String table, String order, Function<Row, T> reader) {
    String sql =
        "SELECT * FROM " + table + " FINAL WHERE catalogue = {number:UInt64} ORDER BY " + order;
    return warehouse.query(Statement.of(sql).with("number", number)).stream().map(reader).toList();
  }

  private static ItemVersion item(Row row) {
    return new ItemVersion(
        row.string("item_code"),
        row.string("version"),
        row.date("valid_from"),
        row.string("name"),
        row.text("name_en"),
        row.text("basic_code"),
        row.text("item_type"),
        row.string("department_code"),
        CaseKind.valueOf(row.string("case_kind")),
        row.integerOrNull("statutory_days"),
        row.integerOrNull("promised_days"),
        row.integerOrNull("declared_visits"),
        row.strings("materials"),
        row.integerOrNull("links"),
        row.integer("online_depth"),
        row.flag("mobile"),
        row.text("life_stage"),
        row.text("one_thing"),
        row.strings("locations"),
        row.integerOrNull("baseline_visits"),
        row.integerOrNull("baseline_materials"),
        row.integerOrNull("baseline_days"),
        row.integerOrNull("baseline_links"),
        row.text("baseline_source"));
  }

  private static OneThing oneThing(Row row) {
    return new OneThing(
        row.string("code"),
        row.string("name"),
        row.text("name_en"),
        row.text("life_stage"),
        row.integerOrNull("declared_visits"),
        row.integerOrNull("baseline_visits"),
        row.integerOrNull("baseline_materials"),
        row.integerOrNull("baseline_days"),
        row.integerOrNull("baseline_departments"),
        row.integerOrNull("materials_now"),
        row.integerOrNull("promised_days"),
        row.text("list_level"),
        row.text("list_batch"),
        row.text("lead_department"),
        row.strings("support_departments"),
        row.dateOrNull("due_date"),
        row.dateOrNull("launch_date"));
  }

  private static Material material(Row row) {
    return new Material(
        row.string("code"), row.string("name"), row.flag("reusable"), row.text("kind"));
  }

  private static Queue queue(Row row) {
    return new Queue(row.text("location_id"), row.string("queue_code"), row.strings("items"));
  }

  private static Source source(Row row) {
    String every = row.text("expected_every");
    return new Source(
        row.string("source"),
        row.text("owner_department"),
        row.text("sharing_no"),
        row.text("purpose"),
        row.text("classification"),
        row.integerOrNull("retention_days"),
        every == null ? null : Duration.parse(every));
  }

  private static Department department(Row row) {
    return new Department(
        row.string("code"), row.string("region_code"), row.string("name"), row.text("name_en"));
  }

  private static Location location(Row row) {
    return new Location(
        row.string("id"),
        row.string("region_code"),
        row.string("name"),
        row.text("name_en"),
        row.text("kind"),
        row.decimalOrNull("lon"),
        row.decimalOrNull("lat"),
        row.text("open_hours"));
  }

  private static TicketFeed feed(Row row) {
    return new TicketFeed(
        row.string("location_id"), row.date("valid_from"), row.dateOrNull("valid_to"));
  }

  private static Holiday holiday(Row row) {
    return new Holiday(
        row.date("date"),
        HolidayKind.valueOf(row.string("kind")),
        row.string("name"),
        row.integer("year"));
  }

  private static Guide guide(Row row) {
    return new Guide(
        row.string("item_code"),
        GuidePlace.valueOf(row.string("place")),
        row.strings("materials"),
        row.integerOrNull("declared_visits"),
        row.integerOrNull("promised_days"));
  }
}
