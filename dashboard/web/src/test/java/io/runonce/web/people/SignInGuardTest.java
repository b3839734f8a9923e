package io.runonce.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInGuardTest {
  private final SettableClock clock = new SettableClock();
  private final SignInGuard guard = new SignInGuard(clock);

  @Test
  void theFifthFailureMakesANameWaitAMinuteAndEachFurtherOneTwiceAsLong() {
    fail("wang", 4);
    assertThat(guard.toWait("wang", "a")).isEmpty();
    fail("wang", 1);
    assertThat(guard.toWait("wang", "a")).contains(Duration.ofMinutes(1));
    fail("wang", 1);
    assertThat(guard.toWait("wang", "b")).contains(Duration.ofMinutes(2));
    fail("wang", 14);
    assertThat(guard.toWait("wang", "b")).contains(Duration.ofHours(1));
    assertThat(guard.toWait("li", "b")).isEmpty();
  }

  @Test
  void waitingEndsAndSuccessBeginsAnew() {
    fail("wang", 5);
    clock.now = clock.now.plusSeconds(61);
    assertThat(guard.toWait("wang", "a")).isEmpty();
    guard.succeeded("wang");
    fail("wang", 4);
    assertThat(guard.toWait("wang", "a")).isEmpty();
  }

  @Test
  void anAddressThatTriesManyNamesWaitsToo() {
    for (int i = 0; i < SignInGuard.FAILURES_OF_AN_ADDRESS; i++) {
      guard.failed("name" + i, "10.0.0.9");
    }
    assertThat(guard.toWait("nobody yet", "10.0.0.9")).contains(Duration.ofMinutes(1));
    assertThat(guard.toWait("nobody yet", "10.0.0.8")).isEmpty();
  }

  @Test
  void afterADayFailuresAreForgotten() {
    fail("wang", 4);
    clock.now = clock.now.plus(Duration.ofHours(25));
    fail("wang", 1);
    assertThat(guard.toWait("wang", "a")).isEmpty();
  }

  private void fail(String name, int times) {
    for (int i = 0; i < times; i++) {
      guard.failed(name, "from " + i);
    }
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T04:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
