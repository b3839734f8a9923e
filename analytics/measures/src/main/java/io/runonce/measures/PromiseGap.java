package io.runonce.measures;

/** How many trips lie between what was declared and what was made? DOMAIN §7. */
final class PromiseGap {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("promise_gap", "承诺差距", "Promise gap")
          .numerator("Σ（实际次数下限 − 承诺次数）", "Σ (lowest observed visits − declared)")
          .denominator(
              "有承诺次数且上限已知的已办结申请", "closed applications with a declaration and a bounded range")
          .missing(
              "无承诺次数或上限未知的申请不计入，计入“排除”；少于承诺的照计负值。",
              "Applications without a declaration or with an unbounded range are left out and counted as excluded; fewer visits than declared count negative.")
          .counts(
              Sources.APPLICATIONS,
              new Formula.Sum(
                  Conditions.CLOSED,
                  Conditions.JUDGEABLE,
                  "citizen_low - declared_visits",
                  "citizen_high - declared_visits"))
          .unit(Unit.VISITS)
          .better(Direction.LOWER)
          .build();

  private PromiseGap() {}
}
