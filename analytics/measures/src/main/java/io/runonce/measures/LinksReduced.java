package io.runonce.measures;

/** How many steps did the reform take out of the procedures in force? DOMAIN §7. */
final class LinksReduced {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("links_reduced", "减环节", "Steps cut")
          .numerator("Σ（改革前环节数 − 现环节数）", "Σ (steps before the reform − steps now)")
          .denominator("Σ 改革前环节数", "Σ steps before the reform")
          .missing(
              "无环节基线的事项不计入，计入“排除”。",
              "Items without a baseline of steps are left out and counted as excluded.")
          .counts(
              CatalogueSources.ITEMS,
              new Formula.Ratio(
                  Formula.EVERY,
                  "baseline_links IS NOT NULL AND links IS NOT NULL",
                  "baseline_links - links",
                  "baseline_links",
                  1))
          .minimumCount(1)
          .build();

  private LinksReduced() {}
}
