package io.runonce.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Measures;
import io.runonce.measures.Tallies;
import io.runonce.reckoning.Cause;
import io.runonce.reckoning.UnknownReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalliesTest {
  @Test
  void everyCodeOfTheReckoningIsTallied() {
    assertThat(Tallies.CAUSES).isEqualTo(names(Cause.values()));
    assertThat(Tallies.REASONS).isEqualTo(names(UnknownReason.values()));
  }

  @Test
  void noneIsAMeasure() {
    assertThat(Measures.all()).doesNotContainAnyElementsOf(Tallies.all());
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
