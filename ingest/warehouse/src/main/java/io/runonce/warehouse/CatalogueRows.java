package io.runonce.warehouse;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Department;
import io.runonce.contract.Guide;
import io.runonce.contract.Holiday;
import io.runonce.contract.ItemVersion;
import io.runonce.contract.Location;
import io.runonce.contract.Material;
import io.runonce.contract.OneThing;
import io.runonce.contract.Queue;
import io.runonce.contract.Source;
import io.runonce.contract.TicketFeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A catalogue as rows of its tables; what is absent is left to the column's default. */
final class CatalogueRows {
  private final Map<String, Object> row = new LinkedHashMap<>();

  private CatalogueRows() {}

  static Map<String, List<Map<String, Object>>> of(Catalogue catalogue, long number) {
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    tables.put("item_version", rows(catalogue.items(), CatalogueRows::item, number));
    tables.put("one_thing", rows(catalogue.oneThings(), CatalogueRows::oneThing, number));
    tables.put("material", rows(catalogue.materials(), CatalogueRows::material, number));
    tables.put("department", rows(catalogue.departments(), CatalogueRows::department, number));
    tables.put("location", rows(catalogue.locations(), CatalogueRows::location, number));
    tables.put("queue", rows(catalogue.queues(), CatalogueRows::queue, number));
    tables.put("source_system", rows(catalogue.sources(), CatalogueRows::source, number));
    tables.put("ticket_feed", rows(catalogue.ticketFeeds(), CatalogueRows::feed, number));
    tables.put("calendar_day", rows(catalogue.holidays(), CatalogueRows::holiday, number));
    tables.put("guide", rows(catalogue.guides(), CatalogueRows::guide, number));
    return tables;
  }

  private static <T> List<Map<String, Object>> rows(
      List<T> records, Function<T, CatalogueRows> encoder, long number) {
    return records.stream().map(each -> encoder.apply(each).put("catalogue", number).row).toList();
  }

  private CatalogueRows put(String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
    return this;
  }

  private static CatalogueRows item(ItemVersion item) {
    return new CatalogueRows()
        .put("item_code", item.itemCode())
        .put("version", item.version())
        .put("valid_from", item.validFrom())
        .put("name", item.name())
        .put("name_en", item.nameEn())
        .put("basic_code", item.basicCode())
        .put("item_type", item.itemType())
        .put("department_code", item.departmentCode())
        .put("case_kind", item.caseKind())
        .put("statutory_days", item.statutoryDays())
        .put("promised_days", item.promisedDays())
        .put("declared_visits", item.declaredVisits())
        .put("materials", item.materials())
        .put("links", item.links())
        .put("online_depth", item.onlineDepth())
        .put("mobile", item.mobile())
        .put("life_stage", item.lifeStage())
        .put("one_thing", item.oneThing())
        .put("locations", item.locations())
        .put("baseline_visits", item.baselineVisits())
        .put("baseline_materials", item.baselineMaterials())
        .put("baseline_days", item.baselineDays())
        .put("baseline_links", item.baselineLinks())
        .put("baseline_source", item.baselineSource());
  }

  private static CatalogueRows oneThing(OneThing thing) {
    return new CatalogueRows()
        .put("code", thing.code())
        .put("name", thing.name())
        .put("name_en", thing.nameEn())
        .put("life_stage", thing.lifeStage())
        .put("declared_visits", thing.declaredVisits())
        .put("baseline_visits", thing.baselineVisits())
        .put("baseline_materials", thing.baselineMaterials())
        .put("baseline_days", thing.baselineDays())
        .put("baseline_departments", thing.baselineDepartments())
        .put("materials_now", thing.materialsNow())
        .put("promised_days", thing.promisedDays())
        .put("list_level", thing.listLevel())
        .put("list_batch", thing.listBatch())
        .put("lead_department", thing.leadDepartment())
        .put("support_departments", thing.supportDepartments())
        .put("due_date", thing.dueDate())
        .put("launch_date", thing.launchDate());
  }

  private static CatalogueRows material(Material material) {
    return new CatalogueRows()
        .put("code", material.code())
        .put("name", material.name())
        .put("reusable", material.reusable())
        .put("kind", material.kind());
  }

  private static CatalogueRows department(Department department) {
    return new CatalogueRows()
        .put("code", department.code())
        .put("region_code", department.regionCode())
        .put("name", department.name())
        .put("name_en", department.nameEn());
  }

  private static CatalogueRows location(Location location) {
    return new CatalogueRows()
        .put("id", location.id())
        .put("region_code", location.regionCode())
        .put("name", location.name())
        .put("name_en", location.nameEn())
        .put("kind", location.kind())
        .put("lon", location.lon())
        .put("lat", location.lat())
        .put("open_hours", location.openHours());
  }

  private static CatalogueRows queue(Queue queue) {
    return new CatalogueRows()
        .put("location_id", queue.locationId())
        .put("queue_code", queue.queueCode())
        .put("items", queue.items());
  }

  private static CatalogueRows source(Source source) {
    return new CatalogueRows()
        .put("source", source.source())
        .put("owner_department", source.ownerDepartment())
        .put("sharing_no", source.sharingNo())
        .put("purpose", source.purpose())
        .put("classification", source.classification())
        .put("retention_days", source.retentionDays())
        .put(
            "expected_every",
            source.expectedEvery() == null ? null : source.expectedEvery().toString());
  }

  private static CatalogueRows feed(TicketFeed feed) {
    return new CatalogueRows()
        .put("location_id", feed.locationId())
        .put("valid_from", feed.from())
        .put("valid_to", feed.to());
  }

  private static CatalogueRows holiday(Holiday holiday) {
    return new CatalogueRows()
        .put("date", holiday.date())
        .put("kind", holiday.kind())
        .put("name", holiday.name())
        .put("year", holiday.year());
  }

  private static CatalogueRows guide(Guide guide) {
    return new CatalogueRows()
        .put("item_code", guide.itemCode())
        .put("place", guide.place())
        .put("materials", guide.materials())
        .put("declared_visits", guide.declaredVisits())
        .put("promised_days", guide.promisedDays());
  }
}
