package io.runonce.measures;

/** How many trips did the reform spare people: counted, and as declared? DOMAIN §7; seed 001. */
final class TripsSaved {
  static final MeasureDefinition COUNTED =
      MeasureDefinition.named("trips_saved", "减少跑动次数", "Trips saved")
          .numerator("Σ（改革前次数 − 实际次数上限）", "Σ (visits before the reform − highest observed)")
          .denominator("有基线且上限已知的已办结申请", "closed applications with a baseline and a bounded range")
          .missing(
              "缺少基线或跑动次数上限未知的申请不计入，计入“排除”；负值照计，不截断。",
              "Applications without a baseline or with an unbounded range are left out and counted as excluded; what got worse counts negative.")
          .counts(
              Sources.APPLICATIONS,
              new Formula.Sum(
                  Conditions.CLOSED,
                  "baseline_visits IS NOT NULL AND citizen_high IS NOT NULL",
                  "baseline_visits - citizen_high",
                  "baseline_visits - citizen_low"))
          .unit(Unit.VISITS)
          .origin("DOMAIN §7; seed 001, the four reductions")
          .build();

  static final MeasureDefinition DECLARED =
      MeasureDefinition.named("trips_saved_declared", "减少跑动次数（按承诺测算）", "Trips saved, as declared")
          .numerator("Σ（改革前次数 − 承诺次数）", "Σ (visits before the reform − declared)")
          .denominator("有基线且有承诺次数的已办结申请", "closed applications with a baseline and a declaration")
          .missing(
              "缺少基线或承诺次数的申请不计入，计入“排除”。",
              "Applications without a baseline or a declaration are left out and counted as excluded.")
          .counts(
              Sources.APPLICATIONS,
              new Formula.Sum(
                  Conditions.CLOSED,
                  "baseline_visits IS NOT NULL AND declared_visits IS NOT NULL",
                  "baseline_visits - declared_visits",
                  null))
          .unit(Unit.VISITS)
          .better(Direction.NEITHER)
          .build();

  private TripsSaved() {}
}
