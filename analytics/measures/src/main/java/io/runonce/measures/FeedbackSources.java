package io.runonce.measures;

import java.util.List;

/**
 * The sources that read what people said: ratings and appeals. An event belongs where the case that
 * it names belongs, else where it says itself.
 */
final class FeedbackSources {
  /** The cases of the result set, as far as events need them. */
  private static final String KNOWN =
      """
      SELECT case_no, application_no, item_code, department_code, region_code, channel, location_id, \
      one_thing, life_stage FROM case_outcome FINAL WHERE result_set = {result_set:String}\
      """;

  private static final String NAMES_CASE = " AND case_no != ''";

  private static final String ACTIVELY_RATED = "event_type = 'RATED' AND grade_origin = 'ACTIVE'";

  private static final String BELONGS =
      column("item_code")
          + column("department_code")
          + column("region_code")
          + column("channel")
          + column("location_id")
          + "c.one_thing AS one_thing, c.life_stage AS life_stage";

  private static final List<String> FACTS =
      List.of("case_no", "item_code", "department_code", "region_code", "at", "grade");

  /** The last ACTIVE rating of each case, and each ACTIVE rating that names no known case. */
  static final Source LAST_ACTIVE_RATINGS =
      source(
          Grain.RATING,
          """
          (SELECT 'case' AS kind, case_no AS id, case_no, item_code, department_code, region_code, channel, \
          location_id, one_thing, life_stage, active_grade AS grade, \
          assumeNotNull(active_rated_at) AS at \
          FROM case_outcome FINAL WHERE result_set = {result_set:String} AND active_grade != '' \
          AND active_rated_at IS NOT NULL \
          UNION ALL SELECT 'rating', lower(hex(event_id)), '', item_code, department_code, region_code, \
          channel, location_id, '', '', grade, event_time \
          FROM event FINAL WHERE event_type = 'RATED' AND grade_origin = 'ACTIVE' AND grade != '' \
          AND event_time <= {as_of:DateTime64(3)} AND NOT\
          """
              + " ("
              + isKnown(ACTIVELY_RATED)
              + " OR "
              + isKnownApplication(ACTIVELY_RATED)
              + "))",
          FACTS);

  /** Every rating record, whoever gave it. */
  static final Source RATING_RECORDS =
      source(
          Grain.RATING,
          "(SELECT lower(hex(e.event_id)) AS id, e.case_no AS case_no, "
              + BELONGS
              + ", e.grade AS grade, e.grade_origin AS grade_origin, e.event_time AS at FROM "
              + events("event_type = 'RATED'")
              + " AS e LEFT JOIN "
              + casesNamedBy(events("event_type = 'RATED'" + NAMES_CASE))
              + " AS c ON c.case_no = e.case_no)",
          List.of(
              "case_no",
              "item_code",
              "department_code",
              "region_code",
              "at",
              "grade",
              "grade_origin"));

  private static final String COMPLAINT =
      "(event_type = 'APPEAL_RAISED' OR event_type = 'RATED' "
          + "AND grade IN ('DISSATISFIED', 'VERY_DISSATISFIED'))";

  private static final String ANSWER = "event_type IN ('RECTIFIED', 'CALLED_BACK')";

  private static final String MOMENTS =
      "maxIf(event_time, event_type = 'RECTIFIED') AS rectified_at, "
          + "maxIf(event_time, event_type = 'CALLED_BACK') AS called_back_at";

  /**
   * Bad ratings and appeals, with what was done after: found by the appeal's number or, where it
   * has none, by a case that both name.
   */
  static final Source COMPLAINTS =
      source(
          Grain.APPEAL,
          "(SELECT lower(hex(e.event_id)) AS id, e.event_type AS event_type, e.appeal_no AS appeal_no, "
              + "e.case_no AS case_no, "
              + BELONGS
              + ", e.grade AS grade, e.event_time AS at, "
              + "if(e.appeal_no != '', n.rectified_at, o.rectified_at) >= e.event_time AS rectified, "
              + "if(e.appeal_no != '', n.called_back_at, o.called_back_at) >= e.event_time AS called_back FROM "
              + fewEvents(COMPLAINT)
              + " AS e LEFT JOIN "
              + casesNamedBy(fewEvents(COMPLAINT + NAMES_CASE))
              + " AS c ON c.case_no = e.case_no LEFT JOIN (SELECT appeal_no, "
              + MOMENTS
              + " FROM "
              + fewEvents(ANSWER + " AND appeal_no != ''")
              + " GROUP BY appeal_no) AS n ON n.appeal_no = e.appeal_no LEFT JOIN (SELECT event_id, "
              + "max(a.rectified_at) AS rectified_at, max(a.called_back_at) AS called_back_at FROM "
              + naming(COMPLAINT)
              + " AS x INNER JOIN (SELECT case_no, "
              + MOMENTS
              + " FROM "
              + naming(ANSWER)
              + " GROUP BY case_no) AS a ON a.case_no = x.case_no GROUP BY event_id) AS o "
              + "ON o.event_id = e.event_id)",
          List.of(
              "event_type",
              "appeal_no",
              "case_no",
              "item_code",
              "department_code",
              "region_code",
              "at",
              "grade",
              "rectified",
              "called_back"));

  /** Appeals raised, and the closed cases that they are set against. */
  static final Source APPEALS_AND_CLOSED_CASES =
      source(
          Grain.APPEAL,
          "(SELECT lower(hex(e.event_id)) AS id, 1 AS appeals, 0 AS closed_cases, e.case_no AS case_no, "
              + BELONGS
              + ", e.event_time AS at FROM "
              + fewEvents("event_type = 'APPEAL_RAISED'")
              + " AS e LEFT JOIN "
              + casesNamedBy(fewEvents("event_type = 'APPEAL_RAISED'" + NAMES_CASE))
              + " AS c ON c.case_no = e.case_no UNION ALL SELECT case_no, 0, 1, case_no, item_code, "
              + "department_code, region_code, channel, location_id, one_thing, life_stage, "
              + "assumeNotNull(closed_at) FROM case_outcome FINAL "
              + "WHERE result_set = {result_set:String} AND closed_at IS NOT NULL)",
          List.of(
              "case_no",
              "item_code",
              "department_code",
              "region_code",
              "at",
              "appeals",
              "closed_cases"));

  private FeedbackSources() {}

  private static Source source(Grain grain, String from, List<String> facts) {
    return new Source(
        grain,
        Basis.OWN_TIME,
        from,
        Formula.EVERY,
        "at",
        Sources.withTime(Sources.CASE_COLUMNS, "at"),
        List.of("id"),
        facts,
        null);
  }

  /** The events that meet a condition, as far as they have happened. */
  static String events(String condition) {
    return "(SELECT * FROM event FINAL WHERE "
        + condition
        + " AND event_time <= {as_of:DateTime64(3)})";
  }

  /**
   * Whether the number is a known case's, of events that meet a condition. Of ten million numbers a
   * set takes more memory than a reader is given, as texts more than the store has: these are
   * 128-bit hashes, of what such events name alone.
   */
  static String isKnown(String condition) {
    return isAmongCases("case_no", condition + NAMES_CASE);
  }

  /** Whether the event names no case, and an application that a known case is part of. */
  static String isKnownApplication(String condition) {
    String namesOne = "case_no = '' AND application_no != ''";
    return "("
        + namesOne
        + " AND "
        + isAmongCases("application_no", condition + " AND " + namesOne)
        + ")";
  }

  private static String isAmongCases(String number, String condition) {
    String hash = "sipHash128(" + number + ")";
    return "(%1$s IN (SELECT %1$s FROM case_outcome FINAL WHERE result_set = {result_set:String}"
            .formatted(hash)
        + " AND %1$s IN (SELECT %1$s FROM %2$s)))".formatted(hash, events(condition));
  }

  /**
   * The same of events that are few among all: their ids are found first, in all versions, so that
   * FINAL compares the versions of these alone. Not for sources of day tables, which are asked of
   * events as they were: the table of events has lost these.
   */
  private static String fewEvents(String condition) {
    return events(
        condition + " AND event_id IN (SELECT event_id FROM event WHERE " + condition + ")");
  }

  /** The known cases that these events name by number: as many rows as they need and no more. */
  private static String casesNamedBy(String events) {
    return casesSharing("case_no", events);
  }

  private static String casesSharing(String number, String events) {
    return "(%2$s AND sipHash128(%1$s) IN (SELECT sipHash128(%1$s) FROM %3$s))"
        .formatted(number, KNOWN, events);
  }

  /** One row for each known case that each of these events names (V0), by number or application. */
  private static String naming(String condition) {
    String byCase = fewEvents(condition + NAMES_CASE);
    String byApplication = fewEvents(condition + " AND case_no = '' AND application_no != ''");
    return "(SELECT event_id, event_type, event_time, c.case_no AS case_no FROM "
        + byCase
        + " AS e INNER JOIN "
        + casesNamedBy(byCase)
        + " AS c ON c.case_no = e.case_no UNION ALL "
        + "SELECT event_id, event_type, event_time, c.case_no FROM "
        + byApplication
        + " AS e INNER JOIN "
        + casesSharing("application_no", byApplication)
        + " AS c ON c.application_no = e.application_no)";
  }

  private static String column(String name) {
    return "if(c.case_no != '', c." + name + ", e." + name + ") AS " + name + ", ";
  }
}
