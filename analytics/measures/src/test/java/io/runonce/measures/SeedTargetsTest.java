package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The targets of DOMAIN §10, in the definitions that they bind. */
class SeedTargetsTest {
  @Test
  void ningboWantsZeroVisitsOnlineAndMobile() {
    assertThat(of(VisitLimits.ZERO, "Ningbo")).containsExactly(0.9);
    assertThat(of(OnlineItems.AVAILABLE, "Ningbo")).containsExactly(1.0);
    assertThat(of(OnlineCases.DEFINITION, "Ningbo")).containsExactly(0.5);
    assertThat(of(OnlineItems.MOBILE, "Ningbo")).containsExactly(0.7);
  }

  @Test
  void theStateWantsNineTenthsOfProvincesAndSevenTenthsOfCities() {
    assertThat(of(OnlineItems.AVAILABLE, "provinces")).containsExactly(0.9);
    assertThat(of(OnlineItems.AVAILABLE, "cities and counties")).containsExactly(0.7);
  }

  @Test
  void fuzhouWantsFourFifthsAtMostOnceAndThreeTenthsNotEvenOnce() {
    assertThat(of(VisitLimits.ONE, "Fuzhou")).containsExactly(0.8);
    assertThat(of(VisitLimits.ZERO, "Fuzhou")).containsExactly(0.3);
  }

  private static List<Double> of(MeasureDefinition measure, String scope) {
    return measure.targets().stream()
        .filter(target -> target.scope().en().startsWith(scope))
        .map(Target::value)
        .toList();
  }
}
