package io.runonce.measures;

/** Can tickets prove that nobody came? DOMAIN V4, §7, data quality. */
final class TicketQuality {
  static final MeasureDefinition UNMATCHED =
      MeasureDefinition.named("tickets_unmatched", "未对应办件的取号占比", "Tickets of no case")
          .numerator("不对应任何已知办件的取号", "tickets taken that name no known case")
          .denominator("取号", "tickets taken")
          .counts(
              QueueSources.TICKETS,
              new Formula.Share("event_type = 'TICKET_TAKEN'", Formula.EVERY, "NOT matched"))
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition ANONYMOUS =
      MeasureDefinition.named("anonymous_tickets", "匿名取号占比", "Anonymous tickets")
          .numerator("无申请人亦无代办人标识的取号", "tickets taken without subject or agent")
          .denominator("取号", "tickets taken")
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
