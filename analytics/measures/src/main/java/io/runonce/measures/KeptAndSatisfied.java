package io.runonce.measures;

/** What "办好" means: the promise was kept and people were content (seed 004, DOMAIN §7). */
final class KeptAndSatisfied {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("kept_and_satisfied", "兑现且满意率", "Kept and satisfied")
          .numerator(
              "承诺兑现且最后一次主动评价为前三档的办件", "kept cases whose last active grade is one of the top three")
          .denominator("已判定兑现与否且有主动评价的办件", "cases kept or broken that have an active rating")
          .missing(
              "无主动评价、无法判定、上限未知或无承诺次数的办件计入“排除”。",
              "Cases without an active rating, undecided, unbounded or without a declaration are counted"
                  + " as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  Conditions.CLOSED,
                  Conditions.JUDGEABLE
                      + " AND visit_verdict IN ('KEPT', 'BROKEN') AND "
                      + Conditions.RATED,
                  Conditions.KEPT + " AND active_grade " + Conditions.CONTENT))
          .origin("DOMAIN §7; seed 004")
          .build();

  private KeptAndSatisfied() {}
}
