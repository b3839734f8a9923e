package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "330000, 33",
    "330100, 3301",
    "330111, 330111",
    "330110, 330110",
    "330111000, 330111",
    "330111001, 330111001",
    "330111000000, 330111",
    "330111001000, 330111001",
    "330111001200, 330111001200",
    "3301, 3301"
  })
  void aRegionStandsForAllThatLiesInIt(String code, String prefix) {
    assertThat(RegionCode.prefix(code)).isEqualTo(prefix);
  }
}
