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

  private static final String COMPLAINT_OR_ANSWER = "(" + COMPLAINT + " OR " + ANSWER + ")";

  /**
   * Bad ratings and appeals, with what was done after: found by the appeal's number or, where it
   * has none, by a case that both name. Complaints and answers are read together and brought
   * together by what they name, so that events and cases are not looked through for each way.
   */
  static final Source COMPLAINTS =
      source(
          Grain.APPEAL,
          """
          (SELECT lower(hex(k.event_id)) AS id, any(k.event_type) AS event_type, \
          any(k.appeal_no) AS appeal_no, any(k.case_no) AS case_no, any(k.item_code) AS item_code, \
          any(k.department_code) AS department_code, any(k.region_code) AS region_code, \
          any(k.channel) AS channel, any(k.location_id) AS location_id, \
          any(k.one_thing) AS one_thing, any(k.life_stage) AS life_stage, any(k.grade) AS grade, \
          any(k.event_time) AS at, max(k.rectified_at) >= any(k.event_time) AS rectified, \
          max(k.called_back_at) >= any(k.event_time) AS called_back FROM (SELECT *, \
          maxIf(event_time, event_type = 'RECTIFIED') OVER (PARTITION BY key) AS rectified_at, \
          maxIf(event_time, event_type = 'CALLED_BACK') OVER (PARTITION BY key) AS called_back_at \
          FROM (SELECT *, arrayJoin(if(empty(keys), [event_id], keys)) AS key FROM \
          """
              + withKeys()
              + ")) AS k WHERE k.is_complaint GROUP BY k.event_id)",
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

  /** More than there are: to find what they may name, without looking for the newest of each. */
  private static String inAnyVersion(String condition) {
    return "(SELECT * FROM event WHERE " + condition + ")";
  }

  /** Whoever joins them compares the numbers themselves: a case too many is of no account. */
  private static String casesSharing(String number, String events) {
    return "(%2$s AND cityHash64(%1$s) IN (SELECT cityHash64(%1$s) FROM %3$s))"
        .formatted(number, KNOWN, events);
  }

  /**
   * Complaints and answers with the keys that bring them together: the appeal's number, and the
   * known cases that they name (V0), by number or application. A complaint with a number of its own
   * has no others.
   */
  private static String withKeys() {
    String byApplication = " AND case_no = '' AND application_no != ''";
    return "(SELECT e.event_id AS event_id, e.event_type AS event_type, e.event_time AS event_time, "
        + "e.appeal_no AS appeal_no, e.case_no AS case_no, e.grade AS grade, "
        + BELONGS
        + (", NOT " + ANSWER.replace("event_type", "e.event_type") + " AS is_complaint, ")
        + "arrayConcat(if(e.appeal_no != '', [sipHash128('appeal', e.appeal_no)], []), "
        + "if(is_complaint AND e.appeal_no != '', [], arrayMap(one -> sipHash128('case', one), "
        + "if(c.case_no != '', [c.case_no], a.cases)))) AS keys FROM "
        + events(
            COMPLAINT_OR_ANSWER
                + " AND cityHash64(event_id) IN (SELECT cityHash64(event_id) FROM event WHERE "
                + COMPLAINT_OR_ANSWER
                + ")")
        + " AS e LEFT JOIN "
        + casesSharing("case_no", inAnyVersion(COMPLAINT_OR_ANSWER + NAMES_CASE))
        + " AS c ON c.case_no = e.case_no LEFT JOIN "
        + "(SELECT application_no, groupUniqArray(case_no) AS cases FROM "
        + casesSharing("application_no", inAnyVersion(COMPLAINT_OR_ANSWER + byApplication))
        + " GROUP BY application_no) AS a ON a.application_no = if(e.case_no = '', e.application_no, ''))";
  }

  private static String column(String name) {
    return "if(c.case_no != '', c." + name + ", e." + name + ") AS " + name + ", ";
  }
}
