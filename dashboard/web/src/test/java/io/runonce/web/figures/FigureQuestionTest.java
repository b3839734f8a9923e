package io.runonce.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Filters;
import io.runonce.web.filter.Filter;
import io.runonce.web.filter.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class FigureQuestionTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-12-02");

  private static String months(Period period, LocalDate today) {
    Filters filters = FigureQuestion.months(Filter.NONE.withPeriod(period), today);
    return filters.from() + " " + filters.to();
  }

  @Test
  void theMonthsEndWithTheLastOneThatIsOver() {
    assertThat(months(new Period.All(), TODAY)).isEqualTo("2025-12-01 2026-11-30");
    assertThat(months(new Period.All(), LocalDate.parse("2026-11-30")))
        .as("a month is not over on its last day")
        .isEqualTo("2025-11-01 2026-10-31");
    assertThat(months(new Period.All(), LocalDate.parse("2026-12-01")))
        .isEqualTo("2025-12-01 2026-11-30");
  }

  @Test
  void aPeriodOfThePastEndsThem() {
    assertThat(months(new Period.Month(YearMonth.parse("2026-06")), TODAY))
        .isEqualTo("2025-07-01 2026-06-30");
    assertThat(
            months(
                new Period.Span(LocalDate.parse("2026-03-10"), LocalDate.parse("2026-06-29")),
                TODAY))
        .isEqualTo("2025-06-01 2026-05-31");
  }
}
