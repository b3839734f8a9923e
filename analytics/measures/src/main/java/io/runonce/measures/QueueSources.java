package io.runonce.measures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sources that read queue machines, feeds and the envelope of events. */
final class QueueSources {
  private static final Map<Dimension, String> EVENT_COLUMNS =
      Map.of(
          Dimension.ITEM, "item_code",
          Dimension.DEPARTMENT, "department_code",
          Dimension.REGION, "region_code",
          Dimension.CHANNEL, "channel",
          Dimension.LOCATION, "location_id");

  static final String CASE_EVENT =
      """
      event_type IN ('RECEIVED', 'ACCEPTED', 'ACCEPTANCE_REFUSED', 'CORRECTION_REQUESTED', \
      'CORRECTION_RECEIVED', 'SUSPENDED', 'RESUMED', 'EXTENDED', 'TRANSFERRED', 'CLOSED', \
      'RESULT_READY', 'RESULT_DELIVERED')\
      """;

  static final String HAS_TICKET = "ticket_no != '' AND location_id != ''";

  /** A step that names a known case, by number or by application, and tells place and ticket. */
  static final String STEP_WITH_TICKET =
      CASE_EVENT
          + " AND "
          + HAS_TICKET
          + " AND (case_no != '' OR "
          + FeedbackSources.isKnownApplication(CASE_EVENT + " AND " + HAS_TICKET)
          + ")";

  static final String TAKEN_OR_ABANDONED = "event_type IN ('TICKET_TAKEN', 'TICKET_ABANDONED')";

  /** A ticket of a place and day; as texts ten million of them are more than the store holds. */
  private static final String TICKET = "sipHash128(location_id, toDate32(event_time), ticket_no)";

  private static final String NAMES_BY_TICKET = "case_no = '' AND " + HAS_TICKET;

  /**
   * Whether a ticket names a known case (V0): by number, by ticket and place and date, else by
   * application.
   */
  private static final String MATCHED =
      "("
          + FeedbackSources.isKnown(TAKEN_OR_ABANDONED)
          + " OR "
          + NAMES_BY_TICKET
          + " AND "
          + among(
              TICKET,
              STEP_WITH_TICKET
                  + " AND "
                  + among(TICKET, TAKEN_OR_ABANDONED + " AND " + NAMES_BY_TICKET))
          + " OR "
          + FeedbackSources.isKnownApplication(TAKEN_OR_ABANDONED)
          + ")";

  /** Tickets taken and tickets abandoned, an event each. */
  static final Source TICKETS =
      new Source(
          Grain.TICKET,
          Basis.OWN_TIME,
          "(SELECT lower(hex(event_id)) AS id, event_type, ticket_no, queue_code, item_code, "
              + "department_code, region_code, channel, location_id, event_time AS at, "
              + "subject_id = toFixedString('', 32) AND (agent_id = toFixedString('', 32) "
              + "OR agent_kind = 'PUBLIC') AS anonymous, "
              + MATCHED
              + " AS matched FROM "
              + FeedbackSources.events(TAKEN_OR_ABANDONED)
              + ")",
          Formula.EVERY,
          "at",
          Sources.withTime(EVENT_COLUMNS, "at"),
          List.of("id"),
          List.of(
              "event_type", "location_id", "queue_code", "ticket_no", "at", "anonymous", "matched"),
          null);

  /** One row a ticket that was taken, with the minutes till it was first called. */
  static final Source WAITS =
      new Source(
          Grain.TICKET,
          Basis.OWN_TIME,
          """
          (SELECT concat(location_id, ' ', toString(toDate32(at)), ' ', ticket_no) AS id, location_id, \
          ticket_no, item_code, department_code, region_code, channel, at, \
          if(empty(calls), NULL, (toUnixTimestamp64Milli(calls[1]) - toUnixTimestamp64Milli(at)) / 60000) \
          AS minutes FROM (SELECT location_id, ticket_no, minIf(event_time, event_type = 'TICKET_TAKEN') AS at, \
          arrayFilter(call -> call >= at, arraySort(groupArrayIf(event_time, event_type = 'TICKET_CALLED'))) AS calls, \
          argMin(item_code, event_time) AS item_code, argMin(department_code, event_time) AS department_code, \
          argMin(region_code, event_time) AS region_code, argMin(channel, event_time) AS channel FROM\
          """
              + " "
              + FeedbackSources.events(
                  "event_type IN ('TICKET_TAKEN', 'TICKET_CALLED') AND ticket_no != ''")
              + " GROUP BY location_id, toDate32(event_time), ticket_no "
              + "HAVING countIf(event_type = 'TICKET_TAKEN') > 0))",
          Formula.EVERY,
          "at",
          Sources.withTime(EVENT_COLUMNS, "at"),
          List.of("id"),
          List.of("location_id", "ticket_no", "at", "minutes"),
          null);

  /** Every event that says when it was written down; {@code working_days} till then, at most 2. */
  static final Source RECORDED_EVENTS =
      new Source(
          Grain.EVENT,
          Basis.OWN_TIME,
          "(SELECT lower(hex(event_id)) AS id, source, event_type, case_no, item_code, department_code, "
              + "region_code, channel, location_id, event_time AS at, recorded_at, "
              + workingDaysBetween("toDate32(event_time)", "toDate32(assumeNotNull(recorded_at))")
              + " AS working_days FROM "
              + FeedbackSources.events("1")
              + ")",
          Formula.EVERY,
          "at",
          Sources.withTime(EVENT_COLUMNS, "at"),
          List.of("id"),
          List.of("source", "event_type", "case_no", "at", "recorded_at"),
          null);

  /**
   * One row for each place of the catalogue and working day from the first event until yesterday;
   * days of years without a holiday notice are no rows (C1).
   */
  static final Source PLACE_DAYS =
      new Source(
          Grain.PLACE_DAY,
          Basis.OWN_TIME,
          "(SELECT concat(l.id, ' ', toString(d.day)) AS id, l.id AS location_id, l.region_code AS region_code, "
              + "toDateTime64(d.day, 3, 'Asia/Shanghai') AS at, "
              + "(l.id, d.day) IN (SELECT location_id, date FROM coverage FINAL "
              + "WHERE result_set = {result_set:String} AND tickets > 0 AND identified * 100 >= tickets * 95) "
              + "AND f.feeds > 0 AS covered FROM (SELECT id, region_code FROM location FINAL "
              + "WHERE catalogue = {catalogue:UInt64}) AS l CROSS JOIN ("
              + workingDays()
              + ") AS d LEFT JOIN (SELECT location_id, arrayJoin("
              + days("valid_from", "least(ifNull(valid_to, {today:Date32}), {today:Date32})")
              + ") AS day, count() AS feeds FROM ticket_feed FINAL WHERE catalogue = {catalogue:UInt64} "
              + "GROUP BY location_id, day) AS f ON f.location_id = l.id AND f.day = d.day)",
          Formula.EVERY,
          "at",
          placeColumns(),
          List.of("id"),
          List.of("location_id", "region_code", "at", "covered"),
          null);

  private QueueSources() {}

  private static String among(String key, String condition) {
    return "%1$s IN (SELECT %1$s FROM %2$s)".formatted(key, FeedbackSources.events(condition));
  }

  private static Map<Dimension, String> placeColumns() {
    Map<Dimension, String> columns =
        new EnumMap<>(
            Sources.withTime(
                Map.of(Dimension.LOCATION, "location_id", Dimension.REGION, "region_code"), "at"));
    columns.remove(Dimension.HOUR);
    return columns;
  }

  private static String holidays(String kind) {
    return "(SELECT groupArray(date) FROM calendar_day FINAL WHERE catalogue = {catalogue:UInt64} "
        + "AND kind = '"
        + kind
        + "')";
  }

  private static String isWorking(String day) {
    return "(toDayOfWeek("
        + day
        + ") < 6 AND NOT has("
        + holidays("HOLIDAY")
        + ", "
        + day
        + ") OR has("
        + holidays("MAKE_UP_WORKDAY")
        + ", "
        + day
        + "))";
  }

  /** Both ends in; none if the second is before the first. */
  private static String days(String first, String last) {
    return "arrayMap(n -> addDays("
        + first
        + ", n), range(toUInt32(greatest(0, dateDiff('day', "
        + first
        + ", "
        + last
        + ") + 1))))";
  }

  private static String workingDays() {
    return "SELECT day FROM (SELECT arrayJoin("
        + days("first", "addDays({today:Date32}, -1)")
        + ") AS day FROM (SELECT toDate32(min(event_time)) AS first FROM event "
        + "WHERE event_time <= {as_of:DateTime64(3)})) WHERE toYear(day) IN (SELECT year FROM calendar_day FINAL "
        + "WHERE catalogue = {catalogue:UInt64}) AND "
        + isWorking("day");
  }

  /** |W(from, to]| of C3, counted no further than twenty days: more than one is what is asked. */
  private static String workingDaysBetween(String from, String to) {
    return "if(recorded_at IS NULL, 0, arrayCount(day -> "
        + isWorking("day")
        + ", arrayMap(n -> addDays("
        + from
        + ", n + 1), range(toUInt32(greatest(0, least(20, dateDiff('day', "
        + from
        + ", "
        + to
        + "))))))))";
  }
}
