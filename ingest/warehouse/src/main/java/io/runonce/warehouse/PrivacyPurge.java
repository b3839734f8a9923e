package io.runonce.warehouse;

import java.util.List;

/** Removes from the disk what acts on personal data have replaced. */
final class PrivacyPurge {
  private static final String ACTS =
      "(SELECT token FROM privacy_act WHERE state = 'DONE' AND events > 0)";
  private static final String CHANGED = "(SELECT event_id FROM event WHERE batch IN " + ACTS + ")";
  private static final String NAMED_NOW =
      """
      (SELECT event_id, if(subject_id = toFixedString('', 32), 0, cityHash64(subject_id)),
        if(agent_id = toFixedString('', 32), 0, cityHash64(agent_id))
      FROM event FINAL WHERE event_id IN $CHANGED)
      """
          .replace("$CHANGED", CHANGED);
  private static final String KEYS_NOW =
      """
      (SELECT event_id, arrayJoin([cityHash64(subject_id), cityHash64(agent_id)])
      FROM event FINAL WHERE event_id IN $CHANGED)
      """
          .replace("$CHANGED", CHANGED);

  private final Warehouse warehouse;

  PrivacyPurge(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void run() {
    requireReckoned();
    delete(
        "event_names",
        "event_id IN " + CHANGED + " AND (event_id, subject, agent) NOT IN " + NAMED_NOW);
    delete(
        "event_key",
        "kind IN ('SUBJECT', 'AGENT') AND event_id IN "
            + CHANGED
            + " AND (event_id, key) NOT IN "
            + KEYS_NOW);
    optimize("event");
    optimize("live_event");
    // A row that says "deleted" may go once no older row of its key is left; what a reckoning
    // writes meanwhile has a later run and stays.
    for (String table : List.of("visit", "case_outcome", "application_outcome")) {
      long run = one("SELECT max(run) AS n FROM " + table);
      optimize(table);
      delete(table, "is_deleted = 1 AND run <= " + run);
    }
  }

  private void requireReckoned() {
    long waiting =
        one(
            "SELECT count() AS n FROM ingest_batch WHERE token IN "
                + ACTS
                + " AND token NOT IN (SELECT token FROM reckoned_batch)");
    if (waiting > 0) {
      throw new IllegalStateException(waiting + " acts on personal data are not reckoned yet");
    }
  }

  private void optimize(String table) {
    warehouse.execute(Statement.of("OPTIMIZE TABLE " + table + " FINAL"));
  }

  private void delete(String table, String condition) {
    warehouse.execute(
        Statement.of(
            "ALTER TABLE "
                + table
                + " DELETE WHERE "
                + condition
                + " SETTINGS mutations_sync = 2, allow_nondeterministic_mutations = 1"));
  }

  private long one(String sql) {
    return warehouse.query(Statement.of(sql)).getFirst().number("n");
  }
}
