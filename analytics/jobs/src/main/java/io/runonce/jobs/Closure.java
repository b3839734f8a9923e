package io.runonce.jobs;

import static io.runonce.jobs.EventKey.AGENT;
import static io.runonce.jobs.EventKey.APPLICATION;
import static io.runonce.jobs.EventKey.CASE;
import static io.runonce.jobs.EventKey.SUBJECT;
import static io.runonce.jobs.EventKey.TICKET;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a partial run must read and write, by the keys that events have or had. Each set may
 * hold too much, never too little: what is read whole is reckoned as a full run would.
 *
 * <ol>
 *   <li>touched: the events that changed and all that name the same cases, applications or ticket
 *       numbers; the people of these;
 *   <li>target: all events of the touched people and of what they name; those of all subjects
 *       therein. Cases named here get new rows;
 *   <li>need: all events of the subjects of the targets, and of whoever may have come for these.
 * </ol>
 */
final class Closure {
  private static final Set<EventKey> NAMING = EnumSet.of(CASE, APPLICATION, TICKET);
  private static final Set<EventKey> PEOPLE = EnumSet.of(SUBJECT, AGENT);
  private static final Set<EventKey> CASES = EnumSet.of(CASE);
  private static final Set<EventKey> SUBJECTS = EnumSet.of(SUBJECT);
  private static final int MOST_ROUNDS = 100;

  private final Warehouse warehouse;
  private final ReckonRun run;

  Closure(Warehouse warehouse, ReckonRun run) {
    this.warehouse = warehouse;
    this.run = run;
  }

  /** Begins with the batches that are not reckoned, and with what time alone has changed. */
  void ofChanges() {
    create(
        "batch",
        "SELECT token FROM ingest_batch WHERE token NOT IN (SELECT token FROM reckoned_batch)");
    create(
        "changed",
        """
        SELECT event_id FROM event WHERE batch IN (SELECT token FROM #batch#)
        UNION DISTINCT
        SELECT arrayJoin(evidence) AS event_id FROM visit FINAL
        WHERE result_set = '' AND next_change_at <= $NOW
        UNION DISTINCT
        SELECT event_id FROM event WHERE event_time <= $NOW AND event_time > $LAST
        """
            .replace("$LAST", Work.LAST_NOW));
    createIds("touched", "SELECT event_id FROM #changed#");
    close("touched");
    create("touched_case", keysOf(CASES, "touched"));
    create("touched_person", keysOf(PEOPLE, "touched"));
    createIds("target", "SELECT event_id FROM #touched#");
    add("target", PEOPLE, "SELECT key FROM #touched_person#");
    add(
        "target",
        CASES,
        "SELECT cityHash64(case_no) AS key FROM case_outcome FINAL"
            + " WHERE result_set = '' AND next_change_at <= $NOW");
    widen();
  }

  /** Begins with the cases whose span meets a place and date whose coverage has flipped. */
  void ofFlips(ReckonRun before) {
    create("touched_case", "SELECT toUInt64(0) AS key WHERE 0");
    create("touched_person", "SELECT toUInt64(0) AS key WHERE 0");
    createIds("target", "SELECT event_id FROM event WHERE 0");
    add(
        "target",
        CASES,
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
    widen();
  }

  private void widen() {
    close("target");
    add("target", SUBJECTS, keysOf(SUBJECTS, "target"));
    close("target");
    create("target_case", keysOf(CASES, "target"));
    createIds("need", "SELECT event_id FROM #target#");
    add("need", SUBJECTS, keysOf(SUBJECTS, "need"));
    close("need");
    add("need", PEOPLE, keysOf(PEOPLE, "need"));
    close("need");
    create("need_case", keysOf(CASES, "need"));
  }

  /** How many events must be read. */
  long size() {
    return count("need");
  }

  /** In memory: a set of keys is small beside what it finds, and a table on disk costs more. */
  void create(String table, String select) {
    warehouse.execute(run.statement("CREATE TABLE #" + table + "# ENGINE = Memory AS " + select));
  }

  private void createIds(String table, String select) {
    create(table, "SELECT DISTINCT event_id, toUInt16(0) AS round FROM (" + select + ")");
  }

  /** Adds all events that share a case, an application or a ticket number, till there are none. */
  private void close(String table) {
    int from = 0;
    int round = maxRound(table) + 1;
    long before = -1;
    for (long size = count(table); size > before && round < MOST_ROUNDS; size = count(table)) {
      before = size;
      for (EventKey kind : NAMING) {
        insert(table, kind, keysOf(EnumSet.of(kind), table, from), round);
      }
      from = round++;
    }
    if (round >= MOST_ROUNDS) {
      throw new IllegalStateException("events name each other without end; run reckon --all");
    }
  }

  /** Adds the events that have one of the keys. */
  private void add(String table, Set<EventKey> kinds, String keys) {
    int round = maxRound(table) + 1;
    for (EventKey kind : kinds) {
      insert(table, kind, keys, round);
    }
  }

  private void insert(String table, EventKey kind, String keys, int round) {
    warehouse.execute(
        run.statement(
            """
            INSERT INTO #$TABLE# SELECT DISTINCT event_id, $ROUND FROM event_key
            WHERE kind = '$KIND' AND key IN (SELECT key FROM ($KEYS))
              AND event_id NOT IN (SELECT event_id FROM #$TABLE#)
            """
                .replace("$TABLE", table)
                .replace("$KIND", kind.name())
                .replace("$ROUND", Integer.toString(round))
                .replace("$KEYS", keys)));
  }

  /** The keys of these kinds that the events of a table have or had. */
  static String keysOf(Set<EventKey> kinds, String table) {
    return keysOf(kinds, table, 0);
  }

  private static String keysOf(Set<EventKey> kinds, String table, int fromRound) {
    String columns = kinds.stream().map(EventKey::column).collect(Collectors.joining(", "));
    return """
    SELECT DISTINCT arrayJoin([$COLUMNS]) AS key FROM event_names
    WHERE event_id IN (SELECT event_id FROM #$TABLE# WHERE round >= $FROM) AND key != 0
    """
        .replace("$COLUMNS", columns)
        .replace("$TABLE", table)
        .replace("$FROM", Integer.toString(fromRound));
  }

  private int maxRound(String table) {
    return Math.toIntExact(one("SELECT max(round) AS n FROM #" + table + "#"));
  }

  private long count(String table) {
    return one("SELECT count() AS n FROM #" + table + "#");
  }

  private long one(String sql) {
    Statement statement = run.statement(sql);
    return warehouse.query(statement).getFirst().number("n");
  }
}
