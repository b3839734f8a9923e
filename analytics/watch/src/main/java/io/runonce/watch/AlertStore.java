package io.runonce.watch;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps alerts in the store. */
final class AlertStore {
  private static final int IDS_A_QUESTION = 2_000;

  private final Warehouse warehouse;

  AlertStore(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Those that go on, and those that ended lately. */
  List<Alert> known(Instant now) {
    return read(
        Statement.of(
                "SELECT * FROM alert FINAL WHERE ended_at IS NULL OR ended_at > {since:DateTime64(3)}")
            .with("since", now.minus(AlertBook.MEMORY)));
  }

  /** Those of some ids that there are. */
  List<Alert> of(List<String> ids) {
    List<Alert> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += IDS_A_QUESTION) {
      found.addAll(
          read(
              Statement.of(
                      "SELECT * FROM alert FINAL"
                          + " WHERE alert_id IN (SELECT arrayJoin({ids:Array(String)}))")
                  .with("ids", ids.subList(from, Math.min(from + IDS_A_QUESTION, ids.size())))));
    }
    return found;
  }

  /** Writes them over what was there, as of now. */
  void write(Collection<Alert> alerts, Instant now) {
    warehouse.insert("alert", alerts.stream().map(alert -> row(alert, now)).toList());
  }

  private List<Alert> read(Statement statement) {
    return warehouse.query(statement).stream().map(AlertStore::alert).toList();
  }

  private static Alert alert(Row row) {
    Alarm alarm =
        new Alarm(
            AlertKind.valueOf(row.string("kind")),
            row.string("slot"),
            row.string("anchor"),
            new About(
                row.string("region_code"),
                row.string("department_code"),
                row.string("location_id"),
                row.string("item_code"),
                row.string("case_no"),
                row.string("dimension"),
                row.string("topic")),
            row.instant("raised_at"),
            row.instantOrNull("ended_at"),
            row.decimal("value"),
            row.decimalOrNull("usual"),
            row.decimalOrNull("threshold"),
            row.dateOrNull("due_date"),
            row.strings("evidence"));
    return new Alert(
        row.string("alert_id"),
        alarm,
        row.instant("noticed_at"),
        row.instantOrNull("ended_at"),
        row.integer("times"),
        row.decimal("peak"));
  }

  private static Map<String, Object> row(Alert alert, Instant now) {
    Alarm alarm = alert.alarm();
    About about = alarm.about();
    Map<String, Object> row = new HashMap<>();
    row.put("alert_id", alert.id());
    row.put("kind", alarm.kind());
    row.put("slot", alarm.slot());
    row.put("anchor", alarm.anchor());
    row.put("region_code", about.region());
    row.put("department_code", about.department());
    row.put("location_id", about.location());
    row.put("item_code", about.item());
    row.put("case_no", about.caseNo());
    row.put("dimension", about.dimension());
    row.put("topic", about.topic());
    row.put("raised_at", alarm.raisedAt());
    row.put("noticed_at", alert.noticedAt());
    row.put("times", alert.times());
    row.put("value", alarm.value());
    row.put("peak", alert.peak());
    row.put("evidence", alarm.evidence());
    row.put("version", now.toEpochMilli());
    put(row, "ended_at", alert.endedAt());
    put(row, "usual", alarm.usual());
    put(row, "threshold", alarm.threshold());
    put(row, "due_date", alarm.dueDate());
    return row;
  }

  private static void put(Map<String, Object> row, String column, @Nullable Object value) {
    if (value != null) {
      row.put(column, value);
    }
  }
}
