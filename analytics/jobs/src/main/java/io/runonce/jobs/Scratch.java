package io.runonce.jobs;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;

/** The tables of runs: none outlives its run, or the crash of one the next run. */
final class Scratch {
  private Scratch() {}

  static void dropAll(Warehouse warehouse) {
    Statement tables =
        Statement.of(
                "SELECT name FROM system.tables WHERE database = currentDatabase()"
                    + " AND startsWith(name, {prefix:String})")
            .with("prefix", ReckonRun.SCRATCH_PREFIX);
    warehouse
        .query(tables)
        .forEach(row ->
            warehouse.execute(
                Statement.of("DROP TABLE IF EXISTS " + row.string("name") + " SYNC")));
  }
}
