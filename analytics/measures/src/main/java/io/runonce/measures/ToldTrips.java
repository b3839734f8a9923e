package io.runonce.measures;

/**
 * Does what people say when asked agree with what we reconstruct? The outside check (DOMAIN §7).
 */
final class ToldTrips {
  static final MeasureDefinition DEFINITION =
      MeasureDefinition.named("told_trips_agreement", "回访核对一致率", "Told trips agree")
          .numerator(
              "群众自述次数落在重建区间内的办件",
              "cases whose told number of visits lies within the reconstructed range")
          .denominator("有自述次数且区间有界的办件", "cases with a told number and a bounded range")
          .missing(
              "无自述次数的办件不在口径内；上限未知的计入“排除”。",
              "Cases without a told number are outside; those with an unbounded range are counted as excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  "reported_visits IS NOT NULL",
                  Conditions.BOUNDED,
                  "reported_visits BETWEEN citizen_low AND citizen_high"))
          .build();

  private ToldTrips() {}
}
