package io.runonce.measures;

/** How many trips moved nothing? DOMAIN V8, §7. */
final class FutileVisits {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("futile_visit_share", "白跑率", "Futile visits")
          .numerator("白跑的次数", "futile visits")
          .denominator("确定归属至少一件办件的实际跑动", "visits that are certain for at least one case")
          .missing(
              "不确定归属任何办件的跑动不计入，计入“排除”。",
              "Visits that are certain for no case are left out and counted as excluded.")
          .counts(
              Sources.VISITS, new Formula.Share(Formula.EVERY, "notEmpty(certain_cases)", "futile"))
          .better(Direction.LOWER)
          .build();

  private FutileVisits() {}
}
