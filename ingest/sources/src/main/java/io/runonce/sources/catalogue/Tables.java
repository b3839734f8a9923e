package io.runonce.sources.catalogue;

import io.runonce.contract.CaseKind;
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
import java.time.LocalDate;

/** The files of CONTRACT §2, their columns, and how a row becomes a record. */
final class Tables {
  static final Table ITEMS =
      Table.required(
          "items.csv",
          "itemCode,version,validFrom,name,nameEn?,basicCode?,itemType?,departmentCode,caseKind,"
              + "statutoryDays?,promisedDays,declaredVisits?,materials,links,onlineDepth,mobile,"
              + "lifeStage?,oneThing?,locations,baselineVisits?,baselineMaterials?,baselineDays?,"
              + "baselineLinks?,baselineSource?");
  static final Table ONE_THINGS =
      Table.of(
          "one_things.csv",
          "code,name,nameEn?,lifeStage?,declaredVisits,baselineVisits,baselineMaterials,"
              + "baselineDays,baselineDepartments,materialsNow,promisedDays,listLevel?,listBatch?,"
              + "leadDepartment?,supportDepartments?,dueDate?,launchDate?");
  static final Table MATERIALS = Table.of("materials.csv", "code,name,reusable,kind?");
  static final Table QUEUES = Table.of("queues.csv", "locationId?,queueCode,items");
  static final Table SOURCES =
      Table.of(
          "sources.csv",
          "source,ownerDepartment,sharingNo?,purpose,classification,retentionDays?,expectedEvery");
  static final Table DEPARTMENTS = Table.of("departments.csv", "code,regionCode,name,nameEn?");
  static final Table LOCATIONS =
      Table.of("locations.csv", "id,regionCode,name,nameEn?,kind?,lon?,lat?,openHours?");
  static final Table TICKET_FEEDS = Table.of("ticket_feeds.csv", "locationId,from,to");
  static final Table HOLIDAYS = Table.required("holidays.csv", "date,kind,name,year");
  static final Table GUIDES =
      Table.of("guides.csv", "itemCode,place,materials,declaredVisits,promisedDays");

  private static final int MOST_DAYS = 3_650;
  private static final int MOST = 1_000;

  private Tables() {}

  static ItemVersion item(Row row) {
    Integer statutory = row.numberOrNull("statutoryDays", MOST_DAYS);
    Integer promised = row.numberOrNull("promisedDays", MOST_DAYS);
    if (statutory != null && promised != null && promised > statutory) {
      row.warning("promisedDays", "is more than the statutory " + statutory);
    }
    return new ItemVersion(
        row.code("itemCode"),
        row.code("version"),
        row.date("validFrom"),
        row.text("name"),
        row.textOrNull("nameEn"),
        row.textOrNull("basicCode"),
        row.textOrNull("itemType"),
        row.code("departmentCode"),
        row.oneOf(CaseKind.class, "caseKind"),
        statutory,
        promised,
        row.numberOrNull("declaredVisits", MOST),
        row.list("materials"),
        row.numberOrNull("links", MOST),
        row.number("onlineDepth", 4),
        row.flag("mobile"),
        row.textOrNull("lifeStage"),
        row.textOrNull("oneThing"),
        row.list("locations"),
        row.numberOrNull("baselineVisits", MOST),
        row.numberOrNull("baselineMaterials", MOST),
        row.numberOrNull("baselineDays", MOST_DAYS),
        row.numberOrNull("baselineLinks", MOST),
        row.textOrNull("baselineSource"));
  }

  static OneThing oneThing(Row row) {
    return new OneThing(
        row.code("code"),
        row.text("name"),
        row.textOrNull("nameEn"),
        row.textOrNull("lifeStage"),
        row.numberOrNull("declaredVisits", MOST),
        row.numberOrNull("baselineVisits", MOST),
        row.numberOrNull("baselineMaterials", MOST),
        row.numberOrNull("baselineDays", MOST_DAYS),
        row.numberOrNull("baselineDepartments", MOST),
        row.numberOrNull("materialsNow", MOST),
        row.numberOrNull("promisedDays", MOST_DAYS),
        row.textOrNull("listLevel"),
        row.textOrNull("listBatch"),
        row.textOrNull("leadDepartment"),
        row.list("supportDepartments"),
        row.dateOrNull("dueDate"),
        row.dateOrNull("launchDate"));
  }

  static Material material(Row row) {
    return new Material(
        row.code("code"), row.text("name"), row.flag("reusable"), row.textOrNull("kind"));
  }

  static Queue queue(Row row) {
    return new Queue(row.textOrNull("locationId"), row.code("queueCode"), row.list("items"));
  }

  static Source source(Row row) {
    return new Source(
        row.code("source"),
        row.textOrNull("ownerDepartment"),
        row.textOrNull("sharingNo"),
        row.textOrNull("purpose"),
        row.textOrNull("classification"),
        row.numberOrNull("retentionDays", 36_500),
        row.durationOrNull("expectedEvery"));
  }

  static Department department(Row row) {
    return new Department(
        row.code("code"), row.region("regionCode"), row.text("name"), row.textOrNull("nameEn"));
  }

  static Location location(Row row) {
    return new Location(
        row.code("id"),
        row.region("regionCode"),
        row.text("name"),
        row.textOrNull("nameEn"),
        row.textOrNull("kind"),
        row.degreesOrNull("lon", 180),
        row.degreesOrNull("lat", 90),
        row.textOrNull("openHours"));
  }

  static TicketFeed ticketFeed(Row row) {
    LocalDate from = row.date("from");
    LocalDate to = row.dateOrNull("to");
    if (to != null && to.isBefore(from)) {
      row.error("to", "not before from (" + from + ")");
    }
    return new TicketFeed(row.code("locationId"), from, to);
  }

  static Holiday holiday(Row row) {
    LocalDate date = row.date("date");
    int year = row.number("year", 9_999);
    if (Math.abs(date.getYear() - year) > 1) {
      row.error("year", "the notice's year, at most one from that of the date");
    }
    return new Holiday(date, row.oneOf(HolidayKind.class, "kind"), row.text("name"), year);
  }

  static Guide guide(Row row) {
    return new Guide(
        row.code("itemCode"),
        row.oneOf(GuidePlace.class, "place"),
        row.list("materials"),
        row.numberOrNull("declaredVisits", MOST),
        row.numberOrNull("promisedDays", MOST_DAYS));
  }
}
