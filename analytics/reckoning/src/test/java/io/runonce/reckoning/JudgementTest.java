package io.runonce.reckoning;

import static io.runonce.reckoning.UnknownReason.AGENT_UNKNOWN;
import static io.runonce.reckoning.UnknownReason.AMBIGUOUS;
import static io.runonce.reckoning.UnknownReason.NO_DECLARATION;
import static io.runonce.reckoning.UnknownReason.NO_TICKET_FEED;
import static io.runonce.reckoning.UnknownReason.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** DOMAIN §5: verdicts. */
class JudgementTest {

  @Test
  void highWithinTheDeclarationIsKept() {
    assertThat(Judgement.judge(1, true, 0, 1, List.of()).verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void lowAboveTheDeclarationIsBrokenOpenOrUnbounded() {
    assertThat(Judgement.judge(1, false, 2, 2, List.of(NO_TICKET_FEED)).verdict())
        .isEqualTo(Verdict.BROKEN);
  }

  @Test
  void openIsNeverKept() {
    assertThat(Judgement.judge(1, false, 0, 0, List.of()).unknownReason()).isEqualTo(OPEN);
  }

  @Test
  void firstReasonThatHoldsIsTold() {
    assertThat(Judgement.judge(null, false, 0, 0, List.of(NO_TICKET_FEED)).unknownReason())
        .isEqualTo(NO_DECLARATION);
    assertThat(
            Judgement.judge(1, true, 0, 0, List.of(NO_TICKET_FEED, AGENT_UNKNOWN)).unknownReason())
        .isEqualTo(AGENT_UNKNOWN);
    assertThat(Judgement.judge(1, true, 1, 2, List.of()).unknownReason()).isEqualTo(AMBIGUOUS);
  }

  @Test
  void unboundedHasNoHigh() {
    assertThat(Judgement.judge(1, true, 0, 0, List.of(NO_TICKET_FEED)).high()).isNull();
  }
}
