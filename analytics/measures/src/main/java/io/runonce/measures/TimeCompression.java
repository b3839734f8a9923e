package io.runonce.measures;

/** How much shorter is it: on paper, as people waited, and against the promise? DOMAIN §7. */
final class TimeCompression {
  static final MeasureDefinition PROMISED =
      MeasureDefinition.named("time_compression_promise", "承诺时限压缩率", "Time limits cut, as promised")
          .numerator("Σ（法定时限 − 承诺时限）", "Σ (statutory − promised working days)")
          .denominator("Σ 现行承诺件事项的法定时限", "Σ statutory working days of promised items in force")
          .missing(
              "即办件及缺少任一时限的事项不计入。", "Immediate items and those without either limit are left out.")
          .counts(
              CatalogueSources.ITEMS,
              new Formula.Ratio(
                  Formula.EVERY,
                  "case_kind = 'PROMISED' AND statutory_days IS NOT NULL AND promised_days IS NOT NULL",
                  "statutory_days - promised_days",
                  "statutory_days",
                  1))
          .minimumCount(1)
          .build();

  static final MeasureDefinition ACTUAL =
      MeasureDefinition.named("time_compression_actual", "实际用时压缩率", "Time cut, as waited")
          .numerator("Σ（改革前工作日 − 用时 − 暂停）", "Σ (working days before the reform − used − suspended)")
          .denominator("Σ 改革前工作日", "Σ working days before the reform")
          .missing(
              "无计时起点或无基线的办件不计入，计入“排除”。",
              "Cases without a clock or a baseline are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Ratio(
                  Conditions.CLOSED,
                  "clock_date IS NOT NULL AND baseline_days IS NOT NULL",
                  "baseline_days - days_used - suspended_days",
                  "baseline_days",
                  1))
          .build();

  static final MeasureDefinition VS_PROMISE =
      MeasureDefinition.named(
              "time_compression_actual_vs_promise", "实际用时较承诺压缩率", "Time cut against the promise")
          .numerator("Σ（承诺工作日 − 用时）", "Σ (promised − used working days)")
          .denominator("Σ 承诺工作日（不含延长）", "Σ promised working days, extensions aside")
          .missing(
              "即办件、无计时起点的办件不计入，计入“排除”。",
              "Immediate cases and those without a clock are left out and counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Ratio(
                  Conditions.CLOSED,
                  "clock_date IS NOT NULL AND case_kind = 'PROMISED' AND promised_days IS NOT NULL",
                  "promised_days - days_used",
                  "promised_days",
                  1))
          .build();

  private TimeCompression() {}
}
