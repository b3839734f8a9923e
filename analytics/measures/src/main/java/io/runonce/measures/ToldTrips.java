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
              "无自述次数或上限未知的办件不计入，计入“排除”。",
              "Cases without a told number or with an unbounded range are left out and counted as"
                  + " excluded.")
          .counts(
              Sources.CASES_BY_CLOSING,
              new Formula.Share(
                  Formula.EVERY,
                  "reported_visits IS NOT NULL AND " + Conditions.BOUNDED,
                  "reported_visits BETWEEN citizen_low AND citizen_high"))
          .build();

  private ToldTrips() {}
}
