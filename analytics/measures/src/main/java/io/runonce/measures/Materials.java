package io.runonce.measures;

/** How many documents need people no longer bring? DOMAIN §7; seeds 001, 002. */
final class Materials {
  static final MeasureDefinition REDUCED =
      MeasureDefinition.named("materials_reduced", "减材料", "Documents spared")
          .numerator(
              "Σ（改革前材料数 − 实际收取的不同材料数）", "Σ (documents before the reform − distinct ones taken)")
          .denominator("有材料基线的已办结申请", "closed applications with a baseline of documents")
          .missing(
              "无基线的申请不计入，计入“排除”；多收的照计负值。",
              "Applications without a baseline are left out and counted as excluded; more documents than before count negative.")
          .counts(
              Sources.APPLICATIONS,
              new Formula.Sum(
                  Conditions.CLOSED,
                  "baseline_materials IS NOT NULL",
                  "baseline_materials - materials_collected",
                  null))
          .unit(Unit.MATERIALS)
          .origin("DOMAIN §7; seeds 001, 002")
          .build();

  static final MeasureDefinition REUSED =
      MeasureDefinition.named("materials_reused_rate", "材料共享复用率", "Documents reused")
          .numerator("Σ 仅以共享方式取得的不同材料数", "Σ distinct documents that came only by sharing")
          .denominator("Σ 收取与共享的不同材料数", "Σ distinct documents taken or shared")
          .missing("按已办结办件逐件计数。", "Counted case by case over closed cases.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Ratio(
                  Conditions.CLOSED,
                  Formula.EVERY,
                  "materials_shared",
                  "materials_collected + materials_shared",
                  1))
          .build();

  private Materials() {}
}
