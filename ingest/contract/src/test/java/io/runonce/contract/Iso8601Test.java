package io.runonce.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iso8601Test {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:00:00+08:00,2026-01-31T01:00:00Z",
    "2026-01-31T09:00+0800,2026-01-31T01:00:00Z",
    "2026-01-31T09:00:00.1239+08,2026-01-31T01:00:00.123Z",
    "2026-01-31T09:00:00.5Z,2026-01-31T09:00:00.500Z",
    "2024-02-29T24:00:00Z,2024-03-01T00:00:00Z",
    "1969-12-31T23:59:59.999-00:30,1970-01-01T00:29:59.999Z",
  })
  void timesOfTheStandardAreRead(String text, Instant expected) {
    assertThat(Iso8601.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T09:00:00Z",
        "2026-01-31 09:00:00Z",
        "2026-01-31T09:00:00",
        "2026-01-31T25:00:00Z",
        "2026-01-31T09:00:60Z",
        "2026-01-31T09:00:00+08:00+08:00",
        "2026-01-31T09:00:00.Z",
        "２026-01-31T09:00:00Z",
        "2026-1-31T09:00:00Z",
        "",
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Iso8601.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
