package io.runonce.measures;

/** Are limits kept, and by how much? DOMAIN §6, §7. */
final class Punctuality {
  static final MeasureDefinition ON_TIME =
      MeasureDefinition.named("on_time_rate", "按期办结率", "On time")
          .numerator("时限判定为兑现的已办结办件", "closed cases whose limit was kept")
          .denominator("时限已判定的已办结办件", "closed cases whose limit was kept or broken")
          .missing(
              "无计时起点或年历未知的办件不计入，计入“排除”。",
              "Cases without a clock or in a year without a holiday notice are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  Conditions.CLOSED, "time_verdict IN ('KEPT', 'BROKEN')", "time_verdict = 'KEPT'"))
          .build();

  static final MeasureDefinition EARLY =
      MeasureDefinition.named("early_rate", "提前办结率", "Early")
          .numerator("早于到期日办结的承诺件", "promised cases closed on a date before they were due")
          .denominator("有到期日的已办结承诺件", "closed promised cases with a due date")
          .missing(
              "即办件与无到期日的办件不计入，计入“排除”。",
              "Immediate cases and those without a due date are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  Conditions.CLOSED,
                  Conditions.PROMISED + " AND due_date IS NOT NULL",
                  "toDate32(assumeNotNull(closed_at)) < due_date"))
          .build();

  static final MeasureDefinition IMMEDIATE =
      MeasureDefinition.named("immediate_rate", "即办率", "On the spot")
          .numerator("即办件", "immediate cases")
          .denominator("类型已知的已办结办件", "closed cases whose kind is known")
          .missing(
              "类型未知的办件不计入，计入“排除”。", "Cases of unknown kind are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(Conditions.CLOSED, "case_kind != ''", "case_kind = 'IMMEDIATE'"))
          .build();

  private Punctuality() {}
}
