package io.runonce.measures;

import io.runonce.measures.Rollup.Watched;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which sources have day tables. The others are read directly: percentiles do not add up,
 * complaints are few and change when answers come, back-dating and cover are for one page, the
 * catalogue is small.
 */
final class Rollups {
  private static final String CHANNEL = "channel";

  private static final Map<String, String> CASE_KEYS =
      named(
          "region_code",
          "department_code",
          "item_code",
          "one_thing",
          "life_stage",
          "channel",
          "location_id");

  private static final List<Set<String>> CASE_LEVELS =
      List.of(
          Set.of("county"),
          Set.of("county", "region_code"),
          Set.of("county", CHANNEL),
          Set.of("county", "location_id"),
          Set.of("county", "department_code"),
          Set.of("county", "one_thing", "life_stage"),
          Set.of("department_code", "item_code", "one_thing", "life_stage"));

  private static final List<Set<String>> APPLICATION_LEVELS =
      List.of(
          Set.of("county"),
          Set.of("county", "region_code"),
          Set.of("county", CHANNEL),
          Set.of("county", "location_id"),
          Set.of("county", "department_code"),
          Set.of("county", "one_thing"),
          Set.of("department_code", "joint", "one_thing", "item_code"));

  private static final List<Set<String>> TICKET_LEVELS =
      List.of(
          Set.of("county"),
          Set.of("county", "region_code"),
          Set.of("county", "location_id"),
          Set.of("county", CHANNEL),
          Set.of("county", "department_code"),
          Set.of("department_code", "item_code"),
          Set.of("county", "location_id", "hour"));

  private static final Set<String> ITEM =
      Set.of("department_code", "item_code", "one_thing", "life_stage");
  private static final Set<String> ITEM_OF_COUNTY = with(ITEM, "county");
  private static final Set<String> DEPARTMENT_OF_PLACE =
      Set.of("county", "region_code", "department_code");

  private static final Set<String> DEPARTMENT_BY_CHANNEL =
      Set.of("county", "department_code", CHANNEL);

  private static final List<Set<String>> CASE_MONTHS =
      List.of(
          Set.of("county", "department_code"),
          ITEM,
          DEPARTMENT_BY_CHANNEL,
          with(ITEM, CHANNEL),
          DEPARTMENT_OF_PLACE,
          ITEM_OF_COUNTY);

  private static final Set<String> APPLICATION_MATTER =
      Set.of("department_code", "joint", "one_thing", "item_code");

  private static final List<Set<String>> APPLICATION_MONTHS =
      List.of(
          Set.of("county", "department_code"),
          APPLICATION_MATTER,
          DEPARTMENT_BY_CHANNEL,
          with(APPLICATION_MATTER, CHANNEL),
          DEPARTMENT_OF_PLACE,
          with(APPLICATION_MATTER, "county"));

  /**
   * Read from the rows, a rating is looked for among all cases, which takes seconds: so the last
   * level has all keys, and hardly fewer rows than there are ratings.
   */
  private static final List<Set<String>> RATING_LEVELS =
      Stream.concat(
              CASE_LEVELS.stream().filter(level -> !level.equals(ITEM)),
              Stream.of(with(ITEM, CHANNEL), CASE_KEYS.keySet()))
          .toList();

  /** Of the cases that are open now, which are few, finer breakdowns have few rows too. */
  private static final List<Set<String>> OPEN_LEVELS =
      Stream.of(CASE_LEVELS, List.of(DEPARTMENT_OF_PLACE, ITEM_OF_COUNTY))
          .flatMap(List::stream)
          .toList();

  private static final List<Bundle> OF_VISITS =
      List.of(
          new Bundle("offices", List.of("county", "department_code")),
          new Bundle(
              "matters",
              List.of("county", "department_code", "item_code", "one_thing", "life_stage")));

  private static final Watched EVENT_DAY = new Watched("event_day", "day");

  /** In the order of the tables. Those that read events are by day: an event makes its day anew. */
  static final List<Rollup> ALL =
      List.of(
          ofCases("CLOSING", Sources.CASES_BY_CLOSING, CASE_MONTHS, CASE_LEVELS),
          ofCases("RECEIPT", Sources.CASES_BY_RECEIPT, List.of(), CASE_LEVELS),
          ofCases("FIRST_EVENT", Sources.CASES_BY_FIRST_EVENT, List.of(), CASE_LEVELS),
          ofCases("NOW", Sources.CASES_NOW, List.of(), OPEN_LEVELS),
          ofApplications(),
          ofVisits(),
          new Rollup(
              "ticket_day",
              "TICKETS",
              QueueSources.TICKETS,
              hourly("region_code", "department_code", "item_code", "channel", "location_id"),
              List.of(),
              Level.of(Span.DAY, TICKET_LEVELS),
              List.of(EVENT_DAY)),
          new Rollup(
              "rating_day",
              "LAST_ACTIVE",
              FeedbackSources.LAST_ACTIVE_RATINGS,
              CASE_KEYS,
              List.of(),
              Level.of(Span.DAY, RATING_LEVELS),
              List.of(new Watched("case_outcome", "toDate32(active_rated_at)"), EVENT_DAY)),
          new Rollup(
              "rating_day",
              "RECORDS",
              FeedbackSources.RATING_RECORDS,
              CASE_KEYS,
              List.of(),
              Level.of(Span.DAY, RATING_LEVELS),
              List.of(EVENT_DAY)));

  /** The events that any of them reads; it may hold too much, never too little. */
  static final String EVENTS_READ =
      "event_type = 'RATED' OR "
          + QueueSources.TAKEN_OR_ABANDONED
          + " OR ("
          + QueueSources.CASE_EVENT
          + " AND "
          + QueueSources.HAS_TICKET
          + ")";

  private static final String DEFINITIONS = fingerprint();

  private Rollups() {}

  private static Rollup ofCases(
      String name, Source source, List<Set<String>> months, List<Set<String>> days) {
    return withMonths("case_day", name, source, CASE_KEYS, List.of(), months, days, "case_outcome");
  }

  private static Rollup ofApplications() {
    return withMonths(
        "application_day",
        "CLOSING",
        Sources.APPLICATIONS,
        named(
            "region_code",
            "department_code",
            "joint",
            "one_thing",
            "item_code",
            "channel",
            "location_id"),
        List.of(),
        APPLICATION_MONTHS,
        APPLICATION_LEVELS,
        "application_outcome");
  }

  private static Rollup ofVisits() {
    return withMonths(
        "visit_day",
        "START",
        Sources.VISITS,
        named("location_id", "matters", "offices"),
        OF_VISITS,
        List.of(Set.of("offices"), Set.of("matters")),
        List.of(Set.of(), Set.of("location_id"), Set.of("offices")),
        "visit");
  }

  /** One statement adds up days and months: what it costs is to read and to plan, not to add. */
  private static Rollup withMonths(
      String table,
      String name,
      Source source,
      Map<String, String> keys,
      List<Bundle> bundles,
      List<Set<String>> months,
      List<Set<String>> days,
      String rows) {
    List<Level> levels = new ArrayList<>(Level.of(Span.MONTH, months));
    levels.addAll(Level.of(Span.DAY, days));
    String time = source.time();
    Span unit = months.isEmpty() ? Span.DAY : Span.MONTH;
    List<Watched> watched =
        time == null ? List.of() : List.of(new Watched(rows, unit.first("toDate32(" + time + ")")));
    return new Rollup(table, name, source, keys, bundles, levels, watched);
  }

  private static Set<String> with(Set<String> keys, String more) {
    Set<String> all = new TreeSet<>(keys);
    all.add(more);
    return all;
  }

  /** The day table of a source, if it has one. */
  static List<Rollup> of(Source source) {
    return ALL.stream().filter(rollup -> rollup.source().equals(source)).toList();
  }

  static List<String> tables() {
    return ALL.stream().map(Rollup::table).distinct().toList();
  }

  /** The rollups that share a table. */
  static List<Rollup> in(String table) {
    return ALL.stream().filter(rollup -> rollup.table().equals(table)).toList();
  }

  /**
   * Tells whether tables were made by these definitions: it is another as soon as any measure,
   * source or level is.
   */
  static String definitions() {
    return DEFINITIONS;
  }

  private static String fingerprint() {
    List<String> parts = ALL.stream().map(rollup -> rollup + " " + rollup.parts()).toList();
    String text = String.join("\n", parts);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Map<String, String> named(String... columns) {
    Map<String, String> keys = new LinkedHashMap<>();
    for (String column : columns) {
      keys.put(column, column);
    }
    if (keys.containsKey(Rollup.REGION)) {
      keys.put(Rollup.COUNTY, "substring(region_code, 1, 6)");
    }
    return keys;
  }

  private static Map<String, String> hourly(String... columns) {
    Map<String, String> keys = named(columns);
    keys.put("hour", "formatDateTime(at, '%H')");
    return keys;
  }
}
