package io.runonce.measures;

/** Which promises are broken while something can still be done? DOMAIN §7. */
final class BrokenOpen {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("broken_open", "在办已超承诺件数", "Open and broken already")
          .numerator("在办且实际跑动已超过承诺次数的办件", "open cases that have more visits than declared already")
          .missing("无法判定的在办件不计入。", "Open cases that are undecided are not counted.")
          .counts(Sources.CASES_NOW, new Formula.Count(Conditions.OPEN, Conditions.BROKEN))
          .unit(Unit.CASES)
          .better(Direction.LOWER)
          .build();

  private BrokenOpen() {}
}
