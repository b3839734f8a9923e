package io.runonce.measures;

/** Is the clock stopped for good reason, or to keep a limit on paper? DOMAIN C5, §7. */
final class Suspensions {
  static final MeasureDefinition SHARE =
      MeasureDefinition.named("suspension_share", "暂停占比", "Suspended time")
          .numerator("Σ 暂停工作日", "Σ suspended working days")
          .denominator("Σ 用时与暂停工作日", "Σ used and suspended working days")
          .missing(
              "无计时起点的办件不计入，计入“排除”。", "Cases without a clock are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Ratio(
                  Conditions.CLOSED,
                  Conditions.CLOCKED,
                  "suspended_days",
                  "days_used + suspended_days",
                  1))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition BEFORE_DUE =
      MeasureDefinition.named(
              "late_suspension_share", "到期前暂停占比", "Suspended on the eve of the limit")
          .numerator(
              "在到期前最后一个工作日开始暂停的办件",
              "cases with a suspension begun on the last working day before they were due")
          .denominator("有计时起点的已办结办件", "closed cases with a clock")
          .missing(
              "无计时起点的办件不计入，计入“排除”。", "Cases without a clock are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(Conditions.CLOSED, Conditions.CLOCKED, "late_suspensions > 0"))
          .better(Direction.LOWER)
          .origin("DOMAIN C5")
          .build();

  private Suspensions() {}
}
