package io.runonce.web.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DataHealthServiceTest {
  @Test
  void aSourceThatPromisedNothingIsNeverLate() {
    assertThat(DataHealthService.duration(null)).isNull();
    assertThat(DataHealthService.duration("every day")).isNull();
    assertThat(DataHealthService.duration("PT15M")).isEqualTo(Duration.ofMinutes(15));
  }
}
