package io.runonce.measures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of an export and its columns, named and ordered as CONTRACT §3 says.
 *
 * @param source where they are read; dates narrow by its moment
 * @param condition which of its rows are exported
 * @param columns name and SQL
 * @param order by which they come
 */
record ExportTable(Source source, String condition, List<Column> columns, String order) {
  record Column(String name, String sql) {}

  static final ExportTable OUTCOMES =
      new ExportTable(
          Sources.CASES_BY_CLOSING,
          Formula.EVERY,
          List.of(
              column("caseNo", "case_no"),
              column("applicationNo", "application_no"),
              column("itemCode", "item_code"),
              column("itemVersion", "item_version"),
              column("regionCode", "region_code"),
              column("departmentCode", "department_code"),
              column("receivedAt", "received_at"),
              column("acceptedAt", "accepted_at"),
              column("closedAt", "closed_at"),
              column("deliveredAt", "delivered_at"),
              column("result", "result"),
              column("declaredVisits", "declared_visits"),
              column("citizenLow", "citizen_low"),
              column("citizenHigh", "citizen_high"),
              column("officialLow", "official_low"),
              column("officialHigh", "official_high"),
              column("futileVisits", "futile_visits"),
              column("carriedVisits", "carried_visits"),
              column("visitVerdict", "visit_verdict"),
              column("visitUnknownReason", "visit_unknown_reason"),
              column("officialVerdict", "official_verdict"),
              column("final", "final"),
              column("statutoryDays", "statutory_days"),
              column("promisedDays", "promised_days"),
              column("clockDate", "clock_date"),
              column("dueDate", "due_date"),
              column("daysUsed", "days_used"),
              column("suspendedDays", "suspended_days"),
              column("timeVerdict", "time_verdict"),
              column("materialsCollected", "materials_collected"),
              column("materialsShared", "materials_shared"),
              column("causes", "causes"),
              column("grade", "grade"),
              column("gradeOrigin", "grade_origin")),
          "case_no");

  static final ExportTable APPLICATIONS =
      new ExportTable(
          Sources.APPLICATIONS,
          "joint",
          List.of(
              column("applicationNo", "application_no"),
              column("oneThing", "one_thing"),
              column("cases", "toInt64(length(cases))"),
              column("closedAt", "closed_at"),
              column("declaredVisits", "declared_visits"),
              column("citizenLow", "citizen_low"),
              column("citizenHigh", "citizen_high"),
              column("visitVerdict", "visit_verdict"),
              column("baselineVisits", "baseline_visits"),
              column("baselineMaterials", "baseline_materials"),
              column("materialsCollected", "materials_collected")),
          "application_no");

  static final ExportTable VISITS =
      new ExportTable(
          Sources.VISITS,
          Formula.EVERY,
          List.of(
              column("visitId", "visit_id"),
              column("subjectId", "if(startsWith(visitor, 'case:'), '', visitor)"),
              column("locationId", "location_id"),
              column("startedAt", "started_at"),
              column("endedAt", "ended_at"),
              column("futile", "futile"),
              column("certainCases", "certain_cases"),
              column("possibleCases", "possible_cases"),
              column("evidence", "arrayMap(e -> lower(hex(e)), evidence)")),
          "started_at, visit_id");

  static final ExportTable REJECTS =
      new ExportTable(
          new Source(
              Grain.EVENT,
              Basis.OWN_TIME,
              "rejected_event FINAL",
              Formula.EVERY,
              "rejected_at",
              Map.of(),
              List.of("source", "file", "offset"),
              List.of(),
              null),
          Formula.EVERY,
          List.of(
              column("source", "source"),
              column("file", "file"),
              column("offset", "toInt64(offset)"),
              column("code", "code"),
              column("detail", "detail"),
              column("rejectedAt", "rejected_at"),
              column("record", "record")),
          "source, file, offset");

  private static final String NEWEST_CATALOGUE = "(SELECT max(catalogue) FROM catalogue_import)";

  static final ExportTable PLAN =
      new ExportTable(
          new Source(
              Grain.ITEM,
              Basis.NOW,
              "(SELECT p.*, i.name AS name, i.department_code AS department_code, d.region_code AS region_code "
                  + "FROM (SELECT * FROM plan_score FINAL WHERE plan_run = "
                  + "(SELECT max(plan_run) FROM plan_run FINAL WHERE {any_time:Bool} OR now = {plan_time:DateTime64(3)})) AS p "
                  + "LEFT JOIN (SELECT item_code AS owner, argMax(name, (valid_from, version)) AS name, "
                  + "argMax(department_code, (valid_from, version)) AS department_code FROM item_version FINAL "
                  + "WHERE catalogue = "
                  + NEWEST_CATALOGUE
                  + " GROUP BY owner) AS i ON i.owner = p.item_code "
                  + "LEFT JOIN (SELECT code, region_code FROM department FINAL WHERE catalogue = "
                  + NEWEST_CATALOGUE
                  + ") AS d ON d.code = i.department_code)",
              Formula.EVERY,
              null,
              Map.of(
                  Dimension.ITEM, "item_code",
                  Dimension.DEPARTMENT, "department_code",
                  Dimension.REGION, "region_code"),
              List.of("item_code"),
              List.of(),
              null),
          Formula.EVERY,
          List.of(
              column("itemCode", "item_code"),
              column("name", "name"),
              column("departmentCode", "department_code"),
              column("rank", "toInt64(rank)"),
              column("score", "score"),
              column("rankLow", "toInt64(rank_low)"),
              column("rankHigh", "toInt64(rank_high)"),
              column("topShare", "top_share"),
              column("yearlyVolume", "yearly_volume"),
              column("yearlyLow", "yearly_low"),
              column("yearlyHigh", "yearly_high"),
              column("partNames", "part_names"),
              column("partScores", "part_scores"),
              column("partValues", "part_values"),
              column("missingSources", "missing_sources"),
              column("bundledWith", "bundled_with"),
              column("bundledLift", "bundled_lift")),
          "rank, item_code");

  ExportTable {
    columns = List.copyOf(columns);
  }

  static ExportTable of(Export export) {
    return switch (export) {
      case OUTCOMES -> OUTCOMES;
      case APPLICATIONS -> APPLICATIONS;
      case VISITS -> VISITS;
      case REJECTS -> REJECTS;
      case PLAN -> PLAN;
    };
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The columns under their names, for a SELECT. */
  String selected() {
    return columns.stream()
        .map(column -> column.sql() + " AS `" + column.name() + "`")
        .collect(Collectors.joining(", "));
  }

  private static Column column(String name, String sql) {
    return new Column(name, sql);
  }
}
