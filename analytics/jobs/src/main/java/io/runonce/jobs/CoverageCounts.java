package io.runonce.jobs;

import io.runonce.reckoning.Coverage;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tickets of all places and dates: few, since places are few and days too. */
final class CoverageCounts {
  private static final List<String> COLUMNS =
      List.of("result_set", "location_id", "date", "tickets", "identified", "run");

  private final Map<PlaceAndDate, Coverage> days = new HashMap<>();

  private record PlaceAndDate(String place, LocalDate date) {}

  /** Counts what proves by itself who came; the rest is {@link #prove}n by and by. */
  static CoverageCounts of(Warehouse warehouse, ReckonRun run) {
    return read(warehouse, run.statement(ReckonSql.ticketDays()));
  }

  /** What is written of a result set. */
  static CoverageCounts stored(Warehouse warehouse, ReckonRun run) {
    return read(
        warehouse,
        Statement.of(
                "SELECT location_id, date, toInt64(tickets), toInt64(identified)"
                    + " FROM coverage FINAL WHERE result_set = {set:String} AND tickets > 0")
            .with("set", run.resultSet()));
  }

  private static CoverageCounts read(Warehouse warehouse, Statement statement) {
    CoverageCounts counts = new CoverageCounts();
    try (RowCursor<Coverage> rows =
        warehouse.read(
            statement, in -> new Coverage(in.string(), in.date(), in.int64(), in.int64()))) {
      rows.forEachRemaining(
          day -> counts.days.put(new PlaceAndDate(day.locationId(), day.date()), day));
    }
    return counts;
  }

  /**
   * Adds tickets that prove who came after all.
   *
   * @param found their number is in {@code identified}; they are counted as tickets already
   */
  void prove(Collection<Coverage> found) {
    for (Coverage each : found) {
      days.computeIfPresent(
          new PlaceAndDate(each.locationId(), each.date()),
          (key, day) ->
              new Coverage(
                  day.locationId(),
                  day.date(),
                  day.tickets(),
                  day.identified() + each.identified()));
    }
  }

  CoverageIndex index(Stages stages) {
    return stages.coverageIndex(days.values());
  }

  /** Writes them, and that what is no longer there has none. */
  void write(Warehouse warehouse, ReckonRun run) {
    try (TableWriter out = new TableWriter(warehouse, "coverage", COLUMNS)) {
      for (Coverage day : days.values()) {
        out.row()
            .string(run.resultSet())
            .string(day.locationId())
            .date(day.date())
            .int64(day.tickets())
            .int64(day.identified())
            .int64(run.run());
        out.endRow();
      }
      out.flush();
    }
    warehouse.execute(
        run.statement(
            "INSERT INTO coverage SELECT result_set, location_id, date, 0, 0, $RUN"
                + " FROM coverage FINAL WHERE result_set = '"
                + run.resultSet()
                + "' AND run < $RUN"));
  }
}
