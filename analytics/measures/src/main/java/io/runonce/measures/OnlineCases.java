package io.runonce.measures;

/** How many cases really came online? DOMAIN §7. */
final class OnlineCases {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("online_case_rate", "网上办件率", "Filed online")
          .numerator(
              "经网页或移动端收件且收件当日及之前无确定跑动的办件",
              "cases first received by web or app without a certain visit on or before that date")
          .denominator("已收件办件", "received cases")
          .missing("窗口代录不算网上办件。", "A clerk's keying is not online.")
          .counts(
              Sources.CASES_BY_RECEIPT,
              new Formula.Share("received_at IS NOT NULL", Formula.EVERY, "online_received"))
          .target(
              new Target(
                  0.5,
                  new Words("宁波市", "Ningbo"),
                  new Words("seed 002：网上办件率超过 50 %", "seed 002: more than 50 % of cases online"),
                  null,
                  null))
          .build();

  private OnlineCases() {}
}
