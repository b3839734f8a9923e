package io.runonce.measures;

/** What is overdue or about to be? DOMAIN C4, §7. */
final class Alarms {
  static final MeasureDefinition OVERDUE =
      MeasureDefinition.named("overdue_open", "在办超期件数", "Open and overdue")
          .numerator("在办且已过到期日的承诺件", "open promised cases past their due date")
          .missing("暂停中而无到期日的不计入。", "Suspended cases that have no due date are not counted.")
          .counts(
              Sources.CASES_NOW,
              new Formula.Count(
                  Conditions.OPEN + " AND " + Conditions.PROMISED, "due_date < {today:Date32}"))
          .unit(Unit.CASES)
          .better(Direction.LOWER)
          .build();

  static final MeasureDefinition YELLOW =
      MeasureDefinition.named("yellow_open", "在办黄灯件数", "Open with a yellow alarm")
          .numerator("在办且剩余至多1个工作日的承诺件", "open promised cases with at most one working day left")
          .missing("无到期日的不计入。", "Cases without a due date are not counted.")
          .counts(
              Sources.CASES_NOW,
              new Formula.Count(
                  Conditions.OPEN + " AND " + Conditions.PROMISED,
                  "due_date >= {today:Date32} AND days_left <= 1"))
          .unit(Unit.CASES)
          .better(Direction.LOWER)
          .build();

  private Alarms() {}
}
