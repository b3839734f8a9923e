package io.runonce.watch;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is so now, for pages: a row a hall, a row an hour that has changed, the busy keys.
 */
final class Windows {
  private final Warehouse warehouse;
  private final Map<String, Map<String, Object>> hours = new HashMap<>();

  /** A key of which enough was heard to be shown. */
  record Busy(About about, AlertKind kind, int events, @Nullable Double usual) {}

  Windows(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** All rows of one look say the same {@code window_end}: a row with an older one is history. */
  void write(Collection<Hall> halls, Collection<Busy> keys, Instant now) {
    Instant day = BusinessZone.startOf(BusinessZone.dateOf(now));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Hall hall : halls) {
      rows.add(hall(hall, day, now));
      for (Hall.Flow hour : hall.hours()) {
        Map<String, Object> row = flow(hall, "HALL_HOUR", hour);
        if (!row.equals(hours.put(hall.location() + hour.from(), row))) {
          rows.add(row);
        }
      }
    }
    keys.forEach(key -> rows.add(busy(key, day, now)));
    rows.replaceAll(row -> {
      Map<String, Object> dated = new HashMap<>(row);
      dated.put("computed_at", now);
      return dated;
    });
    warehouse.insert("live_window", rows);
    hours
        .values()
        .removeIf(row -> row.get("window_start") instanceof Instant at && at.isBefore(day));
  }

  private static Map<String, Object> hall(Hall hall, Instant day, Instant now) {
    Map<String, Object> row = flow(hall, "HALL", hall.lastHour());
    row.put("window_start", day);
    row.put("window_end", now);
    row.put("unclear", hall.unclear());
    row.put("faulty", hall.faulty());
    row.put("last_at", hall.lastAt());
    put(row, "waiting", hall.waiting());
    put(row, "longest", hall.longest());
    return row;
  }

  private static Map<String, Object> flow(Hall hall, String kind, Hall.Flow flow) {
    Map<String, Object> row = new HashMap<>();
    row.put("kind", kind);
    row.put("window_start", flow.from());
    row.put("window_end", flow.to());
    row.put("region_code", hall.region());
    row.put("location_id", hall.location());
    row.put("events", flow.taken());
    row.put("called", flow.called());
    row.put("abandoned", flow.abandoned());
    put(row, "wait_p50", flow.p50());
    put(row, "wait_p90", flow.p90());
    return row;
  }

  private static Map<String, Object> busy(Busy key, Instant day, Instant now) {
    Map<String, Object> row = new HashMap<>();
    row.put("kind", key.kind());
    row.put("window_start", day);
    row.put("window_end", now);
    row.put("region_code", key.about().region());
    row.put("department_code", key.about().department());
    row.put("item_code", key.about().item());
    row.put("dimension", key.about().dimension());
    row.put("topic", key.about().topic());
    row.put("events", key.events());
    put(row, "usual", key.usual());
    return row;
  }

  private static void put(Map<String, Object> row, String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
  }
}
