package io.runonce.measures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a reform is expected to spare people in a year, held against what came (DOMAIN §7, the
 * Fuyang ledger of seed 002): yearly applications × saving per application; then forecast, actual,
 * difference. One ledger a quantity: trips, documents.
 *
 * @param yearlyApplications expected, ≥ 0
 * @param savingEach per application, in the quantity's unit; negative where it got worse
 */
public record SavingsLedger(double yearlyApplications, double savingEach) {
  private static final double DAYS_A_YEAR = 365.25;

  /** Checks that the expectation is one. */
  public SavingsLedger {
    if (!(yearlyApplications >= 0) || !Double.isFinite(yearlyApplications + savingEach)) {
      throw new IllegalArgumentException(
          "a ledger of " + yearlyApplications + " applications a year and " + savingEach + " each");
    }
  }

  /**
   * What was counted: a sum over applications.
   *
   * @param low and high: what it would be if all that is unknown went against or for it
   * @param applications that the sum rests on
   * @param excluded applications that could not be counted: they are in no sum, nor extrapolated
   */
  public record Counted(double sum, double low, double high, double applications, long excluded) {

    /**
     * The parts of a sum over applications such as trips_saved or materials_reduced; a sum without
     * bounds is known.
     *
     * @throws IllegalArgumentException for a measure that is no such sum
     */
    public static Counted of(MeasureResult result) {
      Double sum = result.numerator();
      Double applications = result.denominator();
      if (result.measure().grain() != Grain.APPLICATION || sum == null || applications == null) {
        throw new IllegalArgumentException(result.measureId() + " is no sum over applications");
      }
      Double low = result.low();
      Double high = result.high();
      return new Counted(
          sum, low == null ? sum : low, high == null ? sum : high, applications, result.excluded());
    }

    /** Per application, or null without any. */
    public @Nullable Double each() {
      return applications == 0 ? null : sum / applications;
    }
  }

  /**
   * A forecast beside what came. The difference is split without a rest: {@code difference =
   * byVolume + byApplication}.
   *
   * @param forecast for the period, by its share of a year
   * @param byVolume what other numbers of applications than expected make
   * @param byApplication what another saving per application than expected makes
   * @param differenceLow and differenceHigh: of what is not known of the actual sum
   */
  public record Reconciled(
      double forecast,
      Counted actual,
      double difference,
      double differenceLow,
      double differenceHigh,
      double byVolume,
      double byApplication) {}

  /**
   * A forecast from what a first period has shown.
   *
   * @throws IllegalArgumentException if it has shown nothing
   */
  public static SavingsLedger from(Counted sample, double yearlyApplications) {
    Double each = sample.each();
    if (each == null) {
      throw new IllegalArgumentException("no application was counted to forecast from");
    }
    return new SavingsLedger(yearlyApplications, each);
  }

  /** A forecast as somebody published it: a year's applications and a year's saving. */
  public static SavingsLedger published(double yearlyApplications, double yearlySaving) {
    return new SavingsLedger(yearlyApplications, yearlySaving / yearlyApplications);
  }

  /** Expected in a year. */
  public double yearly() {
    return yearlyApplications * savingEach;
  }

  /**
   * Holds the forecast of a period against what was counted in it.
   *
   * @param from the first date
   * @param to the last date, in
   */
  public Reconciled reconcile(LocalDate from, LocalDate to, Counted actual) {
    double years = (ChronoUnit.DAYS.between(from, to) + 1) / DAYS_A_YEAR;
    if (years <= 0) {
      throw new IllegalArgumentException("a period from " + from + " to " + to);
    }
    double forecast = yearly() * years;
    double byVolume = (actual.applications() - yearlyApplications * years) * savingEach;
    double difference = actual.sum() - forecast;
    return new Reconciled(
        forecast,
        actual,
        difference,
        actual.low() - forecast,
        actual.high() - forecast,
        byVolume,
        difference - byVolume);
  }
}
