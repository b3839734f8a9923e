package io.runonce.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Unit;
import io.runonce.web.text.Languages;
import org.junit.jupiter.api.Test;

/** What a paper says of a change is no more than its figures tell. */
class SayTest {
  private final Say chinese = new Say(Languages.CHINESE);
  private final Say english = new Say(Languages.ENGLISH);

  @Test
  void aChangeThatRoundsToNothingIsNone() {
    assertThat(chinese.moved(Unit.SHARE, -0.0003)).isEqualTo("持平");
    assertThat(english.moved(Unit.SHARE, 0.0003)).isEqualTo("unchanged");
    assertThat(chinese.moved(Unit.SHARE, 0)).isEqualTo("持平");
  }

  @Test
  void oneThatDoesNotIsToldWithItsSide() {
    assertThat(chinese.moved(Unit.SHARE, -0.004)).isEqualTo("下降0.4个百分点");
    assertThat(english.moved(Unit.SHARE, 0.004)).isEqualTo("up 0.4 pp");
  }
}
