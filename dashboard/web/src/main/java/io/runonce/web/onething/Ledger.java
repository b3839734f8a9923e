package io.runonce.web.onething;

import io.runonce.measures.SavingsLedger;
import io.runonce.web.filter.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A forecast from the first half of the time since a one-thing began, held against its second half.
 *
 * @param code the one-thing; '' for all of them together
 * @param measure what is saved: trips_saved or materials_reduced
 * @param first the half that the forecast is made from
 * @param second the half that it is held against
 * @param sample what was counted in the first
 * @param forecast empty while the sample is too small to forecast from
 */
public record Ledger(
    String code,
    String measure,
    Period.Span first,
    Period.Span second,
    SavingsLedger.Counted sample,
    Optional<Forecast> forecast) {
  private static final double DAYS_A_YEAR = 365.25;
  private static final int LEAST_SAMPLE = 30;
  private static final int LEAST_DAYS = 60;

  /**
   * What a year is expected to bring, and what the second half brought.
   *
   * @param year applications and saving each that are expected
   */
  public record Forecast(SavingsLedger year, SavingsLedger.Reconciled held) {}

  /** Both halves of the time from a date until a day; empty where that is less than two months. */
  static Optional<Halves> halves(LocalDate begun, LocalDate today) {
    long days = ChronoUnit.DAYS.between(begun, today);
    if (days < LEAST_DAYS) {
      return Optional.empty();
    }
    LocalDate middle = begun.plusDays(days / 2);
    return Optional.of(
        new Halves(new Period.Span(begun, middle), new Period.Span(middle.plusDays(1), today)));
  }

  /** The ledger of two halves and what was counted in each. */
  static Ledger of(
      String code,
      String measure,
      Halves halves,
      SavingsLedger.Counted sample,
      SavingsLedger.Counted actual) {
    return new Ledger(
        code,
        measure,
        halves.first(),
        halves.second(),
        sample,
        sample.applications() < LEAST_SAMPLE
            ? Optional.empty()
            : Optional.of(forecast(halves, sample, actual)));
  }

  private static Forecast forecast(
      Halves halves, SavingsLedger.Counted sample, SavingsLedger.Counted actual) {
    long days = ChronoUnit.DAYS.between(halves.first().from(), halves.first().to()) + 1;
    SavingsLedger year = SavingsLedger.from(sample, sample.applications() * DAYS_A_YEAR / days);
    return new Forecast(year, year.reconcile(halves.second().from(), halves.second().to(), actual));
  }

  /** Two stretches of time, one after the other. */
  record Halves(Period.Span first, Period.Span second) {}
}
