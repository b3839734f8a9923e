package io.runonce.measures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources that read what the reckoning yields: cases, applications, visits. */
final class Sources {
  /** The columns that rows of cases and of events share by name. */
  static final Map<Dimension, String> CASE_COLUMNS =
      Map.of(
          Dimension.ITEM, "item_code",
          Dimension.DEPARTMENT, "department_code",
          Dimension.REGION, "region_code",
          Dimension.CHANNEL, "channel",
          Dimension.LOCATION, "location_id",
          Dimension.ONE_THING, "one_thing",
          Dimension.LIFE_STAGE, "life_stage");

  private static final List<String> CASE_KEY = List.of("case_no");
  private static final List<String> CASE_ORDER = List.of("department_code", "item_code", "case_no");
  private static final List<String> CASES_STORED =
      List.of("department_code", "item_code", "cityHash64(case_no)", "case_no");
  private static final List<String> CASE_FACTS =
      List.of(
          "item_code",
          "department_code",
          "region_code",
          "received_at",
          "closed_at",
          "declared_visits",
          "citizen_low",
          "citizen_high",
          "visit_verdict",
          "visit_unknown_reason",
          "official_verdict",
          "due_date",
          "time_verdict",
          "causes",
          "grade");

  static final Source CASES_BY_CLOSING = cases(Basis.CLOSING, "closed_at");
  static final Source CASES_BY_RECEIPT = cases(Basis.RECEIPT, "received_at");
  static final Source CASES_BY_FIRST_EVENT = cases(Basis.FIRST_EVENT, "first_event_at");

  /** Open cases alone. */
  static final Source CASES_NOW = cases(Basis.NOW, null);

  /** By item, an application counts under its one-thing or, alone, its item (DOMAIN §7). */
  private static final String MATTER = "if(joint, one_thing, item_code)";

  static final Source APPLICATIONS =
      new Source(
          Grain.APPLICATION,
          Basis.CLOSING,
          "application_outcome FINAL",
          "result_set = {result_set:String}",
          "closed_at",
          withTime(
              Map.of(
                  Dimension.ITEM, MATTER,
                  Dimension.DEPARTMENT, "department_code",
                  Dimension.REGION, "region_code",
                  Dimension.CHANNEL, "channel",
                  Dimension.LOCATION, "location_id",
                  Dimension.ONE_THING, "one_thing",
                  Dimension.LIFE_STAGE, lifeStageOf(MATTER)),
              "closed_at"),
          List.of("application_no"),
          List.of(
              "one_thing",
              "item_code",
              "region_code",
              "cases",
              "closed_at",
              "declared_visits",
              "citizen_low",
              "citizen_high",
              "visit_verdict",
              "baseline_visits",
              "baseline_materials",
              "materials_collected"),
          null);

  static final Source VISITS =
      new Source(
          Grain.VISIT,
          Basis.START,
          "visit FINAL",
          "result_set = {result_set:String}",
          "started_at",
          withTime(
              Map.of(
                  Dimension.ITEM, "item_code",
                  Dimension.DEPARTMENT, "department_code",
                  Dimension.REGION, "region_code",
                  Dimension.CHANNEL, "channel",
                  Dimension.LOCATION, "location_id",
                  Dimension.ONE_THING, "one_thing",
                  Dimension.LIFE_STAGE, "life_stage"),
              "started_at"),
          List.of("visit_id"),
          List.of("location_id", "started_at", "ended_at", "futile", "certain_cases"),
          new Source.Spread(
              """
              (SELECT result_set, visit_id, visitor, location_id, started_at, ended_at, futile, \
              certain_cases, possible_cases, evidence, \
              owner.item_code AS item_code, owner.department_code AS department_code, \
              owner.region_code AS region_code, owner.channel AS channel, \
              owner.one_thing AS one_thing, owner.life_stage AS life_stage \
              FROM visit FINAL ARRAY JOIN certain_cases AS served \
              INNER JOIN (SELECT case_no, item_code, department_code, region_code, channel, one_thing, life_stage \
              FROM case_outcome FINAL WHERE result_set = {result_set:String}) AS owner \
              ON owner.case_no = served)\
              """,
              visitsOfCases(),
              List.of(
                  Dimension.ITEM,
                  Dimension.DEPARTMENT,
                  Dimension.REGION,
                  Dimension.CHANNEL,
                  Dimension.ONE_THING,
                  Dimension.LIFE_STAGE),
              List.of(
                  "visit_id", "location_id", "started_at", "ended_at", "futile", "certain_cases"),
              visitsTogether()));

  private Sources() {}

  /**
   * The certain visits of each case, from its own row: whoever asks for an item or department reads
   * its cases and no others. Rows of the rules before {@link Course#FIRST_RULES} have none in them,
   * so that theirs are joined. Each visit is certain for the case that it comes with; which others
   * it serves is not told, as it would tell one visit of two cases from itself.
   */
  private static String visitsOfCases() {
    String keys = "item_code, department_code, region_code, channel, one_thing, life_stage";
    String ofOwner = "owner." + keys.replace(", ", ", owner.");
    return "(SELECT result_set, of_case.1 AS visit_id, of_case.2 AS location_id, "
        + "of_case.3 AS started_at, of_case.4 AS ended_at, of_case.5 AS futile, "
        + ("[''] AS certain_cases, " + keys)
        + " FROM (SELECT *, arrayJoin(visits) AS of_case FROM case_outcome FINAL "
        + ("WHERE rules_version >= " + Course.FIRST_RULES)
        + ") UNION ALL SELECT result_set, visit_id, location_id, started_at, ended_at, futile, "
        + ("[''], " + ofOwner)
        + " FROM visit FINAL ARRAY JOIN certain_cases AS served INNER JOIN "
        + ("(SELECT case_no, " + keys + " FROM case_outcome FINAL ")
        + "WHERE result_set = {result_set:String} AND rules_version < "
        + (Course.FIRST_RULES + ") AS owner ON owner.case_no = served)");
  }

  /**
   * Most visits are certain for one case, whose keys are joined to them; the keys of the others,
   * few enough for the first part, are gathered.
   */
  private static String visitsTogether() {
    String visits = "visit FINAL WHERE result_set = {result_set:String}";
    String one = visits + " AND length(certain_cases) < 2 AND cityHash64(certain_cases[1]) $CUT";
    String several = visits + " AND length(certain_cases) > 1 AND 0 $CUT";
    String owner =
        "SELECT case_no, region_code, department_code, item_code, one_thing, life_stage "
            + "FROM case_outcome FINAL WHERE result_set = {result_set:String}";
    // Codes are joined as they lie, few bytes each; as tuples of texts ten million would not fit.
    String office = "(substring(o.region_code, 1, 6), toString(o.department_code))";
    String matter =
        "(substring(o.region_code, 1, 6), toString(o.department_code), toString(o.item_code), "
            + "toString(o.one_thing), toString(o.life_stage))";
    return "(SELECT location_id, started_at, futile, certain_cases, result_set, "
        + ("if(o.case_no = '', [], [" + office + "]) AS offices, ")
        + ("if(o.case_no = '', [], [" + matter + "]) AS matters FROM ")
        + ("(SELECT *, certain_cases[1] AS served FROM " + one + ") AS v LEFT JOIN (")
        + (owner + " AND cityHash64(case_no) $CUT) AS o ON o.case_no = v.served UNION ALL ")
        + "SELECT location_id, started_at, futile, certain_cases, result_set, offices, matters FROM "
        + ("(SELECT * FROM " + several + ") AS v LEFT JOIN (SELECT visit_id, ")
        + ("arraySort(groupUniqArray(" + office + ")) AS offices, ")
        + ("arraySort(groupUniqArray(" + matter + ")) AS matters FROM ")
        + ("(SELECT visit_id, arrayJoin(certain_cases) AS served FROM " + several + ") AS v ")
        + ("INNER JOIN (" + owner + " AND sipHash128(case_no) IN ")
        + ("(SELECT sipHash128(arrayJoin(certain_cases)) FROM " + several + ")) AS o ")
        + "ON o.case_no = v.served GROUP BY visit_id) AS o ON o.visit_id = v.visit_id)";
  }

  private static Source cases(Basis basis, @Nullable String time) {
    return new Source(
        Grain.CASE,
        basis,
        "case_outcome FINAL",
        "result_set = {result_set:String}" + (time == null ? " AND " + Conditions.OPEN : ""),
        time,
        withTime(CASE_COLUMNS, time),
        CASE_KEY,
        CASE_ORDER,
        CASES_STORED,
        CASE_FACTS,
        null);
  }

  /** The given columns and, if rows have a moment, those that it yields. */
  static Map<Dimension, String> withTime(Map<Dimension, String> columns, @Nullable String time) {
    Map<Dimension, String> all = new EnumMap<>(columns);
    if (time != null) {
      all.put(Dimension.HOUR, "formatDateTime(" + time + ", '%H')");
      all.put(Dimension.MONTH, "formatDateTime(" + time + ", '%Y-%m')");
      all.put(Dimension.WEEK, "formatDateTime(" + time + ", '%G-W%V')");
      all.put(Dimension.DAY, "formatDateTime(" + time + ", '%Y-%m-%d')");
    }
    return all;
  }

  /** The life stage that the catalogue gives a one-thing or an item. */
  private static String lifeStageOf(String matter) {
    String stages =
        "(SELECT arraySort(groupArray((toString(code), toString(life_stage)))) FROM "
            + "(SELECT code, life_stage FROM one_thing FINAL WHERE catalogue = {catalogue:UInt64} "
            + "UNION ALL SELECT item_code, argMax(life_stage, (valid_from, version)) FROM item_version FINAL "
            + "WHERE catalogue = {catalogue:UInt64} AND valid_from <= {today:Date32} GROUP BY item_code))";
    return "transform(toString("
        + matter
        + "), tupleElement("
        + stages
        + ", 1), tupleElement("
        + stages
        + ", 2), '')";
  }
}
