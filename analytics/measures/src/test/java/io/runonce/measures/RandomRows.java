package io.runonce.measures;

import io.runonce.warehouse.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Rows of every kind that measures read, made by chance from a seed. */
final class RandomRows {
  private static final List<String> REGIONS = List.of("330102", "330102001", "330111", "");
  private static final List<String> VERDICTS = List.of("KEPT", "BROKEN", "UNKNOWN");
  private static final List<String> GRADES =
      List.of("VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED", "");
  private static final Instant FIRST = TestStore.at("2023-11-15T08:00:00");

  private final TestStore store;
  private final Random random;
  private int events;

  RandomRows(TestStore store, long seed) {
    this.store = store;
    this.random = new Random(seed);
  }

  /** Writes these cases, each with an application of the same number, as a run would. */
  void cases(List<Integer> numbers, long run) {
    List<Map<String, Object>> cases = new ArrayList<>();
    List<Map<String, Object>> applications = new ArrayList<>();
    for (int number : numbers) {
      Map<String, Object> row = aCase(number);
      row.put("run", run);
      cases.add(row);
      applications.add(anApplication(row));
    }
    store.writer().insert("case_outcome", cases);
    store.writer().insert("application_outcome", applications);
    retire(numbers, run);
  }

  /** What a case was under another item, or is no longer at all, is marked as gone. */
  private void retire(List<Integer> numbers, long run) {
    store
        .writer()
        .execute(
            Statement.of(
                "INSERT INTO case_outcome SELECT * REPLACE ("
                    + run
                    + " AS run, 1 AS is_deleted) FROM case_outcome AS old FINAL WHERE old.run < "
                    + run
                    + " AND "
                    + are("old.case_no", "C", numbers)));
  }

  /** Deletes a case, as a run that no longer yields it would. */
  void delete(int number, long run) {
    retire(List.of(number), run);
    store.insert(
        "application_outcome", "application_no", "C" + number, "run", run, "is_deleted", 1);
  }

  void visits(List<Integer> numbers, long run) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int number : numbers) {
      Instant at = moment();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("visit_id", "V" + number);
      row.put("visitor", "s");
      row.put("location_id", one("L1", "L2", ""));
      row.put("started_at", at);
      row.put("ended_at", at.plusSeconds(600));
      row.put("futile", random.nextBoolean());
      row.put(
          "certain_cases",
          one(List.of(), List.of("C1"), List.of("C2", "C3"), List.of("C4", "C5", "C6", "no case")));
      row.put("run", run);
      rows.add(row);
    }
    store.writer().insert("visit", rows);
  }

  /** Tickets and ratings, new or, with the number of one that is there, in its place. */
  void events(int count, int from) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events = from + i;
      rows.add(anEvent());
    }
    store.writer().insert("event", rows);
  }

  /** The condition that finds these cases' rows. */
  static String are(String column, String letter, List<Integer> numbers) {
    return column
        + " IN ("
        + String.join(", ", numbers.stream().map(n -> "'" + letter + n + "'").toList())
        + ")";
  }

  private Map<String, Object> aCase(int number) {
    Map<String, Object> row = new LinkedHashMap<>();
    Instant first = moment();
    row.put("case_no", "C" + number);
    row.put("application_no", one("A" + number % 7, ""));
    row.put("subject_id", one("s", ""));
    belongs(row);
    row.put("one_thing", one("T1", "T2", ""));
    row.put("life_stage", one("青年", ""));
    row.put("first_event_at", first);
    maybe(row, "received_at", first.plusSeconds(60));
    maybe(row, "closed_at", first.plus(Duration.ofHours(random.nextInt(2000))));
    row.put("result", one("APPROVED", "DENIED"));
    range(row, "citizen");
    range(row, "official");
    maybe(row, "declared_visits", random.nextInt(3));
    row.put("futile_visits", random.nextInt(2));
    row.put("visit_verdict", one(VERDICTS.toArray(String[]::new)));
    row.put("official_verdict", one(VERDICTS.toArray(String[]::new)));
    row.put("time_verdict", one(VERDICTS.toArray(String[]::new)));
    row.put("causes", one(List.of(), List.of("UNEXPLAINED"), List.of("CAPACITY", "UNEXPLAINED")));
    time(row);
    materials(row);
    maybe(row, "active_rated_at", moment());
    row.put("active_grade", one(GRADES.toArray(String[]::new)));
    maybe(row, "reported_visits", random.nextInt(4));
    row.put("online_received", random.nextBoolean());
    row.put("delivery", one("IN_TIME", "LATE", ""));
    row.put("visit_unknown_reason", one("NO_TICKET_FEED", "AMBIGUOUS", ""));
    row.put("grade_origin", one("ACTIVE", "DEFAULT", ""));
    row.put("joint", random.nextBoolean());
    row.put("events_after_closing", random.nextInt(3));
    return row;
  }

  private void time(Map<String, Object> row) {
    row.put("case_kind", one("PROMISED", "IMMEDIATE", ""));
    maybe(row, "promised_days", 1 + random.nextInt(9));
    maybe(row, "clock_date", "2024-01-03");
    maybe(row, "due_date", one("2024-01-09", "2024-03-20", "2024-03-25"));
    maybe(row, "days_used", random.nextInt(9));
    maybe(row, "suspended_days", random.nextInt(3));
    maybe(row, "days_left", random.nextInt(4) - 1);
    row.put("deemed_acceptance", random.nextBoolean());
    row.put("late_suspensions", random.nextInt(2));
  }

  private void materials(Map<String, Object> row) {
    row.put("materials_collected", random.nextInt(6));
    row.put("materials_shared", random.nextInt(3));
    row.put("corrections", random.nextInt(2));
    row.put("refused", random.nextInt(5) == 0);
    maybe(row, "baseline_visits", random.nextInt(5));
    maybe(row, "baseline_materials", random.nextInt(9));
    maybe(row, "baseline_days", random.nextInt(20));
  }

  private Map<String, Object> anApplication(Map<String, Object> ofCase) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("application_no", ofCase.get("case_no"));
    row.put("joint", random.nextBoolean());
    for (String column :
        List.of(
            "one_thing",
            "item_code",
            "region_code",
            "department_code",
            "channel",
            "location_id",
            "closed_at",
            "declared_visits",
            "citizen_low",
            "citizen_high",
            "visit_verdict",
            "baseline_visits",
            "baseline_materials",
            "baseline_days",
            "materials_collected",
            "run")) {
      if (ofCase.containsKey(column)) {
        row.put(column, ofCase.get(column));
      }
    }
    return row;
  }

  private Map<String, Object> anEvent() {
    Map<String, Object> row = new LinkedHashMap<>();
    String id = String.format(Locale.ROOT, "%016d", events);
    row.put("event_id", id);
    row.put("content_version", 1 + random.nextInt(1_000_000));
    row.put("source", "test");
    row.put("source_key", id);
    row.put("event_type", one("TICKET_TAKEN", "TICKET_ABANDONED", "RATED", "RATED"));
    row.put("event_time", moment());
    belongs(row);
    row.put("case_no", one("C" + random.nextInt(60), "", "X" + random.nextInt(9)));
    row.put("application_no", one("A" + random.nextInt(9), ""));
    row.put("ticket_no", "T" + random.nextInt(20));
    row.put("subject_id", random.nextBoolean() ? "" : HexFormat.of().formatHex(new byte[16]));
    row.put("grade", one(GRADES.toArray(String[]::new)));
    row.put("grade_origin", one("ACTIVE", "DEFAULT"));
    return row;
  }

  private void belongs(Map<String, Object> row) {
    row.put("item_code", one("I1", "I2", "I3", ""));
    row.put("department_code", one("D1", "D2"));
    row.put("region_code", REGIONS.get(random.nextInt(REGIONS.size())));
    row.put("channel", one("HALL_WINDOW", "APP"));
    row.put("location_id", one("L1", "L2", ""));
  }

  private void range(Map<String, Object> row, String scope) {
    int low = random.nextInt(3);
    row.put(scope + "_low", low);
    maybe(row, scope + "_high", low + random.nextInt(2));
  }

  private Instant moment() {
    return FIRST.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
  }

  private void maybe(Map<String, Object> row, String column, Object value) {
    if (random.nextInt(4) > 0) {
      row.put(column, value);
    }
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }
}
