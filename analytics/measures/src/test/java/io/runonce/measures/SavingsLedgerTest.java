package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.runonce.measures.SavingsLedger.Counted;
import io.runonce.measures.SavingsLedger.Reconciled;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SavingsLedgerTest {
  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate TO = LocalDate.of(2023, 12, 31);

  @Test
  void aForecastIsApplicationsTimesWhatEachWasSpared() {
    SavingsLedger ledger = SavingsLedger.from(counted(300, 100), 1_000);

    assertThat(ledger.savingEach()).isEqualTo(3);
    assertThat(ledger.yearly()).isEqualTo(3_000);
  }

  @Test
  void aPublishedForecastIsTakenApart() {
    assertThat(SavingsLedger.published(6_000, 84_000).savingEach()).isEqualTo(14);
  }

  @Test
  void theDifferenceIsSplitWithoutARest() {
    Reconciled year = new SavingsLedger(1_000, 3).reconcile(FROM, TO, counted(1_000, 500));

    assertThat(year.forecast()).isCloseTo(3_000, within(3.0));
    assertThat(year.difference()).isCloseTo(-2_000, within(3.0));
    assertThat(year.byVolume()).isCloseTo(-1_500, within(3.0));
    assertThat(year.byApplication()).isCloseTo(-500, within(1e-6));
    assertThat(year.byVolume() + year.byApplication()).isCloseTo(year.difference(), within(1e-9));
  }

  @Test
  void whatIsNotKnownOfTheActualIsNotKnownOfTheDifference() {
    Reconciled year =
        new SavingsLedger(100, 1).reconcile(FROM, TO, new Counted(80, 80, 110, 100, 7));

    assertThat(year.differenceLow()).isEqualTo(year.difference());
    assertThat(year.differenceHigh() - year.differenceLow()).isCloseTo(30, within(1e-9));
    assertThat(year.actual().excluded()).isEqualTo(7);
  }

  @Test
  void worseThanBeforeIsNegative() {
    assertThat(SavingsLedger.from(counted(-50, 100), 10).yearly()).isEqualTo(-5);
  }

  @Test
  void nothingCountedForecastsNothing() {
    assertThat(counted(0, 0).each()).isNull();
    assertThatThrownBy(() -> SavingsLedger.from(counted(0, 0), 10))
        .hasMessage("no application was counted to forecast from");
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThatThrownBy(() -> new SavingsLedger(1, 1).reconcile(TO, FROM, counted(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Counted counted(double sum, double applications) {
    return new Counted(sum, sum, sum, applications, 0);
  }
}
