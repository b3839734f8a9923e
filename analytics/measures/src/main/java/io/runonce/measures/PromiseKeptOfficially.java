package io.runonce.measures;

/** The same question from receipt to closing, as the offices count it (DOMAIN V5, §7). */
final class PromiseKeptOfficially {
  static final MeasureDefinition KEPT =
      MeasureDefinition.named(
              "promise_kept_rate_official", "承诺兑现率（受理至办结口径）", "Promise kept, receipt to closing")
          .numerator(
              "受理至办结期间实际跑动不超过承诺次数的办件",
              "closed cases whose visits from receipt to closing kept to the declared number")
          .denominator("兑现与未兑现的办件之和", "cases kept or broken")
          .missing(
              "无承诺次数或跑动次数上限未知的办件不计入，计入“排除”；无法判定的办件只放宽上下界。",
              "Cases without a declaration or with an unbounded range are left out and counted as excluded; undecided ones widen low and high.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Decided(
                  Conditions.CLOSED,
                  Conditions.OFFICIALLY_JUDGEABLE,
                  "official_verdict = 'KEPT'",
                  "official_verdict = 'BROKEN'"))
          .build();

  static final MeasureDefinition BROKEN =
      MeasureDefinition.named(
              "promise_broken_rate_official",
              "承诺未兑现率（受理至办结口径）",
              "Promise broken, receipt to closing")
          .numerator(
              "受理至办结期间实际跑动超过承诺次数的办件",
              "closed cases with more visits from receipt to closing than declared")
          .denominator("兑现与未兑现的办件之和", "cases kept or broken")
          .missing(
              "无承诺次数或跑动次数上限未知的办件不计入，计入“排除”；无法判定的办件只放宽上下界。",
              "Cases without a declaration or with an unbounded range are left out and counted as excluded; undecided ones widen low and high.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Decided(
                  Conditions.CLOSED,
                  Conditions.OFFICIALLY_JUDGEABLE,
                  "official_verdict = 'BROKEN'",
                  "official_verdict = 'KEPT'"))
          .better(Direction.LOWER)
          .build();

  private PromiseKeptOfficially() {}
}
