package io.runonce.web.targets;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.scope.Mine;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.Appender;
import io.runonce.web.store.Store;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Keeps targets: only ever appends. Of two who change the same target at once, one is told. There
 * is one dashboard process that writes.
 */
@Service
public class TargetBook {
  private static final String ALL =
      "SELECT * FROM target FINAL WHERE "
          + Mine.ROW
          + " ORDER BY measure_id, region_code, department_code, valid_from, revision";

  private final Store store;
  private final Appender appender;

  TargetBook(Store store, Appender appender) {
    this.store = store;
    this.appender = appender;
  }

  /** The targets of those rows alone that whoever reads is given. */
  public List<TargetHistory> read() {
    Map<TargetKey, List<TargetRevision>> byKey = new LinkedHashMap<>();
    store
        .read(Statement.of(ALL), TargetBook::revision)
        .forEach(r -> byKey.computeIfAbsent(r.key(), key -> new ArrayList<>()).add(r));
    return byKey.values().stream().map(TargetHistory::new).toList();
  }

  /**
   * Appends revisions, all or none.
   *
   * @throws TargetRefusal if one is another's to set, or somebody has changed the target meanwhile
   */
  public synchronized void append(List<TargetRevision> revisions) {
    Map<TargetKey, Integer> newest = new LinkedHashMap<>();
    read().forEach(history -> newest.put(history.key(), history.current().number()));
    for (TargetRevision revision : revisions) {
      if (!revision.key().isWithin(Sight.now())) {
        throw new TargetRefusal(TargetRefusal.Why.NOT_YOURS);
      }
      Integer before = newest.put(revision.key(), revision.number());
      if (revision.number() != (before == null ? 0 : before) + 1) {
        throw new TargetRefusal(
            revision.number() == 1
                ? TargetRefusal.Why.EXISTS
                : TargetRefusal.Why.CHANGED_MEANWHILE);
      }
    }
    appender.append("target", revisions.stream().map(TargetBook::row).toList());
  }

  private static TargetRevision revision(Row row) {
    return new TargetRevision(
        new TargetKey(
            row.string("measure_id"),
            row.string("region_code"),
            row.string("department_code"),
            row.date("valid_from")),
        row.integer("revision"),
        row.dateOrNull("due_date"),
        row.decimal("value"),
        row.string("owner"),
        nodes(row),
        row.string("origin"),
        row.string("reason"),
        row.flag("withdrawn"),
        row.string("set_by"),
        row.string("set_role"),
        row.instant("set_at"));
  }

  private static NavigableMap<YearMonth, Double> nodes(Row row) {
    NavigableMap<YearMonth, Double> nodes = new TreeMap<>();
    List<String> months = row.strings("node_months");
    List<Double> values = row.decimals("node_values");
    for (int i = 0; i < Math.min(months.size(), values.size()); i++) {
      nodes.put(YearMonth.from(LocalDate.parse(months.get(i))), values.get(i));
    }
    return nodes;
  }

  private static Map<String, Object> row(TargetRevision revision) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("measure_id", revision.key().measureId());
    row.put("region_code", revision.key().region());
    row.put("department_code", revision.key().department());
    row.put("valid_from", revision.key().from());
    row.put("revision", revision.number());
    if (revision.due() != null) {
      row.put("due_date", revision.due());
    }
    row.put("value", revision.value());
    row.put("owner", revision.owner());
    row.put("node_months", revision.nodes().keySet().stream().map(m -> m.atDay(1)).toList());
    row.put("node_values", List.copyOf(revision.nodes().values()));
    row.put("origin", revision.origin());
    row.put("reason", revision.reason());
    row.put("withdrawn", revision.withdrawn());
    row.put("set_by", revision.setBy());
    row.put("set_role", revision.setRole());
    row.put("set_at", revision.setAt());
    return row;
  }
}
