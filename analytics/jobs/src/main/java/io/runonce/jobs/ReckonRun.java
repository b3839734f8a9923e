package io.runonce.jobs;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.WarehouseConfig;
import java.io.Serializable;
import java.time.Instant;

/**
 * One reckoning under way; goes to each task.
 *
 * @param run the version of what it writes
 * @param resultSet '' for the living results, else the instant that they are as of
 * @param now milliseconds; events after it do not exist
 * @param buckets into how many parts each stage is cut
 * @param isPartial whether only what is touched is reckoned
 */
record ReckonRun(
    WarehouseConfig config, long run, String resultSet, Instant now, int buckets, boolean isPartial)
    implements Serializable {
  /** Tables that live as long as a run; what an earlier run left is dropped by the next. */
  static final String SCRATCH_PREFIX = "scratch_reckon_";

  String table(String name) {
    return SCRATCH_PREFIX + run + "_" + name;
  }

  /** Fills in the run's own tables, written {@code #name#}, its bucket count and its clock. */
  Statement statement(String template) {
    return Statement.of(
        template
            .replaceAll("#([a-z_]+)#", SCRATCH_PREFIX + run + "_$1")
            .replace("$BUCKETS", Integer.toString(buckets))
            .replace("$RUN", Long.toString(run))
            .replace("$NOW", "fromUnixTimestamp64Milli(" + now.toEpochMilli() + ")"));
  }
}
