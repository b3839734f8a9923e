package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleChangeTest {

  @Test
  void everyVersionSaysWhatItChanged() {
    int newest = Integer.parseInt(Settings.RULES_VERSION);
    assertThat(RuleChange.ALL)
        .extracting(RuleChange::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, newest).boxed().toList());
    assertThat(RuleChange.ALL).isSortedAccordingTo(Comparator.comparing(RuleChange::since));
  }
}
