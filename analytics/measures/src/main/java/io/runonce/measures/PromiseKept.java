package io.runonce.measures;

/**
 * Did people come no more often than the guide had promised, the whole way? DOMAIN §5, §7; seed
 * 000.
 */
final class PromiseKept {
  static final MeasureDefinition KEPT =
      MeasureDefinition.named("promise_kept_rate", "承诺兑现率", "Promise kept")
          .numerator("已办结且实际跑动不超过承诺次数的办件", "closed cases whose visits kept to the declared number")
          .denominator("兑现与未兑现的办件之和", "cases kept or broken")
          .missing(
              "无承诺次数或跑动次数上限未知的办件不计入，计入“排除”；无法判定的办件只放宽上下界。",
              "Cases without a declaration or with an unbounded range are left out and counted as excluded; undecided ones widen low and high.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Decided(
                  Conditions.CLOSED, Conditions.JUDGEABLE, Conditions.KEPT, Conditions.BROKEN))
          .build();

  static final MeasureDefinition BROKEN =
      MeasureDefinition.named("promise_broken_rate", "承诺未兑现率", "Promise broken")
          .numerator("已办结且实际跑动超过承诺次数的办件", "closed cases with more visits than declared")
          .denominator("兑现与未兑现的办件之和", "cases kept or broken")
          .missing(
              "无承诺次数或跑动次数上限未知的办件不计入，计入“排除”；无法判定的办件只放宽上下界。",
              "Cases without a declaration or with an unbounded range are left out and counted as excluded; undecided ones widen low and high.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Decided(
                  Conditions.CLOSED, Conditions.JUDGEABLE, Conditions.BROKEN, Conditions.KEPT))
          .better(Direction.LOWER)
          .build();

  private PromiseKept() {}
}
