package io.runonce.sources.simulator;

import io.runonce.sources.calendar.ChinaHolidays;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the district's reference data as a catalogue (CONTRACT §2). */
final class CatalogueFolder {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final DistrictPlan plan;
  private final SimulatorSettings settings;
  private final Path folder;

  CatalogueFolder(DistrictPlan plan, SimulatorSettings settings, Path folder) {
    this.plan = plan;
    this.settings = settings;
    this.folder = folder;
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    try (InputStream holidays = ChinaHolidays.open()) {
      Files.copy(holidays, folder.resolve("holidays.csv"), StandardCopyOption.REPLACE_EXISTING);
    }
    items();
    oneThings();
    materials();
    places();
    queues();
    sources();
    guides();
  }

  private void items() throws IOException {
    table(
        "items.csv",
        "itemCode,version,validFrom,name,nameEn,itemType,departmentCode,caseKind,statutoryDays,"
            + "promisedDays,declaredVisits,materials,links,onlineDepth,mobile,lifeStage,oneThing,"
            + "locations,baselineVisits,baselineMaterials,baselineDays,baselineLinks,baselineSource",
        plan.items.values().stream()
            .flatMap(item -> Stream.of(row(item, item.before()), row(item, item.after()))));
  }

  private static List<@Nullable Object> row(Item item, GuideText guide) {
    return nullable(
        item.code(),
        guide.version(),
        guide.validFrom(),
        item.name(),
        item.nameEn(),
        item.itemType(),
        item.bureau().code(),
        item.promised() ? "PROMISED" : "IMMEDIATE",
        item.statutoryDays(),
        guide.promisedDays(),
        guide.declaredVisits(),
        String.join(";", guide.materials()),
        guide.links(),
        guide.depth(),
        guide.mobile(),
        item.lifeStage(),
        item.oneThing(),
        String.join(";", item.places().stream().map(Place::id).toList()),
        item.baselineVisits(),
        item.baselineMaterials(),
        item.baselineDays(),
        item.baselineLinks(),
        "改革前办事指南（模拟）");
  }

  private void oneThings() throws IOException {
    table(
        "one_things.csv",
        "code,name,nameEn,lifeStage,declaredVisits,baselineVisits,baselineMaterials,baselineDays,"
            + "baselineDepartments,materialsNow,promisedDays,listLevel,listBatch,leadDepartment,"
            + "supportDepartments,dueDate,launchDate",
        plan.jointThings.stream().map(this::row));
  }

  private List<@Nullable Object> row(JointThing thing) {
    Map<String, String> row = thing.row();
    boolean launched = !thing.launch().isAfter(settings.end());
    int due = Integer.parseInt(row.getOrDefault("dueMonthsBefore", "0"));
    return nullable(
        thing.code(),
        row.get("name"),
        row.get("nameEn"),
        row.get("lifeStage"),
        row.get("declaredVisits"),
        row.get("baselineVisits"),
        row.get("baselineMaterials"),
        row.get("baselineDays"),
        row.get("baselineDepartments"),
        row.get("materialsNow"),
        row.get("promisedDays"),
        row.get("listLevel"),
        row.get("listBatch"),
        row.get("leadDepartment"),
        row.get("supportDepartments"),
        plan.monthsBefore(due),
        launched ? thing.launch() : null);
  }

  private void materials() throws IOException {
    table(
        "materials.csv",
        "code,name,reusable,kind",
        plan.materials.stream()
            .map(row ->
                nullable(row.get("code"), row.get("name"), row.get("reusable"), row.get("kind"))));
  }

  private void places() throws IOException {
    table(
        "departments.csv",
        "code,regionCode,name,nameEn",
        plan.bureaus.values().stream()
            .map(one -> nullable(one.code(), DistrictPlan.REGION, one.name(), one.nameEn())));
    Collection<Place> places = plan.places.values();
    table(
        "locations.csv",
        "id,regionCode,name,nameEn,kind,lon,lat,openHours",
        places.stream().map(CatalogueFolder::row));
    table(
        "ticket_feeds.csv",
        "locationId,from,to",
        places.stream()
            .filter(Place::hasMachine)
            .map(place -> nullable(place.id(), settings.start(), null)));
  }

  private static List<@Nullable Object> row(Place place) {
    return nullable(
        place.id(),
        place.region(),
        place.name(),
        place.nameEn(),
        place.kind(),
        place.lon(),
        place.lat(),
        place.openHours());
  }

  /** A department's queue in a hall stands for its items there; ZH and QT name none. */
  private void queues() throws IOException {
    Map<String, Set<String>> queues = new TreeMap<>();
    for (Item item : plan.items.values()) {
      for (Place place : item.places()) {
        String key = place.id() + ',' + item.bureau().code();
        queues.computeIfAbsent(key, any -> new TreeSet<>()).add(item.code());
      }
    }
    table(
        "queues.csv",
        "locationId,queueCode,items",
        queues.entrySet().stream().map(CatalogueFolder::queueRow));
  }

  private static List<@Nullable Object> queueRow(Map.Entry<String, Set<String>> queue) {
    int comma = queue.getKey().indexOf(',');
    return nullable(
        queue.getKey().substring(0, comma),
        queue.getKey().substring(comma + 1),
        String.join(";", queue.getValue()));
  }

  private void sources() throws IOException {
    Stream<List<@Nullable Object>> systems =
        Stream.of(
            source("approval", "SJ", "审批办件", "P1D"),
            source("police-vertical", "GA", "公安办件", "P1D"),
            source("land-register", "BDC", "不动产登记", "P1D"),
            source("tax-vertical", "SW", "税务办件", "P1D"),
            source("social-security-vertical", "RS", "社保办件", "P1D"),
            source("desk", "SJ", "窗口咨询", "P1D"),
            source("portal", "SJ", "网上服务", "P1D"),
            source("hotline", "SF", "12345热线", "P1D"));
    Stream<List<@Nullable Object>> machines =
        plan.places.values().stream()
            .filter(Place::hasMachine)
            .map(place -> source("queue-" + place.id(), "SJ", "排队叫号", "PT4H"));
    table(
        "sources.csv",
        "source,ownerDepartment,sharingNo,purpose,classification,retentionDays,expectedEvery",
        Stream.concat(systems, machines));
  }

  private static List<@Nullable Object> source(
      String name, String owner, String purpose, String every) {
    return nullable(name, owner, null, purpose, "内部", 1095, every);
  }

  /** What the places publish; here and there the hall tells another story than the portal. */
  private void guides() throws IOException {
    table(
        "guides.csv",
        "itemCode,place,materials,declaredVisits,promisedDays",
        plan.items.values().stream()
            .flatMap(
                item -> Stream.of(guide(item, "HALL"), guide(item, "ONLINE"), guide(item, "APP"))));
  }

  private static List<@Nullable Object> guide(Item item, String place) {
    GuideText guide = item.after();
    boolean differs = place.equals("HALL") && Math.floorMod(item.code().hashCode(), 9) == 0;
    String more = differs ? ";" + DistrictPlan.HIDDEN_MATERIALS.getFirst() : "";
    return nullable(
        item.code(),
        place,
        String.join(";", guide.materials()) + more,
        guide.declaredVisits(),
        guide.promisedDays());
  }

  private static List<@Nullable Object> nullable(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private void table(String name, String header, Stream<List<@Nullable Object>> rows)
      throws IOException {
    Path file = folder.resolve(name);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      printer.printRecord((Object[]) header.split(",", -1));
      for (List<@Nullable Object> row : rows.toList()) {
        printer.printRecord(row);
      }
    }
  }
}
