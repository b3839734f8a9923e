package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.EventType;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.reckoning.WorkingCalendar;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.watch.HotKey.Dimension;
import io.runonce.watch.HotKey.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the watch reads of events: each once, as it is after its last correction. */
final class EventReadings {
  private static final int COUNTY = 6;

  /** Searches that a source sends as counts of a day cannot be placed in an hour. */
  private static final String ASKED =
      "(event_type = 'CONSULTED' OR event_type = 'SEARCHED' AND volume <= 1)";

  private static final String RECENTLY_ASKED =
      """
      SELECT lower(hex(event_id)) AS id, toString(event_type) AS type, event_time AS at,
             toString(region_code) AS region, toString(department_code) AS department,
             toString(item_code) AS item, topic
      FROM\
      """
          + found(
              ASKED
                  + " AND event_time > {after:DateTime64(3)} AND event_time <= {now:DateTime64(3)}");

  private static final String EARLIER_ASKED =
      """
      SELECT type, dimension, name, county, minute, count() AS n
      FROM (SELECT toString(event_type) AS type, substring(region_code, 1, 6) AS county,
                   intDiv(toUnixTimestamp(event_time), 300) * 5 AS minute, toString(item_code) AS item,
                   if(event_type = 'SEARCHED', keyword, topic) AS said,
                   arrayJoin([('ITEM', item), ('TOPIC', if(said = item, '', said))]) AS key,
                   key.1 AS dimension, key.2 AS name
            FROM event FINAL
            WHERE $ASKED AND (has({days:Array(Date)}, toDate(event_time))
                              OR has({days:Array(Date)}, toDate(event_time + INTERVAL 4 HOUR))))
      WHERE name != ''
      GROUP BY type, dimension, name, county, minute
      """
          .replace("$ASKED", ASKED);

  private static final String DEPARTMENTS =
      """
      SELECT toString(item_code) AS item, toString(argMax(department_code, valid_from)) AS department
      FROM item_version FINAL WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import)
      GROUP BY item_code
      """;

  private static final String TICKETS =
      """
      SELECT lower(hex(event_id)) AS id, toString(event_type) AS type, event_time AS at,
             toString(location_id) AS location, toString(region_code) AS region,
             toString(queue_code) AS queue, ticket_no, waiting
      FROM\
      """
          + found(
              "startsWith(event_type, 'TICKET_') AND event_time >= {from:DateTime64(3)}"
                  + " AND event_time <= {now:DateTime64(3)}");

  private static final String USUAL_QUEUES =
      """
      SELECT location, hour, quantileExactIf(0.5)(p90, calls >= 5) AS usual,
             quantileExact(0.5)(abandoned / greatest(1, calls + abandoned)) AS given_up,
             countIf(calls >= 5) AS days
      FROM (SELECT location, toDate(at) AS day, toHour(at) AS hour, countIf(has_call) AS calls,
                   countIf(gave_up) AS abandoned,
                   quantileExactIf(0.9)(dateDiff('second', at, call) / 60, has_call) AS p90
            FROM (SELECT toString(location_id) AS location, ticket_no,
                         minIf(event_time, event_type = 'TICKET_TAKEN') AS at,
                         arraySort(arrayFilter(c -> c >= at, groupArrayIf(event_time, event_type = 'TICKET_CALLED'))) AS after,
                         notEmpty(after) AS has_call, if(has_call, after[1], at) AS call,
                         countIf(event_type = 'TICKET_ABANDONED') > 0 AS gave_up
                  FROM event FINAL
                  WHERE event_type IN ('TICKET_TAKEN', 'TICKET_CALLED', 'TICKET_ABANDONED')
                    AND ticket_no != '' AND location_id != ''
                    AND toDate(event_time) IN (SELECT arrayJoin({days:Array(Date)}))
                  GROUP BY location_id, toDate(event_time), ticket_no
                  HAVING countIf(event_type = 'TICKET_TAKEN') > 0)
            GROUP BY location, day, hour)
      GROUP BY location, hour HAVING days >= 4
      """;

  private final Warehouse warehouse;

  EventReadings(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /**
   * The events that meet a condition: found first, and their versions compared after, since much
   * may have landed in the last days that is not of them.
   */
  private static String found(String condition) {
    return " live_event FINAL WHERE event_id IN (SELECT event_id FROM live_event WHERE "
        + condition
        + ") AND "
        + condition;
  }

  /** What is asked from some hours ago until now. */
  List<Asked> asked(Instant now) {
    Duration back = Hotspots.LATENESS.plus(HotspotRule.WINDOW).plus(HotspotRule.STEP);
    return warehouse
        .query(Statement.of(RECENTLY_ASKED).with("after", now.minus(back)).with("now", now))
        .stream()
        .map(EventReadings::asked)
        .toList();
  }

  /** What was asked on some days and in the hours before each. */
  Map<HotKey, Counts> askedOn(List<LocalDate> days) {
    Map<HotKey, Counts.Builder> found = new HashMap<>();
    warehouse.stream(
        Statement.of(EARLIER_ASKED).with("days", days),
        row -> {
          HotKey key =
              new HotKey(
                  feed(row),
                  Dimension.valueOf(row.string("dimension")),
                  row.string("name"),
                  row.string("county"));
          found
              .computeIfAbsent(key, k -> new Counts.Builder())
              .add(row.number("minute"), row.integer("n"));
        });
    Map<HotKey, Counts> counts = new HashMap<>();
    found.forEach((key, builder) -> counts.put(key, builder.build()));
    return counts;
  }

  /** The tickets of a date until now. */
  List<TicketEvent> tickets(LocalDate date, Instant now) {
    return warehouse
        .query(Statement.of(TICKETS).with("from", BusinessZone.startOf(date)).with("now", now))
        .stream()
        .map(EventReadings::ticket)
        .toList();
  }

  /** What is usual in a hall at an hour of the day, by place and hour. */
  Map<PlaceHour, QueueRule.Usual> usualQueues(List<LocalDate> days) {
    Map<PlaceHour, QueueRule.Usual> usual = new HashMap<>();
    warehouse.stream(
        Statement.of(USUAL_QUEUES).with("days", days),
        row ->
            usual.put(
                new PlaceHour(row.string("location"), row.integer("hour")),
                new QueueRule.Usual(row.decimal("usual"), row.decimal("given_up"))));
    return usual;
  }

  /** A place and an hour of the day in the business zone. */
  record PlaceHour(String location, int hour) {}

  /** Whose an item is, by the catalogue in force. */
  Map<String, String> departments() {
    Map<String, String> departments = new HashMap<>();
    warehouse.stream(
        Statement.of(DEPARTMENTS),
        row -> departments.put(row.string("item"), row.string("department")));
    return departments;
  }

  WorkingCalendar calendar() {
    return new WorkingCalendar(
        warehouse
            .query(
                Statement.of(
                    "SELECT date, toString(kind) AS kind, name, year FROM calendar_day FINAL"
                        + " WHERE catalogue = (SELECT max(catalogue) FROM catalogue_import)"))
            .stream()
            .map(row ->
                new Holiday(
                    row.date("date"),
                    HolidayKind.valueOf(row.string("kind")),
                    row.string("name"),
                    row.integer("year")))
            .toList());
  }

  private static Asked asked(Row row) {
    return new Asked(
        feed(row),
        row.string("id"),
        Minutes.of(row.instant("at")),
        county(row.string("region")),
        row.string("department"),
        row.string("item"),
        row.string("topic"));
  }

  private static Feed feed(Row row) {
    return EventType.valueOf(row.string("type")) == EventType.CONSULTED
        ? Feed.CONSULTATION
        : Feed.SEARCH;
  }

  static String county(String region) {
    return region.length() > COUNTY ? region.substring(0, COUNTY) : region;
  }

  private static TicketEvent ticket(Row row) {
    return new TicketEvent(
        row.string("id"),
        row.string("location"),
        row.string("region"),
        row.string("queue"),
        row.string("ticket_no"),
        EventType.valueOf(row.string("type")),
        row.instant("at"),
        row.integerOrNull("waiting"));
  }
}
