package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarehouseChecksTest {
  @ParameterizedTest
  @CsvSource({
    "2026, 2026-10-31, GOOD",
    "2026, 2026-11-01, WARN",
    "2027, 2026-11-01, GOOD",
    "2027, 2026-12-31, GOOD",
    "2026, 2027-01-01, WARN",
  })
  void nextYearsNoticeIsAskedForFromTheFirstOfNovember(
      long last, LocalDate today, Finding.State state) {
    Finding finding = WarehouseChecks.calendar(last, today);

    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.detail().contains("./runonce import calendar FILE"))
        .isEqualTo(state == Finding.State.WARN);
  }
}
