package io.runonce.measures;

/** For how many broken promises do we not know why? DOMAIN §5, §7. */
final class Unexplained {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("unexplained_share", "原因未明占比", "Unexplained")
          .numerator("唯一原因为“原因未明”的未兑现办件", "broken cases whose only cause is UNEXPLAINED")
          .denominator("已办结的未兑现办件", "closed broken cases")
          .missing("其余已办结办件计入“排除”。", "The other closed cases are counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(Conditions.CLOSED, Conditions.BROKEN, "causes = ['UNEXPLAINED']"))
          .better(Direction.LOWER)
          .build();

  private Unexplained() {}
}
