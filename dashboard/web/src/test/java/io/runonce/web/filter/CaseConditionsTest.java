package io.runonce.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseConditionsTest {
  @Test
  void aCityHasTheCasesOfItsDistrictsAsInTheMeasures() {
    assertThat(area("330100")).isEqualTo("3301");
    assertThat(area("330106")).isEqualTo("330106");
    assertThat(area("3301")).isEqualTo("3301");
    assertThat(area(null)).isEqualTo("");
  }

  private static Object area(@org.jspecify.annotations.Nullable String code) {
    Filter filter = new Filter(Filter.NONE.period(), code, null, null, null, null);
    return CaseConditions.bind(Statement.of(""), filter, LocalDate.of(2026, 1, 1))
        .arguments()
        .getOrDefault("area", "none");
  }
}
