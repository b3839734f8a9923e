package io.runonce.measures;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;

/** Finds what a result set stands on: the newest run that is done. */
final class ResultSets {
  private static final String SQL =
      "SELECT count() AS runs, max(now) AS as_of, argMax(catalogue, run) AS catalogue, "
          + "(SELECT argMax(definitions, (run, written_at)) FROM day_state) AS days "
          + "FROM reckon_run FINAL "
          + "WHERE result_set = {result_set:String} AND state = 'DONE'";

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
    boolean hasDays =
        resultSet.equals(MeasureQuery.LIVING) && row.string("days").equals(Rollups.definitions());
    return new Standing(resultSet, row.instant("as_of"), row.number("catalogue"), hasDays);
  }

  /**
   * What the ranking of this name stands on.
   *
   * @throws NotReckonedException if there is none
   */
  Standing ranked(String resultSet) {
    boolean isLiving = resultSet.equals(MeasureQuery.LIVING);
    Instant now = isLiving ? Instant.EPOCH : Instant.parse(resultSet);
    Statement statement =
        Statement.of(
                "SELECT count() AS runs, argMax(now, plan_run) AS as_of FROM plan_run FINAL "
                    + "WHERE {any_time:Bool} OR now = {plan_time:DateTime64(3)}")
            .with("any_time", isLiving)
            .with("plan_time", now);
    Row row = warehouse.query(statement).getFirst();
    if (row.number("runs") == 0) {
      throw new NotReckonedException(
          isLiving
              ? "nothing has been ranked yet: run ./runonce rank"
              : "no ranking for "
                  + Cells.instant(now)
                  + ": run ./runonce rank --now "
                  + Cells.instant(now));
    }
    return new Standing(resultSet, row.instant("as_of"), 0);
  }

  /** What the rejects stand on: the newest of them, whatever was reckoned. */
  Standing rejected() {
    Statement statement = Statement.of("SELECT max(rejected_at) AS as_of FROM rejected_event");
    Row row = warehouse.query(statement).getFirst();
    return new Standing(MeasureQuery.LIVING, row.instant("as_of"), 0);
  }

  private static String message(String resultSet) {
    if (resultSet.equals(MeasureQuery.LIVING)) {
      return "nothing has been reckoned yet: run ./runonce reckon --all";
    }
    String now = Cells.instant(Instant.parse(resultSet));
    return "no results for " + now + ": run ./runonce reckon --all --now " + now;
  }
}
