package io.runonce.web.onething;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runonce.measures.SavingsLedger;
import io.runonce.web.filter.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final LocalDate BEGUN = LocalDate.of(2026, 1, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 20);

  @Test
  void theFirstHalfForecastsAndTheSecondIsHeldAgainstIt() {
    Ledger.Halves halves = Ledger.halves(BEGUN, TODAY).orElseThrow();
    assertThat(halves.first()).isEqualTo(new Period.Span(BEGUN, LocalDate.of(2026, 4, 11)));
    assertThat(halves.second().from()).isEqualTo(LocalDate.of(2026, 4, 12));
    Ledger ledger = Ledger.of("T", "trips_saved", halves, counted(303, 101), counted(150, 50));
    Ledger.Forecast forecast = ledger.forecast().orElseThrow();
    assertThat(forecast.year().yearlyApplications()).isCloseTo(365.25, within(1e-9));
    assertThat(forecast.year().savingEach()).isEqualTo(3.0);
    assertThat(forecast.held().forecast()).isCloseTo(300, within(1e-9));
    assertThat(forecast.held().difference()).isCloseTo(-150, within(1e-9));
    assertThat(forecast.held().byVolume()).isCloseTo(-150, within(1e-9));
  }

  @Test
  void aSmallSampleForecastsNothing() {
    Ledger.Halves halves = Ledger.halves(BEGUN, TODAY).orElseThrow();
    assertThat(Ledger.of("T", "trips_saved", halves, counted(87, 29), counted(9, 3)).forecast())
        .isEmpty();
  }

  @Test
  void lessThanTwoMonthsAreNotHalved() {
    assertThat(Ledger.halves(BEGUN, BEGUN.plusDays(59))).isEmpty();
  }

  private static SavingsLedger.Counted counted(double sum, double applications) {
    return new SavingsLedger.Counted(sum, sum, sum, applications, 0);
  }
}
