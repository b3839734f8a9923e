package io.runonce.jobs;

import io.runonce.reckoning.Settings;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the living results lack. */
final class Work {
  /** The instant that the living results are as of. */
  static final String LAST_NOW =
      "(SELECT max(now) FROM reckon_run FINAL WHERE state = 'DONE' AND result_set = '')";

  private final Warehouse warehouse;

  Work(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Whether there is anything to reckon by. */
  boolean hasCatalogue() {
    return warehouse.catalogues().newestNumber().isPresent();
  }

  /** Whether reference data or rules are newer than the results: then all is to be reckoned. */
  boolean hasNewReference() {
    return hasNewCatalogue() || hasNewRules();
  }

  /** Versions that wait to be merged away are told from living ones where there are any at all. */
  boolean hasNewRules() {
    return isAny(
        Statement.of(
                "SELECT count() > 0 AS found FROM (SELECT 1 FROM case_outcome FINAL"
                    + " WHERE result_set = '' AND rules_version != {rules:UInt32}"
                    + " AND (department_code, item_code) IN (SELECT department_code, item_code"
                    + " FROM case_outcome WHERE rules_version != {rules:UInt32}) LIMIT 1)")
            .with("rules", Integer.parseInt(Settings.RULES_VERSION)));
  }

  boolean hasNewCatalogue() {
    return isAny(
        Statement.of(
            "SELECT (SELECT max(catalogue) FROM catalogue_import) > (SELECT max(catalogue) FROM"
                + " reckon_run FINAL WHERE state = 'DONE' AND result_set = '') AS found"));
  }

  /** How many rows the ledger has, merged or not: the store knows it without reading any. */
  long ledgerRows() {
    return warehouse
        .query(Statement.of("SELECT count() AS n FROM ingest_batch"))
        .getFirst()
        .number("n");
  }

  boolean hasNewBatch() {
    return isAny(
        Statement.of(
            "SELECT count() > 0 AS found FROM ingest_batch"
                + " WHERE token NOT IN (SELECT token FROM reckoned_batch)"));
  }

  /** When time alone will change something: a row, or an event that lies ahead. Empty if never. */
  Optional<Instant> nextChange() {
    Row row =
        warehouse
            .query(
                Statement.of(
                    "SELECT "
                        + min("case_outcome", "case_no")
                        + " AS of_case, "
                        + min("visit", "visit_id")
                        + " AS of_visit,"
                        + " (SELECT minOrNull(event_time) FROM event WHERE event_time > "
                        + LAST_NOW
                        + ") AS of_event"))
            .getFirst();
    return Stream.of("of_case", "of_visit", "of_event")
        .map(row::instantOrNull)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /** Few rows will ever change again: these are found first, and their versions compared after. */
  private static String min(String table, String key) {
    return "(SELECT min(next_change_at) FROM $TABLE FINAL WHERE result_set = '' AND $KEY IN (SELECT $KEY FROM $TABLE WHERE next_change_at IS NOT NULL))"
        .replace("$TABLE", table)
        .replace("$KEY", key);
  }

  private boolean isAny(Statement statement) {
    return warehouse.query(statement).getFirst().flag("found");
  }
}
