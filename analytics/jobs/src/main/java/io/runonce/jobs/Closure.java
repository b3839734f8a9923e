package io.runonce.jobs;

import io.runonce.warehouse.RowBinaryWriter;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Warehouse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Finds what a partial run must reckon: the keys that the changed events have or had, and all that
 * belong together with these. What has nothing to do with any of them stays as it is, but for
 * coverage.
 */
final class Closure {
  private static final String NAMED_BY_CHANGED =
      """
      SELECT DISTINCT arrayJoin([subject, agent, case_key, application, ticket]) AS key
      FROM event_names WHERE event_id IN (SELECT event_id FROM #changed#) AND key != 0
      UNION ALL
      SELECT cityHash64(case_no) FROM case_outcome FINAL
      WHERE result_set = '' AND next_change_at <= $NOW
        AND case_no IN (SELECT case_no FROM case_outcome WHERE next_change_at <= $NOW)
      """;

  private final Warehouse warehouse;
  private final ReckonRun run;
  private final Kinship kinship;

  Closure(Warehouse warehouse, ReckonRun run, Kinship kinship) {
    this.warehouse = warehouse;
    this.run = run;
    this.kinship = kinship;
  }

  /** Begins with the batches of the run, and with what time alone has changed. */
  void ofChanges() {
    create(
        warehouse,
        run,
        "arrived",
        """
        SELECT event_id FROM event WHERE batch IN (SELECT token FROM #batch#)
        UNION DISTINCT
        SELECT event_id FROM event WHERE event_time <= $NOW AND event_time > $LAST
        """
            .replace("$LAST", Work.LAST_NOW));
    create(
        warehouse,
        run,
        "changed",
        """
        SELECT event_id FROM #arrived#
        UNION DISTINCT
        SELECT arrayJoin(evidence) AS event_id FROM visit FINAL
        WHERE result_set = '' AND next_change_at <= $NOW
          AND visit_id IN (SELECT visit_id FROM visit WHERE next_change_at <= $NOW)
        """);
    need(NAMED_BY_CHANGED);
  }

  /** Begins with the cases whose span meets a place and date whose coverage has flipped. */
  void ofFlips(ReckonRun before) {
    need(
        """
        SELECT DISTINCT cityHash64(c.case_no) AS key
        FROM (
          SELECT case_no, arrayJoin(places) AS place,
            toDate(first_event_at - INTERVAL 30 DAY, 'Asia/Shanghai') AS first_date,
            toDate(least($NOW, if(isNull(closed_at), $NOW,
              greatest(closed_at + INTERVAL 90 DAY, ifNull(delivered_at, closed_at)))),
              'Asia/Shanghai') AS last_date
          FROM case_outcome FINAL WHERE result_set = '') AS c
        INNER JOIN $FLIP AS f ON c.place = f.location_id
        WHERE f.date >= c.first_date AND f.date <= c.last_date
        """
            .replace("$FLIP", before.table("flip")));
  }

  private void need(String seeds) {
    LongStream.Builder keys = LongStream.builder();
    try (RowCursor<Long> rows = warehouse.read(run.statement(seeds), in -> in.int64())) {
      rows.forEachRemaining(key -> keys.add(key));
    }
    // Read after the batches were listed: what they have joined is in it.
    Components components = kinship.upToDate(warehouse);
    need(warehouse, run, components.around(keys.build().toArray()));
  }

  /** Makes the keys, and the events that may have them, those that a pass needs. */
  static void need(Warehouse warehouse, ReckonRun run, long[] keys) {
    warehouse.execute(run.statement("CREATE TABLE #key# (key UInt64) ENGINE = Memory"));
    RowBinaryWriter rows = new RowBinaryWriter(Math.max(1, keys.length) * Long.BYTES);
    for (long key : keys) {
      rows.int64(key).endRow();
    }
    warehouse.insert(run.table("key"), List.of("key"), rows);
    warehouse.execute(run.statement(ReckonSql.need()));
  }

  /** How many events must be read. */
  static long size(Warehouse warehouse, ReckonRun run) {
    return warehouse.query(run.statement("SELECT count() AS n FROM #need#")).getFirst().number("n");
  }

  /** In memory: a set of keys is small beside what it finds, and a table on disk costs more. */
  static void create(Warehouse warehouse, ReckonRun run, String table, String select) {
    warehouse.execute(run.statement("CREATE TABLE #" + table + "# ENGINE = Memory AS " + select));
  }

  /** The keys of these kinds that the events of a table have or had. */
  static String keysOf(Set<EventKey> kinds, String table) {
    String columns = kinds.stream().map(EventKey::column).collect(Collectors.joining(", "));
    return """
    SELECT DISTINCT arrayJoin([$COLUMNS]) AS key FROM event_names
    WHERE event_id IN (SELECT event_id FROM #$TABLE#) AND key != 0
    """
        .replace("$COLUMNS", columns)
        .replace("$TABLE", table);
  }
}
