package io.runonce.measures;

import io.runonce.measures.Rollup.Watched;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which sources have day tables. The others are read directly: percentiles do not add up,
 * complaints are few and change when answers come, back-dating and cover are for one page, the
 * catalogue is small.
 */
final class Rollups {
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
          Set.of("county", "channel"),
          Set.of("county", "location_id"),
          Set.of("county", "department_code"),
          Set.of("county", "one_thing", "life_stage"),
          Set.of("department_code", "item_code", "one_thing", "life_stage"));

  private static final List<Set<String>> APPLICATION_LEVELS =
      List.of(
          Set.of("county"),
          Set.of("county", "region_code"),
          Set.of("county", "channel"),
          Set.of("county", "location_id"),
          Set.of("county", "department_code"),
          Set.of("county", "one_thing"),
          Set.of("department_code", "joint", "one_thing", "item_code"));

  private static final List<Set<String>> TICKET_LEVELS =
      List.of(
          Set.of("county"),
          Set.of("county", "region_code"),
          Set.of("county", "location_id"),
          Set.of("county", "channel"),
          Set.of("county", "department_code"),
          Set.of("department_code", "item_code"),
          Set.of("county", "location_id", "hour"));

  private static final Watched EVENT_DAY = new Watched("event_day", "day");

  /** In the order of the tables. */
  static final List<Rollup> ALL =
      List.of(
          ofCases("CLOSING", Sources.CASES_BY_CLOSING),
          ofCases("RECEIPT", Sources.CASES_BY_RECEIPT),
          ofCases("FIRST_EVENT", Sources.CASES_BY_FIRST_EVENT),
          ofCases("NOW", Sources.CASES_NOW),
          new Rollup(
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
              APPLICATION_LEVELS,
              List.of(new Watched("application_outcome", "toDate32(closed_at)"))),
          new Rollup(
              "visit_day",
              "START",
              Sources.VISITS,
              named("location_id"),
              List.of(Set.of(), Set.of("location_id")),
              List.of(new Watched("visit", "toDate32(started_at)"))),
          new Rollup(
              "ticket_day",
              "TICKETS",
              QueueSources.TICKETS,
              hourly("region_code", "department_code", "item_code", "channel", "location_id"),
              TICKET_LEVELS,
              List.of(EVENT_DAY)),
          new Rollup(
              "rating_day",
              "LAST_ACTIVE",
              FeedbackSources.LAST_ACTIVE_RATINGS,
              CASE_KEYS,
              CASE_LEVELS,
              List.of(new Watched("case_outcome", "toDate32(active_rated_at)"), EVENT_DAY)),
          new Rollup(
              "rating_day",
              "RECORDS",
              FeedbackSources.RATING_RECORDS,
              CASE_KEYS,
              CASE_LEVELS,
              List.of(EVENT_DAY)));

  private static final String DEFINITIONS = fingerprint();

  private Rollups() {}

  private static Rollup ofCases(String name, Source source) {
    String time = source.time();
    return new Rollup(
        "case_day",
        name,
        source,
        CASE_KEYS,
        CASE_LEVELS,
        time == null ? List.of() : List.of(new Watched("case_outcome", "toDate32(" + time + ")")));
  }

  /** The day table of a source; empty where it has none. */
  static Optional<Rollup> of(Source source) {
    return ALL.stream().filter(rollup -> rollup.source().equals(source)).findFirst();
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
