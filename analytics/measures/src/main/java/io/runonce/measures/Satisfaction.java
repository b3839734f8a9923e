package io.runonce.measures;

/**
 * Are people content, and is it they who say so? DOMAIN §7; default ratings are never counted as
 * given.
 */
final class Satisfaction {
  static final MeasureDefinition SATISFIED =
      MeasureDefinition.named("satisfaction_rate", "满意率", "Satisfied")
          .numerator("非常满意、满意、基本满意的主动评价", "active ratings of the top three grades")
          .denominator(
              "每件办件最后一次主动评价及不对应办件的主动评价",
              "the last active rating of each case, and each of no known case")
          .missing("默认评价不计入。", "Default ratings are never in.")
          .counts(
              FeedbackSources.LAST_ACTIVE_RATINGS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "grade " + Conditions.CONTENT))
          .target(
              new Target(
                  0.99,
                  new Words("龙泉驿区", "Longquanyi"),
                  new Words("seed 001：满意率不低于 99 %", "seed 001: satisfaction ≥ 99 %"),
                  null,
                  null))
          .build();

  static final MeasureDefinition DISSATISFIED =
      MeasureDefinition.named("dissatisfaction_rate", "不满意率", "Dissatisfied")
          .numerator("不满意、非常不满意的主动评价", "active ratings of the bottom two grades")
          .denominator(
              "每件办件最后一次主动评价及不对应办件的主动评价",
              "the last active rating of each case, and each of no known case")
          .missing("默认评价不计入。", "Default ratings are never in.")
          .counts(
              FeedbackSources.LAST_ACTIVE_RATINGS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "grade " + Conditions.DISCONTENT))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition WITH_DEFAULTS =
      MeasureDefinition.named(
              "satisfaction_rate_with_defaults", "满意率（通报口径，含默认）", "Satisfied, defaults included")
          .numerator("非常满意、满意、基本满意的评价记录", "rating records of the top three grades")
          .denominator("全部评价记录", "all rating records")
          .missing(
              "含默认评价，仅供与通报口径对照。", "Defaults are in: for reconciling with the reported figure only.")
          .counts(
              FeedbackSources.RATING_RECORDS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "grade " + Conditions.CONTENT))
          .better(Direction.NEITHER)
          .build();

  static final MeasureDefinition DEFAULTS =
      MeasureDefinition.named("default_rating_share", "默认评价占比", "Ratings nobody gave")
          .numerator("默认评价", "default ratings")
          .denominator("全部评价记录", "all rating records")
          .counts(
              FeedbackSources.RATING_RECORDS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "grade_origin = 'DEFAULT'"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition RESPONSE =
      MeasureDefinition.named("response_rate", "主动评价率", "Rated by people")
          .numerator("有主动评价的已办结办件", "closed cases with an active rating")
          .denominator("已办结办件", "closed cases")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(Conditions.CLOSED, Formula.EVERY, Conditions.RATED))
          .build();

  private Satisfaction() {}
}
