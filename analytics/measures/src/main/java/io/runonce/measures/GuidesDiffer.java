package io.runonce.measures;

/** Do the hall and the web publish the same guide? DOMAIN §7; seed 001. */
final class GuidesDiffer {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("guides_differ", "线上线下指南不一致占比", "Guides that differ")
          .numerator(
              "大厅与网上指南的材料、次数或时限不一致的事项",
              "items whose hall and online guide differ in documents, visits or limit")
          .denominator("两处指南均已登记的现行事项", "items in force with both guides known")
          .missing("缺一处指南的事项计入“排除”。", "Items with only one guide known are counted as excluded.")
          .counts(
              CatalogueSources.ITEMS,
              new Formula.Share(
                  Formula.EVERY,
                  "hall_guide != '' AND online_guide != ''",
                  "hall_guide != online_guide"))
          .better(Direction.LOWER)
          .minimumCount(1)
          .origin("DOMAIN §7; seed 001")
          .build();

  private GuidesDiffer() {}
}
