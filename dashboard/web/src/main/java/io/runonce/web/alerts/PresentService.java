package io.runonce.web.alerts;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.filter.CaseConditions;
import io.runonce.web.filter.Filter;
import io.runonce.web.scope.Mine;
import io.runonce.web.store.Store;
import io.runonce.web.text.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads what is so now. A hall's queue is of all departments: who is given some does not see it.
 */
@Service
public class PresentService {
  /** The watch says at least six times as often that it is awake. */
  private static final Duration ASLEEP = Duration.ofMinutes(1);

  private static final String WITHIN =
      """
      ({area:String} = '' OR startsWith(region_code, {area:String}))
        AND ({department:String} = '' OR department_code = {department:String})
        AND ({item:String} = '' OR item_code = {item:String})
        AND $ROW
      """
          .replace("$ROW", Mine.ROW);

  private static final String WATCH =
      "SELECT toString(part) AS part, watched_at FROM live_watch FINAL";

  private static final String HALLS =
      """
      SELECT * FROM live_window FINAL
      WHERE kind = 'HALL' AND window_end = {looked:DateTime64(3)} AND $WITHIN
      ORDER BY longest DESC NULLS LAST, waiting DESC NULLS LAST, location_id
      """
          .replace("$WITHIN", WITHIN);

  private static final String HOURS =
      """
      SELECT * FROM live_window FINAL
      WHERE kind = 'HALL_HOUR' AND window_start >= {day:DateTime64(3)} - INTERVAL 1 SECOND
        AND window_start < {looked:DateTime64(3)} AND $WITHIN
      ORDER BY location_id, window_start
      """
          .replace("$WITHIN", WITHIN);

  private static final String BUSY =
      """
      SELECT toString(w.kind) AS kind, toString(w.item_code) AS item_code, w.topic AS topic,
             toString(w.region_code) AS region_code, w.events AS events, w.usual AS usual,
             a.alert_id AS alert_id
      FROM (SELECT * FROM live_window FINAL
            WHERE startsWith(kind, 'HOTSPOT') AND window_end = {looked:DateTime64(3)} AND $WITHIN) AS w
      LEFT JOIN (SELECT alert_id, kind, region_code, item_code, topic FROM alert FINAL
                 WHERE ended_at IS NULL AND startsWith(kind, 'HOTSPOT')) AS a
        ON a.kind = w.kind AND a.region_code = w.region_code AND a.item_code = w.item_code
           AND a.topic = w.topic
      ORDER BY alert_id = '', events / greatest(1., ifNull(usual, toFloat64(events))) DESC, events DESC, item_code, topic
      LIMIT 15
      """
          .replace("$WITHIN", WITHIN);

  private final Store store;
  private final Clock clock;

  PresentService(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What is so now, within a filter. */
  public Present read(Filter filter) {
    Map<String, Instant> parts = new HashMap<>();
    for (Row row : store.read(Statement.of(WATCH), row -> row)) {
      parts.put(row.string("part"), row.instant("watched_at"));
    }
    Instant looked = parts.get("EVENTS");
    Instant awake = parts.get("TURN");
    if (looked == null) {
      return new Present(List.of(), List.of(), List.of(), null, awake, isAsleep(awake));
    }
    return new Present(
        store.read(bind(HALLS, filter, looked), HallNow::of),
        store.read(bind(HOURS, filter, looked), HallNow::of),
        store.read(bind(BUSY, filter, looked), Busy::of),
        looked,
        awake,
        isAsleep(awake));
  }

  private boolean isAsleep(@Nullable Instant awake) {
    return awake == null || awake.isBefore(clock.instant().minus(ASLEEP));
  }

  private Statement bind(String sql, Filter filter, Instant looked) {
    LocalDate day = Times.date(looked);
    return CaseConditions.bind(Statement.of(sql), filter, day)
        .with("looked", looked)
        .with("day", day.atStartOfDay(Times.ZONE).toInstant());
  }
}
