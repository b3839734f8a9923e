package io.runonce.measures;

/** How often is a case done in one go? DOMAIN §7. */
final class FirstTime {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("first_time_rate", "一次办成率", "Done at the first try")
          .numerator(
              "无补正、无不予受理、无白跑的已办结办件", "closed cases without correction, refusal or futile visit")
          .denominator("已办结办件", "closed cases")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  Conditions.CLOSED,
                  Formula.EVERY,
                  "corrections = 0 AND NOT refused AND futile_visits = 0"))
          .build();

  private FirstTime() {}
}
