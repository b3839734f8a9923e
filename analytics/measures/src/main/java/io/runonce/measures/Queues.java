package io.runonce.measures;

/** How long do people wait, and how many give up? DOMAIN §7. */
final class Queues {
  static final MeasureDefinition MEDIAN =
      MeasureDefinition.named("wait_minutes_p50", "等候时间中位数", "Median wait")
          .numerator(
              "叫号与取号之差的第50百分位（分钟）", "the 50th percentile of minutes from taking to the first call")
          .denominator("已叫号的票", "tickets that were called")
          .missing(
              "未叫号的票不计入，计入“排除”。",
              "Tickets that were never called are left out and counted as excluded.")
          .counts(
              QueueSources.WAITS,
              new Formula.Percentile(Formula.EVERY, "minutes IS NOT NULL", "minutes", 0.5))
          .unit(Unit.MINUTES)
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition NINETIETH =
      MeasureDefinition.named("wait_minutes_p90", "等候时间九成分位", "Wait, 90th percentile")
          .numerator(
              "叫号与取号之差的第90百分位（分钟）", "the 90th percentile of minutes from taking to the first call")
          .denominator("已叫号的票", "tickets that were called")
          .missing(
              "未叫号的票不计入，计入“排除”。",
              "Tickets that were never called are left out and counted as excluded.")
          .counts(
              QueueSources.WAITS,
              new Formula.Percentile(Formula.EVERY, "minutes IS NOT NULL", "minutes", 0.9))
          .unit(Unit.MINUTES)
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition ABANDONED =
      MeasureDefinition.named("abandon_rate", "过号弃号率", "Abandoned")
          .numerator("过号或弃号", "tickets abandoned")
          .denominator("取号", "tickets taken")
          .missing("按事件计数。", "Counted by events.")
          .counts(
              QueueSources.TICKETS,
              new Formula.Ratio(
                  Formula.EVERY,
                  Formula.EVERY,
                  "event_type = 'TICKET_ABANDONED'",
                  "event_type = 'TICKET_TAKEN'",
                  1))
          .better(Direction.LOWER)
          .build();

  private Queues() {}
}
