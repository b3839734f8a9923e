package io.runonce.jobs;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Catalogue;
import io.runonce.contract.ItemVersion;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the demand of each item in force, week by week, from events and living outcomes. */
final class DemandReader {
  static final int WEEKS = 52;

  /**
   * An event is for the item that it tells, else for that of its case, else in equal shares for
   * those of its queue; a queue's items by place come before those of any place.
   */
  private static final String EVENTS =
      """
      SELECT item, source, week, sum(amount) AS volume
      FROM (
        SELECT toUInt32(intDiv(dateDiff('day', {from:Date32}, toDate32(e.event_time)), 7)) AS week,
          multiIf(e.event_type = 'TICKET_TAKEN', 'QUEUE', e.event_type = 'CONSULTED',
            'CONSULTATION', e.event_type = 'SEARCHED', 'SEARCH', 'APPEALS') AS source,
          multiIf(e.item_code != '', [toString(e.item_code)],
            c.item_code != '', [toString(c.item_code)],
            e.event_type != 'TICKET_TAKEN', CAST([], 'Array(String)'),
            notEmpty(q.items), q.items, any.items) AS items,
          if(e.event_type = 'SEARCHED', toFloat64(e.volume), 1.) / length(items) AS amount,
          arrayJoin(items) AS item
        FROM (
          SELECT * FROM event FINAL
          WHERE event_type IN ('TICKET_TAKEN', 'CONSULTED', 'SEARCHED', 'APPEAL_RAISED')
            AND event_time >= {start:DateTime64(3)} AND event_time < {end:DateTime64(3)}) AS e
        LEFT ANY JOIN (
          SELECT case_no, item_code FROM case_outcome FINAL WHERE result_set = {set:String}) AS c
          ON e.case_no = c.case_no
        LEFT ANY JOIN (
          SELECT location_id, queue_code, items FROM queue FINAL
          WHERE catalogue = {catalogue:UInt64}) AS q
          ON e.location_id = q.location_id AND e.queue_code = q.queue_code
        LEFT ANY JOIN (
          SELECT queue_code, items FROM queue FINAL
          WHERE catalogue = {catalogue:UInt64} AND location_id = '') AS any
          ON e.queue_code = any.queue_code)
      GROUP BY item, source, week
      """;

  private static final String CASES =
      """
      SELECT item_code AS item, 'ACCEPTANCE' AS source,
        toUInt32(intDiv(dateDiff('day', {from:Date32}, toDate32(at)), 7)) AS week,
        toFloat64(count()) AS volume
      FROM (
        SELECT item_code, coalesce(accepted_at, received_at, first_event_at) AS at
        FROM case_outcome FINAL WHERE result_set = {set:String} AND item_code != '')
      WHERE at >= {start:DateTime64(3)} AND at < {end:DateTime64(3)}
      GROUP BY item, week
      """;

  private static final String VISITS =
      """
      SELECT item_code AS item, avg(citizen_low) AS low, avg(citizen_high) AS high
      FROM case_outcome FINAL
      WHERE result_set = {set:String} AND item_code != '' AND citizen_high IS NOT NULL
        AND closed_at >= {start:DateTime64(3)} AND closed_at < {end:DateTime64(3)}
      GROUP BY item
      """;

  private static final String DEPARTMENTS =
      """
      SELECT item_code AS item, uniqExact(department_code) AS departments
      FROM event FINAL
      WHERE item_code != '' AND department_code != ''
        AND event_time >= {start:DateTime64(3)} AND event_time < {end:DateTime64(3)}
      GROUP BY item
      """;

  private final Warehouse warehouse;
  private final String resultSet;
  private final long catalogueNumber;
  private final LocalDate from;
  private final LocalDate until;

  /**
   * A reader of the whole weeks before an instant.
   *
   * @param resultSet whose outcomes tell the cases' items
   */
  DemandReader(Warehouse warehouse, String resultSet, long catalogueNumber, Instant now) {
    this.warehouse = warehouse;
    this.resultSet = resultSet;
    this.catalogueNumber = catalogueNumber;
    this.until = BusinessZone.dateOf(now);
    this.from = until.minusWeeks(WEEKS);
  }

  /** The items in force, by code. */
  List<ItemDemand> read(Catalogue catalogue) {
    Map<String, double[][]> weekly = new HashMap<>();
    for (String sql : List.of(EVENTS, CASES)) {
      for (Row row : query(sql)) {
        DemandSource source = DemandSource.valueOf(row.string("source"));
        add(weekly, row, source);
      }
    }
    Map<String, Row> visits = byItem(query(VISITS));
    Map<String, Row> departments = byItem(query(DEPARTMENTS));
    List<ItemDemand> items = new ArrayList<>();
    inForce(catalogue)
        .forEach((code, version) ->
            items.add(
                new ItemDemand(
                    code,
                    weekly.getOrDefault(code, empty()),
                    complexity(version, departments.get(code)),
                    decimal(visits.get(code), "low"),
                    decimal(visits.get(code), "high"))));
    return items;
  }

  @SuppressWarnings("EnumOrdinal") // a row a source
  private static void add(Map<String, double[][]> weekly, Row row, DemandSource source) {
    int week = row.integer("week");
    if (week >= 0 && week < WEEKS) {
      weekly.computeIfAbsent(row.string("item"), item -> empty())[source.ordinal()][week] +=
          row.decimal("volume");
    }
  }

  private static double[][] empty() {
    return new double[DemandSource.values().length][WEEKS];
  }

  private static @Nullable Double decimal(@Nullable Row row, String column) {
    return row == null ? null : row.decimalOrNull(column);
  }

  private static List<@Nullable Double> complexity(ItemVersion version, @Nullable Row row) {
    Integer days =
        version.promisedDays() == null ? version.statutoryDays() : version.promisedDays();
    return Arrays.asList(
        toDouble(version.links()),
        (double) version.materials().size(),
        row == null ? null : Double.valueOf(row.decimal("departments")),
        toDouble(days));
  }

  private static @Nullable Double toDouble(@Nullable Integer value) {
    return value == null ? null : Double.valueOf(value);
  }

  private Map<String, ItemVersion> inForce(Catalogue catalogue) {
    Map<String, ItemVersion> newest = new TreeMap<>();
    for (ItemVersion version : catalogue.items()) {
      if (!version.validFrom().isAfter(until)) {
        newest.merge(
            version.itemCode(),
            version,
            (one, other) -> one.validFrom().isAfter(other.validFrom()) ? one : other);
      }
    }
    return newest;
  }

  private static Map<String, Row> byItem(List<Row> rows) {
    Map<String, Row> byItem = new HashMap<>();
    rows.forEach(row -> byItem.put(row.string("item"), row));
    return byItem;
  }

  private List<Row> query(String sql) {
    Statement statement = Statement.of(sql);
    Map<String, Object> arguments =
        Map.of(
            "from", from,
            "start", BusinessZone.startOf(from),
            "end", BusinessZone.startOf(until),
            "set", resultSet,
            "catalogue", catalogueNumber);
    for (Map.Entry<String, Object> argument : arguments.entrySet()) {
      if (sql.contains("{" + argument.getKey() + ":")) {
        statement = statement.with(argument.getKey(), argument.getValue());
      }
    }
    return warehouse.query(statement);
  }
}
