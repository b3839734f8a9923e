package io.runonce.measures;

/** What happens after people complain, and how often do they have to? DOMAIN §7. */
final class Appeals {
  static final MeasureDefinition RECTIFIED =
      MeasureDefinition.named("rectified_rate", "整改率", "Rectified")
          .numerator("之后有整改记录的差评与诉求", "bad ratings and appeals with a rectification after them")
          .denominator("差评与诉求", "bad ratings and appeals")
          .missing(
              "按诉求编号对应；无编号的按办件对应。", "Matched by the appeal's number or, without one, by the case.")
          .counts(
              FeedbackSources.COMPLAINTS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "rectified"))
          .build();

  static final MeasureDefinition CALLED_BACK =
      MeasureDefinition.named("callback_rate", "回访率", "Called back")
          .numerator("之后有回访记录的差评与诉求", "bad ratings and appeals with a call-back after them")
          .denominator("差评与诉求", "bad ratings and appeals")
          .missing(
              "按诉求编号对应；无编号的按办件对应。", "Matched by the appeal's number or, without one, by the case.")
          .counts(
              FeedbackSources.COMPLAINTS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "called_back"))
          .build();

  static final MeasureDefinition APPEALS =
      MeasureDefinition.named("appeal_rate", "千件诉求率", "Appeals per thousand")
          .numerator("诉求件数", "appeals raised")
          .denominator("已办结办件（每千件）", "closed cases, in thousands")
          .missing(
              "诉求按提出时间、办件按办结时间计入期间。", "An appeal counts when it was raised, a case when it closed.")
          .counts(
              FeedbackSources.APPEALS_AND_CLOSED_CASES,
              new Formula.Ratio(Formula.EVERY, Formula.EVERY, "appeals", "closed_cases", 1000))
          .unit(Unit.PER_THOUSAND)
          .better(Direction.LOWER)
          .build();

  private Appeals() {}
}
