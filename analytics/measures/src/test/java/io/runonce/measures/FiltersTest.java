package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiltersTest {

  private static Filters between(String from, String to) {
    return Filters.NONE.between(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01, 2024-03-31, 2024-02-01, 2024-02-29",
    "2024-01-01, 2024-03-31, 2023-10-01, 2023-12-31",
    "2024-03-04, 2024-03-10, 2024-02-26, 2024-03-03",
    "2024-03-01, 2024-03-20, 2024-02-10, 2024-02-29"
  })
  void thePeriodBeforeIsAsLong(String from, String to, String first, String last) {
    assertThat(between(from, to).periodBefore()).contains(between(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
    "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
    "2024-03-04, 2024-03-10, 2023-03-04, 2023-03-10"
  })
  void aYearBeforeMonthsStayWhole(String from, String to, String first, String last) {
    assertThat(between(from, to).yearBefore()).contains(between(first, last));
  }

  @Test
  void allOfTimeHasNoPeriodBefore() {
    assertThat(Filters.NONE.periodBefore()).isEmpty();
    assertThat(Filters.NONE.yearBefore()).isEmpty();
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> between("2024-02-01", "2024-01-31"))
        .withMessage("the period ends 2024-01-31, before it begins 2024-02-01");
  }

  @Test
  void aDimensionWithoutAValueIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Filters.NONE.with(Dimension.ITEM, List.of()));
  }
}
