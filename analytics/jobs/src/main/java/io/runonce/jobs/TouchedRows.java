package io.runonce.jobs;

import io.runonce.measures.FoundRows;
import io.runonce.warehouse.TwoAtOnce;
import io.runonce.warehouse.Warehouse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows that the keys of a pass have yielded, before it writes and after, in tables of its own:
 * found once, since neither visitors nor the cases of an application are what the living tables are
 * ordered by. Those that a run has written or retired are told by its number alone.
 */
final class TouchedRows {
  static final String CASES = "cityHash64(case_no) IN (SELECT key FROM #key#)";
  static final String VISITS = "visit_id IN (SELECT visit_id FROM #visit_id#)";
  static final String APPLICATIONS =
      "application_no IN (SELECT application_no FROM #application_no#)";

  private static final Map<String, String> CONDITIONS = conditions();

  private static final String VISIT_IDS =
      "SELECT visit_id FROM visit $WRITTEN WHERE result_set = '' AND "
          + ReckonSql.isAmongKeys("visitor");
  private static final String APPLICATION_NOS =
      "SELECT application_no FROM application_outcome $WRITTEN WHERE result_set = ''"
          + " AND arrayExists(each -> cityHash64(each) IN (SELECT key FROM #key#), cases)";
  private static final String WRITTEN = "PREWHERE run = $RUN";
  private static final String EVER = "";

  private final Warehouse warehouse;
  private final ReckonRun pass;
  private final String eventsAfter;

  private TouchedRows(Warehouse warehouse, ReckonRun pass, String eventsAfter) {
    this.warehouse = warehouse;
    this.pass = pass;
    this.eventsAfter = eventsAfter;
  }

  /** Finds those of the events that came or changed; {@code #fresh#} are not counted yet. */
  static TouchedRows ofChanges(Warehouse warehouse, ReckonRun pass) {
    TouchedRows rows = new TouchedRows(warehouse, pass, pass.table("event") + " FINAL");
    rows.find(
        PassEvents.NEEDED + " UNION DISTINCT SELECT event_id FROM #changed#",
        "event_id NOT IN (SELECT event_id FROM #fresh#)");
    return rows;
  }

  /** Finds those that coverage changes: cases and visits, and no event. */
  static TouchedRows ofFlips(Warehouse warehouse, ReckonRun pass) {
    TouchedRows rows = new TouchedRows(warehouse, pass, pass.table("old_event"));
    rows.find(PassEvents.NEEDED, "0");
    return rows;
  }

  private static Map<String, String> conditions() {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("visit", VISITS);
    conditions.put("case_outcome", CASES);
    conditions.put("application_outcome", APPLICATIONS);
    return conditions;
  }

  /**
   * Looks for each kind of rows by itself.
   *
   * @param events selects the ids of those that the pass reads
   * @param counted which of them are counted already
   */
  private void find(String events, String counted) {
    TwoAtOnce.run(
        List.of(
            () -> {
              PassEvents.find(warehouse, pass, events);
              execute(
                  "CREATE TABLE #old_event# ENGINE = MergeTree ORDER BY tuple() AS"
                      + " SELECT * FROM #event# FINAL WHERE "
                      + counted);
            },
            () -> createOld("case_outcome"),
            () -> {
              Closure.create(warehouse, pass, "visit_id", VISIT_IDS.replace("$WRITTEN", EVER));
              createOld("visit");
            },
            () -> {
              Closure.create(
                  warehouse, pass, "application_no", APPLICATION_NOS.replace("$WRITTEN", EVER));
              createOld("application_outcome");
            }));
  }

  private void createOld(String table) {
    create("old_" + table, table, EVER, Objects.requireNonNull(CONDITIONS.get(table)));
  }

  /** As they were before the pass has written; of events those that were counted. */
  FoundRows before() {
    return rows("old_", pass.table("old_event"));
  }

  /** Marks as gone what the pass was to write, and has not. */
  void retire() {
    execute("INSERT INTO #visit_id# " + VISIT_IDS.replace("$WRITTEN", WRITTEN));
    execute("INSERT INTO #application_no# " + APPLICATION_NOS.replace("$WRITTEN", WRITTEN));
    new Writing(warehouse).retireTouched(pass);
  }

  /** As they are now, those that came since among them. */
  FoundRows after() {
    CONDITIONS.forEach((table, condition) -> create("new_" + table, table, WRITTEN, condition));
    return rows("new_", eventsAfter);
  }

  private void create(String into, String table, String written, String condition) {
    execute(
        "CREATE TABLE #%s# ENGINE = MergeTree ORDER BY tuple() AS SELECT * FROM %s FINAL %s"
                .formatted(into, table, written)
            + " WHERE result_set = '' AND "
            + condition);
  }

  private FoundRows rows(String prefix, String events) {
    Map<String, String> tables = new LinkedHashMap<>();
    CONDITIONS.keySet().forEach(table -> tables.put(table, pass.table(prefix + table)));
    tables.put("event", events);
    return new FoundRows(tables);
  }

  private void execute(String sql) {
    warehouse.execute(pass.statement(sql));
  }
}
