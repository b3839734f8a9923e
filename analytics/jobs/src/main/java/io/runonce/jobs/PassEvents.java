package io.runonce.jobs;

import io.runonce.warehouse.RuleEvents;
import io.runonce.warehouse.Warehouse;

/**
 * The events of a pass, read once into a table of its own: they are found by ids, which are hashes,
 * so that every look-up reads from all that rests in the store. What lands after is no part of the
 * pass.
 */
final class PassEvents {
  static final String NEEDED = "SELECT event_id FROM #need#";

  private PassEvents() {}

  /**
   * Reads them.
   *
   * @param ids selects theirs
   */
  static void find(Warehouse warehouse, ReckonRun pass, String ids) {
    String columns = "content_version, " + String.join(", ", RuleEvents.columns());
    warehouse.execute(
        pass.statement(
            "CREATE TABLE #event# ENGINE = ReplacingMergeTree(content_version) ORDER BY event_id"
                + " AS SELECT "
                + columns
                + " FROM event WHERE event_id IN ("
                + ids
                + ")"));
  }
}
