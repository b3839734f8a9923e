package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressLineTest {
  @Test
  void stepsAreAShareAndAStage() {
    ProgressLine line = parse("PROGRESS {\"stage\":\"visits\",\"done\":2,\"of\":4}");
    assertThat(line.done()).isFalse();
    assertThat(line.share()).isEqualTo(0.5);
    assertThat(line.detail()).isEqualTo("visits");
  }

  @Test
  void bytesAreAShareAndRecords() {
    ProgressLine line = parse("PROGRESS {\"bytes\":25,\"total\":100,\"records\":12345}");
    assertThat(line.share()).isEqualTo(0.25);
    assertThat(line.detail()).isEqualTo("12,345 records");
  }

  @Test
  void unknownWholeIsNoShare() {
    assertThat(parse("PROGRESS {\"done\":3}").share()).isZero();
  }

  @Test
  void whatIsNoJsonIsNoProgress() {
    assertThat(ProgressLine.parse("PROGRESS half")).isEmpty();
    assertThat(ProgressLine.parse("PROGRESS")).isEmpty();
  }

  private static ProgressLine parse(String line) {
    return ProgressLine.parse(line).orElseThrow();
  }
}
