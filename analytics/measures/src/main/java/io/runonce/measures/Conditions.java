package io.runonce.measures;

/** Conditions over case rows that several measures share. */
final class Conditions {
  static final String CLOSED = "closed_at IS NOT NULL";
  static final String OPEN = "closed_at IS NULL";

  /** The whole way's range is bounded and there is a promise to hold it against. */
  static final String JUDGEABLE = "declared_visits IS NOT NULL AND citizen_high IS NOT NULL";

  static final String OFFICIALLY_JUDGEABLE =
      "declared_visits IS NOT NULL AND official_high IS NOT NULL";
  static final String BOUNDED = "citizen_high IS NOT NULL";
  static final String KEPT = "visit_verdict = 'KEPT'";
  static final String BROKEN = "visit_verdict = 'BROKEN'";
  static final String CLOCKED = "clock_date IS NOT NULL";
  static final String PROMISED = "case_kind = 'PROMISED'";
  static final String RATED = "active_grade != ''";
  static final String CONTENT = "IN ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED')";
  static final String DISCONTENT = "IN ('DISSATISFIED', 'VERY_DISSATISFIED')";

  private Conditions() {}
}
