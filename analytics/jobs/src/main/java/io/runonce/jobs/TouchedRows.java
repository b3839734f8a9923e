package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;

/**
 * The names of the rows that the keys of a pass have yielded, before it writes and after: found
 * once, since neither visitors nor the cases of an application are what the tables are ordered by.
 */
final class TouchedRows {
  static final String CASES = "cityHash64(case_no) IN (SELECT key FROM #key#)";
  static final String VISITS = "visit_id IN (SELECT visit_id FROM #visit_id#)";
  static final String APPLICATIONS =
      "application_no IN (SELECT application_no FROM #application_no#)";

  private static final String VISIT_IDS =
      "SELECT visit_id FROM visit WHERE result_set = '' AND " + ReckonSql.isAmongKeys("visitor");
  private static final String APPLICATION_NOS =
      "SELECT application_no FROM application_outcome WHERE result_set = ''"
          + " AND arrayExists(each -> cityHash64(each) IN (SELECT key FROM #key#), cases)";
  private static final String WRITTEN = " AND run = $RUN";

  private TouchedRows() {}

  /** Finds those that are there. */
  static void find(Warehouse warehouse, ReckonRun pass) {
    Closure.create(warehouse, pass, "visit_id", VISIT_IDS);
    Closure.create(warehouse, pass, "application_no", APPLICATION_NOS);
  }

  /** Adds those that the pass has written. */
  static void addWritten(Warehouse warehouse, ReckonRun pass) {
    warehouse.execute(pass.statement("INSERT INTO #visit_id# " + VISIT_IDS + WRITTEN));
    warehouse.execute(pass.statement("INSERT INTO #application_no# " + APPLICATION_NOS + WRITTEN));
  }
}
