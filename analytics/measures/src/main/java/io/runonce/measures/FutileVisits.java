package io.runonce.measures;

/** How many trips moved nothing? DOMAIN V8, §7. */
final class FutileVisits {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("futile_visit_share", "白跑率", "Futile visits")
          .numerator("白跑的次数", "futile visits")
          .denominator("确定归属至少一件办件的实际跑动", "visits that are certain for at least one case")
          .missing("只可能归属办件的跑动不计入。", "Visits that are only possible for a case are not counted.")
          .counts(
              Sources.VISITS, new Formula.Share("notEmpty(certain_cases)", Formula.EVERY, "futile"))
          .better(Direction.LOWER)
          .build();

  private FutileVisits() {}
}
