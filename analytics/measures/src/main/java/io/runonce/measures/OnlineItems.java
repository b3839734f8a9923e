package io.runonce.measures;

import java.time.LocalDate;

/**
 * What can be done without going anywhere, by the guide? DOMAIN §7; targets of 2018 are history.
 */
final class OnlineItems {
  static final MeasureDefinition AVAILABLE =
      MeasureDefinition.named("online_available_rate", "网上可办率", "Available online")
          .numerator("可网上申请（深度不低于3）的事项", "items that can be applied for online (depth 3 or 4)")
          .denominator("现行事项", "items in force")
          .counts(
              CatalogueSources.ITEMS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "online_depth >= 3"))
          .minimumCount(1)
          .target(
              new Target(
                  0.9,
                  new Words("省级", "provinces"),
                  new Words("国办发〔2018〕45号（seed 000）", "国办发〔2018〕45号 (seed 000)"),
                  null,
                  LocalDate.of(2019, 12, 31)))
          .target(
              new Target(
                  0.7,
                  new Words("市、县级", "cities and counties"),
                  new Words("国办发〔2018〕45号（seed 000）", "国办发〔2018〕45号 (seed 000)"),
                  null,
                  LocalDate.of(2019, 12, 31)))
          .target(
              new Target(
                  1,
                  new Words("宁波市", "Ningbo"),
                  new Words("seed 002：事项网上可办率 100 %", "seed 002: 100 % available online"),
                  null,
                  null))
          .build();

  static final MeasureDefinition FULLY =
      MeasureDefinition.named("fully_online_rate", "全程网办率", "Online all the way")
          .numerator("全程网办（深度4）的事项", "items handled online all the way (depth 4)")
          .denominator("现行事项", "items in force")
          .counts(
              CatalogueSources.ITEMS,
              new Formula.Share(Formula.EVERY, Formula.EVERY, "online_depth = 4"))
          .minimumCount(1)
          .build();

  static final MeasureDefinition MOBILE =
      MeasureDefinition.named("mobile_rate", "掌上可办率", "On the phone")
          .numerator("可掌上办理的事项", "items that can be done on a phone")
          .denominator("现行事项", "items in force")
          .counts(CatalogueSources.ITEMS, new Formula.Share(Formula.EVERY, Formula.EVERY, "mobile"))
          .minimumCount(1)
          .target(
              new Target(
                  0.7,
                  new Words("宁波市", "Ningbo"),
                  new Words("seed 002：掌上可办率 70 %", "seed 002: 70 % mobile"),
                  null,
                  null))
          .build();

  private OnlineItems() {}
}
