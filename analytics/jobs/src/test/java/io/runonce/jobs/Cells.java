package io.runonce.jobs;

import io.runonce.reckoning.ApplicationOutcome;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.Coverage;
import io.runonce.reckoning.GivenElsewhere;
import io.runonce.reckoning.Visit;
import io.runonce.warehouse.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of the store and of the memory reckoner, written alike so that they can be compared. */
final class Cells {
  private Cells() {}

  private static final class Line {
    private final StringBuilder text = new StringBuilder();

    Line add(@Nullable Object value) {
      text.append(value == null ? "" : value).append('|');
      return this;
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  static Map<String, String> cases(TestDistrict district, String resultSet) {
    return lines(
        district.query(
            "SELECT *, arrayMap(g -> concat(g.code, '/', g.region_code, '/', g.department_code),"
                + " given_elsewhere) AS given FROM case_outcome FINAL WHERE result_set = '"
                + resultSet
                + "'"),
        row -> row.string("case_no"),
        row ->
            new Line()
                .add(row.text("application_no"))
                .add(row.flag("joint"))
                .add(row.text("subject_id"))
                .add(row.flag("organisation"))
                .add(row.text("item_code"))
                .add(row.text("item_version"))
                .add(row.text("region_code"))
                .add(row.text("department_code"))
                .add(row.text("channel"))
                .add(row.instant("first_event_at"))
                .add(row.instantOrNull("received_at"))
                .add(row.instantOrNull("accepted_at"))
                .add(row.instantOrNull("closed_at"))
                .add(row.instantOrNull("delivered_at"))
                .add(row.text("result"))
                .add(row.integerOrNull("declared_visits"))
                .add(row.integer("citizen_low"))
                .add(row.integerOrNull("citizen_high"))
                .add(row.integer("official_low"))
                .add(row.integerOrNull("official_high"))
                .add(row.integer("futile_visits"))
                .add(row.integer("carried_visits"))
                .add(row.string("visit_verdict"))
                .add(row.text("visit_unknown_reason"))
                .add(row.string("official_verdict"))
                .add(row.text("official_unknown_reason"))
                .add(row.flag("final"))
                .add(row.text("case_kind"))
                .add(row.dateOrNull("clock_date"))
                .add(row.dateOrNull("due_date"))
                .add(row.integerOrNull("days_used"))
                .add(row.integerOrNull("suspended_days"))
                .add(row.string("time_verdict"))
                .add(row.integerOrNull("days_left"))
                .add(row.flag("deemed_acceptance"))
                .add(row.strings("collected_codes"))
                .add(row.strings("given"))
                .add(row.integer("materials_shared"))
                .add(row.strings("causes"))
                .add(row.text("grade"))
                .add(row.text("grade_origin"))
                .add(row.instantOrNull("active_rated_at"))
                .add(row.integerOrNull("reported_visits"))
                .add(row.instantOrNull("next_change_at")));
  }

  private static String given(GivenElsewhere given) {
    String department = given.departmentCode();
    return given.code() + '/' + given.regionCode() + '/' + (department == null ? "" : department);
  }

  static Map<String, String> cases(List<CaseOutcome> outcomes, List<ApplicationOutcome> apps) {
    Map<String, Boolean> joint = new TreeMap<>();
    apps.forEach(app -> app.caseNos().forEach(no -> joint.put(no, app.isJoint())));
    return lines(
        outcomes,
        outcome -> outcome.identity().caseNo(),
        o ->
            new Line()
                .add(o.identity().applicationNo())
                .add(joint.get(o.identity().caseNo()))
                .add(o.identity().subjectId())
                .add(o.identity().organisation())
                .add(o.identity().itemCode())
                .add(o.promise().itemVersion())
                .add(o.identity().regionCode())
                .add(o.identity().departmentCode())
                .add(o.moments().receivedBy())
                .add(o.moments().firstEventAt())
                .add(o.moments().receivedAt())
                .add(o.moments().acceptedAt())
                .add(o.moments().closedAt())
                .add(o.moments().deliveredAt())
                .add(o.moments().result())
                .add(o.promise().declaredVisits())
                .add(o.citizen().low())
                .add(o.citizen().high())
                .add(o.official().low())
                .add(o.official().high())
                .add(o.futileVisits())
                .add(o.carriedVisits())
                .add(o.citizen().verdict())
                .add(o.citizen().unknownReason())
                .add(o.official().verdict())
                .add(o.official().unknownReason())
                .add(o.spanOver())
                .add(o.promise().kind())
                .add(o.clock().clockDate())
                .add(o.clock().dueDate())
                .add(o.clock().daysUsed())
                .add(o.clock().suspendedDays())
                .add(o.clock().verdict())
                .add(o.clock().workingDaysLeft())
                .add(o.clock().deemedAccepted())
                .add(o.materials().collected())
                .add(o.givenElsewhere().stream().map(Cells::given).toList())
                .add(o.materials().shared().size())
                .add(o.causes().stream().map(c -> c.cause().name()).toList())
                .add(o.feedback().grade())
                .add(o.feedback().origin())
                .add(o.feedback().activeRatedAt())
                .add(o.feedback().reportedVisits())
                .add(o.nextChangeAt()));
  }

  static Map<String, String> applications(TestDistrict district, String resultSet) {
    return lines(
        district.query(
            "SELECT * FROM application_outcome FINAL WHERE result_set = '" + resultSet + "'"),
        row -> String.join(";", row.strings("cases")),
        row ->
            new Line()
                .add(row.flag("joint"))
                .add(row.text("one_thing"))
                .add(row.text("item_code"))
                .add(row.text("region_code"))
                .add(row.text("department_code"))
                .add(row.instantOrNull("closed_at"))
                .add(row.integerOrNull("declared_visits"))
                .add(row.integer("citizen_low"))
                .add(row.integerOrNull("citizen_high"))
                .add(row.string("visit_verdict"))
                .add(row.integerOrNull("baseline_visits"))
                .add(row.integerOrNull("baseline_materials"))
                .add(row.integer("materials_collected"))
                .add(row.instantOrNull("next_change_at")));
  }

  static Map<String, String> applications(List<ApplicationOutcome> outcomes) {
    return lines(
        outcomes,
        o -> String.join(";", o.caseNos()),
        o ->
            new Line()
                .add(o.isJoint())
                .add(o.oneThing())
                .add(o.itemCode())
                .add(o.regionCode())
                .add(o.departmentCode())
                .add(o.closedAt())
                .add(o.declaredVisits())
                .add(o.citizen().low())
                .add(o.citizen().high())
                .add(o.citizen().verdict())
                .add(o.baselineVisits())
                .add(o.baselineMaterials())
                .add(o.materialsCollected())
                .add(o.nextChangeAt()));
  }

  static Map<String, String> visits(TestDistrict district, String resultSet) {
    return lines(
        district.query(
            "SELECT *, arrayMap(e -> lower(hex(e)), evidence) AS ids FROM visit FINAL"
                + " WHERE result_set = '"
                + resultSet
                + "'"),
        row -> row.string("visit_id"),
        row ->
            new Line()
                .add(row.string("visitor"))
                .add(row.text("location_id"))
                .add(row.instant("started_at"))
                .add(row.instant("ended_at"))
                .add(row.flag("futile"))
                .add(row.strings("certain_cases"))
                .add(row.strings("possible_cases"))
                .add(row.strings("ids"))
                .add(row.instantOrNull("next_change_at")));
  }

  static Map<String, String> visits(List<Visit> visits) {
    return lines(
        visits,
        visit -> visit.visitId().toString(),
        v ->
            new Line()
                .add(v.visitor())
                .add(v.locationId())
                .add(v.startedAt())
                .add(v.endedAt())
                .add(v.futile())
                .add(v.certainCases())
                .add(v.possibleCases())
                .add(v.evidence().stream().map(e -> e.id().toString()).toList())
                .add(v.nextChangeAt()));
  }

  static Map<String, String> coverage(TestDistrict district, String resultSet) {
    return lines(
        district.query(
            "SELECT * FROM coverage FINAL WHERE tickets > 0 AND result_set = '" + resultSet + "'"),
        row -> row.string("location_id") + row.date("date"),
        row -> new Line().add(row.number("tickets")).add(row.number("identified")));
  }

  static Map<String, String> coverage(List<Coverage> coverage) {
    return lines(
        coverage,
        day -> day.locationId() + day.date(),
        day -> new Line().add(day.tickets()).add(day.identified()));
  }

  private static <T> Map<String, String> lines(
      List<T> rows, Function<T, String> key, Function<T, Line> line) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                key, row -> line.apply(row).toString(), (one, other) -> one, TreeMap::new));
  }

  /** What differs, key by key: a message that a person can read. */
  static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(expected.get(key), actual.get(key)))
        .map(key -> key + ": " + expected.get(key) + " but " + actual.get(key))
        .limit(20)
        .toList();
  }

  /** The contract's columns of a case, as the export writes them. */
  static Map<String, String> exported(Row row) {
    Map<String, String> cells = new TreeMap<>();
    row.columns()
        .forEach(column -> {
          Object value = row.value(column);
          cells.put(column, value == null ? "" : value.toString());
        });
    return cells;
  }
}
