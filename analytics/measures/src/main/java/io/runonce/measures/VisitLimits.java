package io.runonce.measures;

/**
 * How many cases were done with one visit, how many with none, whatever was declared? DOMAIN §7.
 */
final class VisitLimits {
  static final MeasureDefinition ONE =
      MeasureDefinition.named("one_visit_rate", "最多跑一次实现率", "At most one visit")
          .numerator("已办结且全程至多跑一次的办件", "closed cases with at most one visit the whole way")
          .denominator("至多一次与超过一次的办件之和", "cases known to have at most one, or at least two")
          .missing(
              "跑动次数上限未知的办件不计入，计入“排除”；区间跨界的办件只放宽上下界。",
              "Cases with an unbounded range are left out and counted as excluded; those whose range straddles the limit widen low and high.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Decided(
                  Conditions.CLOSED, Conditions.BOUNDED, "citizen_high <= 1", "citizen_low > 1"))
          .target(
              new Target(
                  0.8,
                  new Words("福州市", "Fuzhou"),
                  new Words("seed 000：80 % 的事项最多跑一次", "seed 000: 80 % of items at most once"),
                  null,
                  null))
          .build();

  static final MeasureDefinition ZERO =
      MeasureDefinition.named("zero_visit_rate", "零跑动率", "Not even one visit")
          .numerator("已办结且全程一次也没跑的办件", "closed cases without any visit the whole way")
          .denominator("一次没跑与至少一次的办件之和", "cases known to have none, or at least one")
          .missing(
              "跑动次数上限未知的办件不计入，计入“排除”；区间跨界的办件只放宽上下界。",
              "Cases with an unbounded range are left out and counted as excluded; those whose range straddles the limit widen low and high.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Decided(
                  Conditions.CLOSED, Conditions.BOUNDED, "citizen_high <= 0", "citizen_low > 0"))
          .target(
              new Target(
                  0.3,
                  new Words("福州市", "Fuzhou"),
                  new Words("seed 000：30 % 的事项一次不用跑", "seed 000: 30 % of items without a visit"),
                  null,
                  null))
          .target(
              new Target(
                  0.9,
                  new Words("宁波市（按事项）", "Ningbo, of items"),
                  new Words("seed 002：零跑动事项不低于 90 %", "seed 002: zero-visit items ≥ 90 %"),
                  null,
                  null))
          .build();

  private VisitLimits() {}
}
