package io.runonce.measures;

/** Can tickets prove that nobody came? DOMAIN V4, §7, data quality. */
final class TicketQuality {
  static final MeasureDefinition UNMATCHED =
      MeasureDefinition.named("tickets_unmatched", "未对应办件的取号占比", "Tickets of no case")
          .numerator("不对应任何已知办件的取号", "tickets taken that name no known case (V0)")
          .denominator("取号", "tickets taken")
          .missing(
              "按办件编号对应；无编号的按地点、日期、票号对应，再按联办申请对应。不排除。",
              "Named by the case's number; without one by place, date and ticket, else by application. Nothing is left out.")
          .counts(
              QueueSources.TICKETS,
              new Formula.Share("event_type = 'TICKET_TAKEN'", Formula.EVERY, "NOT matched"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition ANONYMOUS =
      MeasureDefinition.named("anonymous_tickets", "匿名取号占比", "Anonymous tickets")
          .numerator("无申请人亦无其所派代办人标识的取号", "tickets taken without subject or sent agent")
          .denominator("取号", "tickets taken")
          .missing(
              "公共代办员不说明是谁的事；写明办件编号的匿名票仍为匿名。不排除。",
              "A public agent does not tell whose ticket it is; one that names a case but nobody is anonymous still. Nothing is left out.")
          .counts(
              QueueSources.TICKETS,
              new Formula.Share("event_type = 'TICKET_TAKEN'", Formula.EVERY, "anonymous"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition UNCOVERED =
      MeasureDefinition.named("uncovered_days", "取号数据缺失日占比", "Days without ticket data")
          .numerator("未被取号数据覆盖的地点·工作日", "places and working days that tickets do not cover (V4)")
          .denominator(
              "地点·工作日（首个事件至昨日）", "places and working days from the first event until yesterday")
          .missing("年历未知的日子不计入。", "Days of years without a holiday notice are not counted.")
          .counts(
              QueueSources.PLACE_DAYS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "NOT covered"))
          .better(Direction.LOWER)
          .build();

  private TicketQuality() {}
}
