package io.runonce.web.alerts;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Mine;
import io.runonce.web.store.Appender;
import io.runonce.web.store.AuditLog;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Reads alerts, and keeps who has seen them. */
@Service
public class Alerts {
  /** So many are listed; more are a backlog, which the desk's queues are for. */
  public static final int MOST = 100;

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

  /** How long one that has ended is still listed. */
  private static final Duration ENDED = Duration.ofDays(1);

  private static final String FROM =
      """
      FROM (SELECT * FROM alert FINAL
            WHERE (ended_at IS NULL OR ended_at > {since:DateTime64(3)})
              AND ({area:String} = '' OR startsWith(region_code, {area:String}))
              AND ({department:String} = '' OR department_code = {department:String})
              AND ({item:String} = '' OR item_code = {item:String})
              AND $ROW) AS a
      LEFT JOIN (SELECT alert_id, times, argMin(person, at) AS person, min(at) AS seen_at
                 FROM alert_seen GROUP BY alert_id, times) AS s
        USING (alert_id, times)
      """
          .replace("$ROW", Mine.ROW);

  private static final String COUNTS =
      "SELECT toString(a.kind) AS kind, count() AS rows, countIf(a.ended_at IS NULL) AS open,"
          + " countIf(a.ended_at IS NULL AND s.person = '') AS unseen "
          + FROM
          + " GROUP BY kind";

  private static final String ROWS =
      "SELECT a.*, s.person AS person, s.seen_at AS seen_at "
          + FROM
          + """
          WHERE (empty({kinds:Array(String)}) OR has({kinds:Array(String)}, toString(a.kind)))
          ORDER BY a.ended_at IS NOT NULL, s.person != '', a.raised_at DESC, a.alert_id
          LIMIT {limit:UInt32}
          """;

  private static final String MINE =
      "SELECT alert_id, times FROM alert FINAL"
          + " WHERE alert_id IN (SELECT arrayJoin({ids:Array(String)})) AND "
          + Mine.ROW;

  private final Store store;
  private final Appender appender;
  private final Clock clock;

  Alerts(Store store, Appender appender, Clock clock) {
    this.store = store;
    this.appender = appender;
    this.clock = clock;
  }

  /** A group's alerts within a filter. */
  public AlertList list(AlertGroup group, Filter filter) {
    Map<String, Long> rows = new HashMap<>();
    Map<String, Long> open = new HashMap<>();
    Map<String, Long> unseen = new HashMap<>();
    for (Row row : store.read(bind(Statement.of(COUNTS), filter), row -> row)) {
      rows.put(row.string("kind"), row.number("rows"));
      open.put(row.string("kind"), row.number("open"));
      unseen.put(row.string("kind"), row.number("unseen"));
    }
    Statement first =
        bind(Statement.of(ROWS), filter).with("kinds", group.kinds()).with("limit", MOST);
    return new AlertList(
        AlertList.sums(open),
        AlertList.sums(unseen),
        store.read(first, AlertRow::of),
        AlertList.sums(rows).getOrDefault(group, 0L));
  }

  private Statement bind(Statement statement, Filter filter) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Times.ZONE);
    return CaseConditions.bind(statement, filter, today).with("since", now.minus(ENDED));
  }

  /**
   * Keeps that somebody has seen alerts, of those that they are given.
   *
   * @return whether it is kept; the warehouse may be silent
   */
  public boolean seen(Collection<String> ids, AuditLog.Person person) {
    try {
      Instant now = clock.instant();
      appender.append(
          "alert_seen",
          store.read(
              Statement.of(MINE).with("ids", List.copyOf(ids)),
              row ->
                  Map.of(
                      "alert_id", row.string("alert_id"),
                      "times", row.number("times"),
                      "person", person.name(),
                      "role", person.role(),
                      "at", now)));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("that {} has seen alerts is not kept: {}", person.name(), e.getMessage());
      return false;
    }
  }
}
