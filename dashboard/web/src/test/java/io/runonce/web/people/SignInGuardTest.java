package io.runonce.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInGuardTest {
  private final SettableClock clock = new SettableClock();

  @TempDir Path data;

  private SignInGuard guard;

  @BeforeEach
  void start() {
    guard = SignInGuard.of(data, clock);
  }

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

  @Test
  void aRestartForgetsNoFailureAndForgivesNobody() {
    fail("wang", 6);
    fail("li", 4);
    fail("zhao", 4);
    guard.succeeded("zhao");
    start();
    assertThat(guard.toWait("wang", "b")).contains(Duration.ofMinutes(2));
    assertThat(guard.toWait("li", "b")).isEmpty();
    fail("li", 1);
    fail("zhao", 1);
    assertThat(guard.toWait("li", "b")).contains(Duration.ofMinutes(1));
    assertThat(guard.toWait("zhao", "b")).isEmpty();
  }

  @Test
  void whatIsRememberedNamesNobodyAndIsTheOwnersAlone() throws IOException {
    fail("my-password-by-mistake", 1);
    Path file = data.resolve(TryBook.FILE);
    assertThat(Files.readString(file)).doesNotContain("password").hasLineCount(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aHalfWrittenFailureStopsNoStart() throws IOException {
    fail("wang", 5);
    Path file = data.resolve(TryBook.FILE);
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 7));
    start();
    assertThat(guard.toWait("wang", "b")).contains(Duration.ofMinutes(1));
    fail("wang", 1);
    start();
    assertThat(guard.toWait("wang", "b")).contains(Duration.ofMinutes(2));
  }

  @Test
  void theFileStaysShortHoweverOftenSomebodyFails() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      guard.failed("wang", "10.0.0.9");
    }
    assertThat(Files.readString(data.resolve(TryBook.FILE)).lines().count()).isLessThan(2_000);
    start();
    assertThat(guard.toWait("wang", "b")).contains(Duration.ofHours(1));
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
