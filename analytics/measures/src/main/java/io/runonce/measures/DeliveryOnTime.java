package io.runonce.measures;

/** Does the result reach people by the tenth working day? 行政许可法 art. 44; DOMAIN §7. */
final class DeliveryOnTime {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("delivery_on_time_rate", "送达及时率", "Delivered in time")
          .numerator(
              "办结后10个工作日内送达的准予办件",
              "approved cases delivered by the tenth working day after closing")
          .denominator("已送达或已过该日的准予办件", "approved cases delivered, or past that day")
          .missing(
              "未获准予的、尚未到期且未送达的不计入，计入“排除”；非许可事项参照执行。",
              "Cases not approved, or not delivered though their day has not passed, are left out and"
                  + " counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  Conditions.CLOSED,
                  "result = 'APPROVED' AND delivery != ''",
                  "delivery = 'IN_TIME'"))
          .origin("DOMAIN §7; 行政许可法 art. 44")
          .build();

  private DeliveryOnTime() {}
}
