package io.runonce.measures;

/** Can the records of cases be relied on? DOMAIN §7, data quality. */
final class CaseQuality {
  static final MeasureDefinition BACK_DATED =
      MeasureDefinition.named("back_dated_share", "补录占比", "Written down late")
          .numerator(
              "晚于1个工作日才记录的事件", "events recorded more than one working day after they happened")
          .denominator("有记录时间的事件", "events that tell when they were recorded")
          .missing("无记录时间的事件计入“排除”。", "Events that do not tell are counted as excluded.")
          .counts(
              QueueSources.RECORDED_EVENTS,
              new Formula.Share(Formula.EVERY, "recorded_at IS NOT NULL", "working_days > 1"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition AFTER_CLOSING =
      MeasureDefinition.named("events_after_closing", "办结后事件数", "Events after closing")
          .numerator(
              "最后一次办结之后除结果出件、送达外的办件事件",
              "steps of cases after their last closing, other than RESULT_READY and RESULT_DELIVERED")
          .missing(
              "单纯计数，无分母；在办件不计。", "A lone count without a denominator; open cases are not counted.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Count(
                  Conditions.CLOSED, "events_after_closing > 0", "events_after_closing"))
          .unit(Unit.EVENTS)
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition NO_RECEIPT =
      MeasureDefinition.named("cases_without_receipt", "无收件记录办件占比", "Cases without receipt")
          .numerator("没有收件事件的办件", "cases that were never received")
          .denominator("全部办件", "all cases")
          .counts(
              Sources.CASES_BY_FIRST_EVENT,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "received_at IS NULL"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition NO_SUBJECT =
      MeasureDefinition.named("cases_without_subject", "无申请人办件占比", "Cases without subject")
          .numerator("没有申请人标识的办件", "cases whose subject nobody tells")
          .denominator("全部办件", "all cases")
          .counts(
              Sources.CASES_BY_FIRST_EVENT,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "subject_id = ''"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition DEEMED =
      MeasureDefinition.named("deemed_acceptances", "视为受理占比", "Deemed acceptances")
          .numerator("计时自视为受理之日起的办件", "cases whose clock starts by deemed acceptance")
          .denominator("全部办件", "all cases")
          .counts(
              Sources.CASES_BY_FIRST_EVENT,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "deemed_acceptance"))
          .better(Direction.LOWER)
          .origin("DOMAIN C2; 行政许可法 art. 32")
          .build();

  private CaseQuality() {}
}
