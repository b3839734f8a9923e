package io.runonce.measures;

import java.time.LocalDate;

/** Are the listed one-things launched that had to be? DOMAIN §7; 国办发〔2025〕24号. */
final class ListLanded {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("list_landed_rate", "重点事项清单落地率", "List landed")
          .numerator("已上线的清单内一件事", "one-things of a list that are launched")
          .denominator("已到期限的清单内一件事", "one-things of a list that are due")
          .missing("未到期限的计入“排除”。", "Those not due yet are counted as excluded.")
          .counts(
              CatalogueSources.ONE_THINGS,
              new Formula.Share(
                  "list_level != '' AND due_date IS NOT NULL",
                  "due_date <= {today:Date32}",
                  "launch_date <= {today:Date32}"))
          .minimumCount(1)
          .target(
              new Target(
                  1,
                  Target.NATIONWIDE,
                  new Words(
                      "国办发〔2025〕24号：2027 年底前全部落地", "国办发〔2025〕24号: all landed by the end of 2027"),
                  null,
                  LocalDate.of(2027, 12, 31)))
          .build();

  private ListLanded() {}
}
