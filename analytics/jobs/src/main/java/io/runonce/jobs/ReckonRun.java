package io.runonce.jobs;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.WarehouseConfig;
import java.io.Serializable;
import java.time.Instant;

/**
 * One reckoning under way; goes to each task.
 *
 * @param run the version of what it writes
 * @param pass of those that a run may need, each with tables of its own
 * @param resultSet '' for the living results, else the instant that they are as of
 * @param now milliseconds; events after it do not exist
 * @param buckets into how many parts each stage is cut
 * @param isPartial whether only what is touched is reckoned
 */
record ReckonRun(
    WarehouseConfig config,
    long run,
    int pass,
    String resultSet,
    Instant now,
    int buckets,
    boolean isPartial)
    implements Serializable {
  /** Tables that live as long as a run; what an earlier run left is dropped by the next. */
  static final String SCRATCH_PREFIX = "scratch_reckon_";

  String table(String name) {
    return SCRATCH_PREFIX + run + "_" + pass + "_" + name;
  }

  ReckonRun nextPass() {
    return new ReckonRun(config, run, pass + 1, resultSet, now, buckets, isPartial);
  }

  /** Fills in the pass's own tables, written {@code #name#}, its bucket count and its clock. */
  Statement statement(String template) {
    return Statement.of(
        template
            .replaceAll("#([a-z_0-9]+)#", table("$1"))
            .replace("$BUCKETS", Integer.toString(buckets))
            .replace("$RUN", Long.toString(run))
            .replace("$NOW", "fromUnixTimestamp64Milli(" + now.toEpochMilli() + ")"));
  }
}
