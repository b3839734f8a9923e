package io.runonce.sources.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The district as laid down in this package's CSV resources: who decides what, where, by which
 * guide. Dates of reform are told there in months before the end of the simulated past.
 */
final class DistrictPlan {
  /** What old guides asked for on top. */
  private static final List<String> FORMER_MATERIALS = List.of("M08", "M11", "M02", "M13");

  static final String REGION = "339901";
  static final List<String> HIDDEN_MATERIALS = List.of("M41", "M42", "M43", "M44");

  final Map<String, Bureau> bureaus = new LinkedHashMap<>();
  final Map<String, Place> places = new LinkedHashMap<>();
  final Map<String, Item> items = new LinkedHashMap<>();
  final List<JointThing> jointThings = new ArrayList<>();
  final List<Map<String, String>> materials = new ArrayList<>();
  private final Set<String> reusable = new LinkedHashSet<>();
  private final LocalDate end;

  DistrictPlan(LocalDate end) {
    this.end = end;
    Resource.rows("departments.csv").forEach(this::addBureau);
    Resource.rows("places.csv").forEach(this::addPlace);
    Resource.rows("materials.csv").forEach(this::addMaterial);
    Resource.rows("items.csv").forEach(this::addItem);
    Resource.rows("one_things.csv").forEach(this::addJointThing);
  }

  boolean reusable(String material) {
    return reusable.contains(material);
  }

  Place place(String id) {
    return Resource.found(places.get(id), "place", id);
  }

  Item item(String code) {
    return Resource.found(items.get(code), "item", code);
  }

  /**
   * Whose case took what the other wants again: same kind of applicant, a reusable paper shared.
   */
  List<Item> companions(Item item) {
    return items.values().stream()
        .filter(other ->
            !other.code().equals(item.code())
                && other.forOrganisations() == item.forOrganisations())
        .filter(other -> other.weight() > 0 && sharedMaterial(item, other) != null)
        .toList();
  }

  @Nullable String sharedMaterial(Item item, Item other) {
    return item.after().materials().stream()
        .filter(code -> reusable(code) && other.after().materials().contains(code))
        .findFirst()
        .orElse(null);
  }

  private void addBureau(CSVRecord row) {
    Bureau bureau =
        new Bureau(
            row.get("code"),
            row.get("name"),
            row.get("nameEn"),
            Double.parseDouble(row.get("trouble")),
            Double.parseDouble(row.get("late")),
            causes(row.get("causes")));
    bureaus.put(bureau.code(), bureau);
  }

  private static Map<Trouble, Integer> causes(String cell) {
    Map<Trouble, Integer> causes = new LinkedHashMap<>();
    for (String part : Resource.list(cell)) {
      int colon = part.indexOf(':');
      causes.put(
          Trouble.valueOf(part.substring(0, colon)), Integer.valueOf(part.substring(colon + 1)));
    }
    return causes;
  }

  private void addPlace(CSVRecord row) {
    Place place =
        new Place(
            row.get("id"),
            row.get("region"),
            row.get("name"),
            row.get("nameEn"),
            row.get("kind"),
            row.get("lon"),
            row.get("lat"),
            row.get("openHours"),
            Place.Machine.valueOf(row.get("machine")),
            Integer.parseInt(row.get("others")));
    places.put(place.id(), place);
  }

  private void addMaterial(CSVRecord row) {
    materials.add(row.toMap());
    if (Boolean.parseBoolean(row.get("reusable"))) {
      reusable.add(row.get("code"));
    }
  }

  private void addItem(CSVRecord row) {
    Item item =
        new Item(
            row.get("itemCode"),
            row.get("name"),
            row.get("nameEn"),
            row.get("itemType"),
            Resource.found(bureaus.get(row.get("department")), "department", row.get("department")),
            row.get("subject").equals("O"),
            row.get("kind").equals("P"),
            number(row, "statutory"),
            guideBefore(row),
            guideAfter(row),
            Resource.orNull(row.get("lifeStage")),
            Resource.orNull(row.get("oneThing")),
            Resource.list(row.get("places")).stream().map(this::place).toList(),
            number(row, "baseVisits"),
            number(row, "baseMaterials"),
            number(row, "baseDays"),
            number(row, "baseLinks"),
            Double.parseDouble(row.get("weight")),
            Double.parseDouble(row.get("growth")),
            Resource.orNull(row.get("special")));
    items.put(item.code(), item);
  }

  private static GuideText guideBefore(CSVRecord row) {
    List<String> materials = new ArrayList<>(Resource.list(row.get("materials")));
    int room = number(row, "baseMaterials") - materials.size();
    FORMER_MATERIALS.stream()
        .filter(code -> !materials.contains(code))
        .limit(Math.max(0, room))
        .forEach(materials::add);
    int depth = Math.max(0, number(row, "depth") - 2);
    return new GuideText(
        "1",
        LocalDate.of(2019, 1, 1),
        Math.min(number(row, "statutory"), number(row, "baseDays")),
        number(row, "baseVisits"),
        materials,
        number(row, "baseLinks"),
        depth,
        false);
  }

  private GuideText guideAfter(CSVRecord row) {
    String declared = row.get("declared");
    return new GuideText(
        "2",
        monthsBefore(number(row, "reform")),
        number(row, "promised"),
        declared.isEmpty() ? null : Integer.valueOf(declared),
        Resource.list(row.get("materials")),
        number(row, "links"),
        number(row, "depth"),
        Boolean.parseBoolean(row.get("mobile")));
  }

  private void addJointThing(CSVRecord row) {
    String code = row.get("code");
    jointThings.add(
        new JointThing(
            code,
            monthsBefore(number(row, "launchMonthsBefore")),
            Double.parseDouble(row.get("weight")),
            items.values().stream().filter(item -> code.equals(item.oneThing())).toList(),
            row.toMap()));
  }

  LocalDate monthsBefore(int months) {
    return end.minusMonths(months).withDayOfMonth(1);
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
