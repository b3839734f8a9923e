package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2024-05, 2024-05-01",
    "WEEK, 2024-W01, 2024-01-01",
    "WEEK, 2020-W53, 2020-12-28",
    "DAY, 2024-02-29, 2024-02-29"
  })
  void aPeriodStartsOnItsFirstDate(Dimension dimension, String value, LocalDate start) {
    assertThat(Periods.start(dimension, value)).isEqualTo(start);
  }
}
