package io.runonce.jobs;

import io.runonce.contract.EventFamily;
import io.runonce.contract.EventType;
import io.runonce.contract.IdentityType;
import io.runonce.warehouse.RuleEvents;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What ClickHouse does of the reckoning: finds the winners, joins them with what they name and
 * sorts them by the key of the next stage. The joins say DOMAIN V0 and V2 once more, in SQL; a test
 * holds them to the rules. Names in {@code #…#} are the run's own tables.
 */
final class ReckonSql {
  static final String CASE_TYPES = types(t -> t.family() == EventFamily.CASE);
  private static final String TICKET_TYPES = types(EventType::isTicket);
  private static final String ORDER =
      "(event_time, indexOf("
          + Arrays.stream(EventType.values())
              .map(type -> "'" + type.name() + "'")
              .collect(Collectors.joining(",", "[", "]"))
          + ", event_type), event_id)";
  static final String SENT_AGENT =
      "if(agent_kind = 'SENT_BY_SUBJECT' AND agent_id != toFixedString('', 32),"
          + " lower(hex(agent_id)), '')";
  static final String SUBJECT =
      "if(subject_id != toFixedString('', 32), lower(hex(subject_id)), '')";

  private static final String FULL_STRENGTH =
      Arrays.stream(IdentityType.values())
          .filter(IdentityType::isFullStrength)
          .map(type -> "'" + type.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** A sent agent, or a subject of full strength. */
  static final String PROVES_BY_ITSELF =
      "(agent_kind = 'SENT_BY_SUBJECT' AND agent_id != toFixedString('', 32))"
          + " OR (subject_id != toFixedString('', 32) AND subject_key_type IN "
          + FULL_STRENGTH
          + ")";

  private ReckonSql() {}

  private static String types(Predicate<EventType> isMeant) {
    return Arrays.stream(EventType.values())
        .filter(isMeant)
        .map(type -> "'" + type.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** What an event names, as the store hashes it: 0 where it names none. */
  private static final String KEYS =
      """
      if(case_no = '', 0, cityHash64(case_no)) AS case_key,
      if(application_no = '', 0, cityHash64(application_no)) AS application,
      if(subject_id = toFixedString('', 32), 0, cityHash64(subject_id)) AS subject,
      if(agent_kind = 'SENT_BY_SUBJECT' AND agent_id != toFixedString('', 32),
        cityHash64(agent_id), 0) AS agent,
      if(location_id != '' AND ticket_no != '',
        cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai'), ticket_no), 0)
        AS ticket
      """;

  /** One key of an event, whichever: all of them are in the same bucket. */
  private static final String ROUTE =
      """
      multiIf(case_no != '', cityHash64(case_no),
        application_no != '', cityHash64(application_no),
        subject_id != toFixedString('', 32), cityHash64(subject_id),
        agent_kind = 'SENT_BY_SUBJECT' AND agent_id != toFixedString('', 32), cityHash64(agent_id),
        location_id != '' AND ticket_no != '',
        cityHash64(toString(location_id), toDate(event_time, 'Asia/Shanghai'), ticket_no), 0)
      """;

  /**
   * What belongs together, row by row: the keys of each event that has several, and of each ticket
   * that proves who came only if a case is found to it. Old versions too: they join too much.
   */
  static String links() {
    return links("1");
  }

  /** The same of the events of some batches. */
  static String linksOf(Collection<String> tokens) {
    return links(
        tokens.stream()
            .map(token -> "unhex('" + token + "')")
            .collect(Collectors.joining(", ", "batch IN (", ")")));
  }

  private static String links(String which) {
    return "SELECT "
        + KEYS
        + ", event_type = 'TICKET_TAKEN' AND location_id != '' AND NOT ("
        + PROVES_BY_ITSELF
        + ") AS doubtful FROM event WHERE ("
        + which
        + ") AND (case_key != 0) + (application != 0) + (subject != 0) + (agent != 0)"
        + " + (ticket != 0) + doubtful > 1";
  }

  /** The events of one of so many ranges of ids that can tell anything, each behind one key. */
  static String routed(int range, int ranges) {
    return "SELECT "
        + ROUTE
        + " AS route, "
        + RuleEvents.selection()
        + " FROM event FINAL WHERE event_time <= $NOW AND route != 0"
        + " AND (case_no != '' OR application_no != '' OR ticket_no != '' OR on_site)"
        + idsFrom(range, ranges);
  }

  private static String idsFrom(int range, int ranges) {
    return (range == 0 ? "" : " AND event_id >= " + id(range, ranges))
        + (range == ranges - 1 ? "" : " AND event_id < " + id(range + 1, ranges));
  }

  private static String id(int range, int ranges) {
    long first = (1L << Integer.SIZE) * range / ranges;
    return "toFixedString(unhex('%08x'), 16)".formatted(first);
  }

  /** V4: the tickets of each place and date, and how many prove who came by themselves. */
  static String ticketDays() {
    return "SELECT location_id, toDate32(event_time, 'Asia/Shanghai') AS date, toInt64(count()),"
        + " toInt64(countIf("
        + PROVES_BY_ITSELF
        + ")) FROM event FINAL WHERE event_time <= $NOW AND event_type = 'TICKET_TAKEN'"
        + " AND location_id != '' GROUP BY location_id, date";
  }

  /** The events that have or had one of the keys. */
  static String need() {
    return "CREATE TABLE #need# ENGINE = Memory AS SELECT DISTINCT event_id FROM event_key"
        + " WHERE kind != 'PLACE_DATE' AND key IN (SELECT key FROM #key#)";
  }

  private static final String NEEDED =
      " FROM #event# FINAL WHERE event_time <= $NOW AND " + ROUTE + " IN (SELECT key FROM #key#)";

  /** The events that have one of the keys and exist as of now. */
  private static final String SOURCE =
      "(SELECT *, toDate(event_time, 'Asia/Shanghai') AS date, event_type IN "
          + TICKET_TYPES
          + " AS is_ticket"
          + NEEDED
          + ")";

  /** The same, with what the rules read of them. */
  static String neededEvents() {
    return "SELECT " + RuleEvents.selection() + NEEDED;
  }

  /** V0: the cases and their applications. */
  static String cases() {
    return """
    CREATE TABLE #case# ENGINE = MergeTree ORDER BY case_no AS
    SELECT case_no, application_no,
      if(application_no = '', concat('case:', case_no), concat('application:', application_no))
        AS application_key
    FROM (
      SELECT case_no, argMinIf(application_no, $ORDER, application_no != '') AS application_no
      FROM $SOURCE WHERE event_type IN $CASE_TYPES AND case_no != ''
      GROUP BY case_no)
    """
        .replace("$ORDER", ORDER)
        .replace("$SOURCE", SOURCE)
        .replace("$CASE_TYPES", CASE_TYPES);
  }

  static String applications() {
    return """
    CREATE TABLE #application# ENGINE = MergeTree ORDER BY application_no AS
    SELECT application_no, arraySort(groupArray(case_no)) AS cases
    FROM #case# WHERE application_no != '' GROUP BY application_no
    """;
  }

  /** V0: what a ticket number stands for. */
  static String tickets() {
    return """
    CREATE TABLE #ticket# ENGINE = MergeTree ORDER BY (location_id, date, ticket_no) AS
    SELECT location_id, date, ticket_no,
      arraySort(groupUniqArrayArray(
        if(e.case_no != '', [e.case_no], a.cases))) AS cases,
      groupUniqArrayArray(multiIf(e.case_no != '', [c.application_key],
        notEmpty(a.cases), [concat('application:', e.application_no)],
        CAST([], 'Array(String)'))) AS keys,
      argMin(tuple($SENT_AGENT, $SUBJECT, e.case_no), $ORDER) AS first,
      first.1 AS agent, first.2 AS subject, first.3 AS first_case
    FROM (SELECT * FROM $SOURCE WHERE ticket_no != ''
        AND location_id != '' AND event_type IN $CASE_TYPES) AS e
    LEFT ANY JOIN #case# AS c ON e.case_no = c.case_no
    LEFT ANY JOIN #application# AS a ON e.application_no = a.application_no
    GROUP BY location_id, date, ticket_no
    """
        .replace("$ORDER", ORDER)
        .replace("$SENT_AGENT", SENT_AGENT)
        .replace("$SUBJECT", SUBJECT)
        .replace("$SOURCE", SOURCE)
        .replace("$CASE_TYPES", CASE_TYPES);
  }

  /** The cases that an event names, and the applications of these. */
  private static String named(String columns, String filter) {
    return """
    (SELECT $COLUMNS,
      multiIf(e.case_no != '', if(c.application_key != '', [e.case_no], CAST([], 'Array(String)')),
        e.is_ticket AND e.ticket_no != '' AND notEmpty(t.cases), t.cases,
        e.application_no != '', a.cases, CAST([], 'Array(String)')) AS cases,
      multiIf(e.case_no != '', if(c.application_key != '', [c.application_key], CAST([], 'Array(String)')),
        e.is_ticket AND e.ticket_no != '' AND notEmpty(t.cases), t.keys,
        e.application_no != '' AND notEmpty(a.cases), [concat('application:', e.application_no)],
        CAST([], 'Array(String)')) AS keys
    FROM (SELECT * FROM $SOURCE WHERE $FILTER) AS e
    LEFT ANY JOIN #case# AS c ON e.case_no = c.case_no
    LEFT ANY JOIN #application# AS a ON e.application_no = a.application_no
    LEFT ANY JOIN #ticket# AS t
      ON e.location_id = t.location_id AND e.date = t.date AND e.ticket_no = t.ticket_no)
    """
        .replace("$COLUMNS", columns)
        .replace("$SOURCE", SOURCE)
        .replace("$FILTER", filter);
  }

  /** The events of each application, for the facts of its cases. */
  static String namedEvents() {
    String columns =
        RuleEvents.columns().stream()
            .map(column -> "e." + column + " AS " + column)
            .collect(Collectors.joining(", "));
    return "CREATE TABLE #named# ENGINE = MergeTree ORDER BY (bucket, application_key) AS"
        + " SELECT toUInt16(cityHash64(application_key) % $BUCKETS) AS bucket,"
        + " arrayJoin(keys) AS application_key, cases, "
        + String.join(", ", RuleEvents.columns())
        + " FROM "
        + named(columns, "case_no != '' OR application_no != '' OR ticket_no != ''");
  }

  static String facts() {
    return """
    CREATE TABLE #facts# (
      case_no String, application_key String, subject_key String, agents Array(String),
      thin String, file String,
      bucket UInt16 DEFAULT cityHash64(subject_key) % $BUCKETS)
    ENGINE = MergeTree ORDER BY (bucket, subject_key, case_no)
    """;
  }

  /** V4: of the needed tickets that do not prove who came by themselves, those that do so yet. */
  static String provenTickets() {
    return "SELECT location_id, toDate32(date), toInt64(0), toInt64(countIf("
        + isIdentified("notEmpty(cases)", "SELECT subject_key FROM #facts#")
        + ")) FROM "
        + named(
            "e.location_id AS location_id, e.date AS date, e.subject_key_type AS subject_key_type, "
                + SENT_AGENT
                + " AS agent, "
                + SUBJECT
                + " AS subject",
            "event_type = 'TICKET_TAKEN' AND location_id != '' AND NOT (" + PROVES_BY_ITSELF + ")")
        + " GROUP BY location_id, date";
  }

  /** Under a subject of full strength or that some case has, a sent agent, or naming a case. */
  static String isIdentified(String namesCase, String subjectsOfCases) {
    return namesCase
        + " OR agent != '' OR (subject != '' AND (subject_key_type IN "
        + FULL_STRENGTH
        + " OR subject IN ("
        + subjectsOfCases
        + ")))";
  }

  /** V1, V2: who stood where, by visitor. */
  static String evidence() {
    return """
    CREATE TABLE #evidence# ENGINE = MergeTree ORDER BY (bucket, visitor) AS
    SELECT toUInt16(cityHash64(visitor) % $BUCKETS) AS bucket,
      multiIf(own_agent != '', own_agent, own_subject != '', own_subject,
        case_subject != '', case_subject,
        is_ticket AND ticket_no != '', ticket_visitor, '') AS visitor,
      event_id, event_type, event_time, region_code, channel, location_id, department_code,
      item_code, queue_code, answered, ticket_no, names_one, called_at, named_cases AS cases
    FROM (SELECT e.event_id AS event_id, e.event_type AS event_type,
        e.event_time AS event_time, e.region_code AS region_code, e.channel AS channel,
        e.location_id AS location_id, e.department_code AS department_code,
        e.item_code AS item_code, e.queue_code AS queue_code, e.answered AS answered,
        e.is_ticket AS is_ticket, e.ticket_no AS ticket_no,
        arrayFirstOrNull(c -> c >= e.event_time, q.calls) AS called_at,
        e.case_no != '' OR e.application_no != '' AS names_one,
        $SENT_AGENT AS own_agent, $SUBJECT AS own_subject, f.subject_key AS case_subject,
        t.visitor AS ticket_visitor,
        multiIf(e.case_no != '', if(f.subject_key != '', [e.case_no], CAST([], 'Array(String)')),
          e.is_ticket AND e.ticket_no != '' AND notEmpty(t.cases), t.cases,
          e.application_no != '', a.cases, CAST([], 'Array(String)')) AS named_cases
      FROM (SELECT * FROM $SOURCE WHERE on_site AND agent_kind != 'PUBLIC') AS e
      LEFT ANY JOIN (SELECT case_no, subject_key FROM #facts#) AS f ON e.case_no = f.case_no
      LEFT ANY JOIN #application# AS a ON e.application_no = a.application_no
      LEFT ANY JOIN (
        SELECT t.location_id AS location_id, t.date AS date, t.ticket_no AS ticket_no,
          t.cases AS cases,
          multiIf(t.agent != '', t.agent, t.subject != '', t.subject, s.subject_key) AS visitor
        FROM #ticket# AS t
        LEFT ANY JOIN (SELECT case_no, subject_key FROM #facts#) AS s
          ON t.first_case = s.case_no) AS t
      ON e.location_id = t.location_id AND e.date = t.date AND e.ticket_no = t.ticket_no
      LEFT ANY JOIN (
        SELECT location_id, date, ticket_no, arraySort(groupArray(event_time)) AS calls
        FROM $SOURCE WHERE event_type = 'TICKET_CALLED' AND ticket_no != '' AND location_id != ''
        GROUP BY location_id, date, ticket_no) AS q
      ON e.location_id = q.location_id AND e.date = q.date AND e.ticket_no = q.ticket_no)
    WHERE visitor != ''
    """
        .replace("$SENT_AGENT", SENT_AGENT)
        .replace("$SUBJECT", SUBJECT)
        .replace("$SOURCE", SOURCE);
  }

  /** Whether a visitor is among those that a pass reckons. */
  static String isAmongKeys(String visitor) {
    return """
    if(startsWith($V, 'case:'), cityHash64(substring($V, 6)),
      cityHash64(toFixedString(unhex(if(startsWith($V, 'case:'), '', $V)), 32)))
      IN (SELECT key FROM #key#)
    """
        .replace("$V", visitor);
  }

  /** V3: the cases that each visitor's visits may be for. */
  static String visitorCases() {
    return """
    CREATE TABLE #visitor_case# ENGINE = MergeTree ORDER BY (bucket, visitor) AS
    SELECT toUInt16(cityHash64(visitor) % $BUCKETS) AS bucket, visitor, f.thin AS thin
    FROM (
      SELECT DISTINCT visitor, case_no FROM (
        SELECT subject_key AS visitor, case_no FROM #facts#
        UNION ALL SELECT arrayJoin(agents) AS visitor, case_no FROM #facts#
        UNION ALL SELECT visitor, arrayJoin(cases) AS case_no FROM #evidence#)) AS v
    INNER JOIN #facts# AS f ON v.case_no = f.case_no
    """;
  }

  static String visits() {
    return """
    CREATE TABLE #visit# (
      subject_key String, visit String,
      bucket UInt16 DEFAULT cityHash64(subject_key) % $BUCKETS)
    ENGINE = MergeTree ORDER BY (bucket, subject_key)
    """;
  }

  static String scopes() {
    return """
    CREATE TABLE #scope# (
      application_key String, file String,
      bucket UInt16 DEFAULT cityHash64(application_key) % $BUCKETS)
    ENGINE = MergeTree ORDER BY (bucket, application_key)
    """;
  }
}
