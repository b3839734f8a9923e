package io.runonce.measures;

import io.runonce.contract.BusinessZone;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Finds what a result set stands on: the newest run that finished. */
final class ResultSets {
  private static final String SQL =
      "SELECT count() AS runs, max(now) AS as_of, argMax(catalogue, run) AS catalogue "
          + "FROM reckon_run FINAL "
          + "WHERE result_set = {result_set:String} AND finished_at IS NOT NULL AND state != 'FAILED'";

  private final Warehouse warehouse;

  ResultSets(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  static Statement statement(String resultSet) {
    return Statement.of(SQL).with("result_set", resultSet);
  }

  /**
   * What this result set stands on.
   *
   * @throws NotReckonedException if nothing has been reckoned under this name
   */
  Standing find(String resultSet) {
    Row row = warehouse.query(statement(resultSet)).getFirst();
    if (row.number("runs") == 0) {
      throw new NotReckonedException(message(resultSet));
    }
    return new Standing(resultSet, row.instant("as_of"), row.number("catalogue"));
  }

  private static String message(String resultSet) {
    if (resultSet.equals(MeasureQuery.LIVING)) {
      return "nothing has been reckoned yet: run ./runonce reckon --all";
    }
    OffsetDateTime now = Instant.parse(resultSet).atZone(BusinessZone.ZONE).toOffsetDateTime();
    return "no results for " + now + ": run ./runonce reckon --all --now " + now;
  }
}
