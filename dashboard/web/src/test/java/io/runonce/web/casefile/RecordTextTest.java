package io.runonce.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordTextTest {
  private static final EventRecord APPEAL =
      TimelineTest.event("e", 0, "APPEAL_RAISED", "{\"text\":\"跑了三趟\",\"appealNo\":\"A1\"}");

  @Test
  void wordsOfAComplaintAreForThoseWhoMayReadThem() {
    assertThat(RecordText.of(APPEAL, false)).doesNotContain("跑了三趟").contains("A1");
    assertThat(RecordText.of(APPEAL, true)).contains("跑了三趟");
  }

  @Test
  void otherRecordsAreShownWhole() {
    EventRecord consulted = TimelineTest.event("e", 0, "CONSULTED", "{\"topic\":\"材料\"}");
    assertThat(RecordText.of(consulted, false)).contains("材料");
  }

  @Test
  void whatIsNoJsonIsShownAsItIs() {
    EventRecord odd = TimelineTest.event("e", 0, "CONSULTED", "{not json");
    assertThat(RecordText.of(odd, true)).contains("{not json");
  }
}
