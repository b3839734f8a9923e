package io.runonce.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastKnownTest {
  private static final WarehouseConfig.Credential ANYBODY =
      new WarehouseConfig.Credential("anybody", "");

  /** A warehouse where nobody listens. */
  private static final Warehouse NOBODY =
      Warehouse.open(
          new WarehouseConfig("http://127.0.0.1:1", "runonce", ANYBODY, ANYBODY),
          Access.READER,
          Clock.systemUTC());

  private final HandClock clock = new HandClock();
  private final LastKnown lastKnown = new LastKnown(clock);
  private int readings;

  @Test
  void aFreshAnswerIsNotReadAgain() {
    lastKnown.ask("n", () -> ++readings);
    assertThat(lastKnown.ask("n", () -> ++readings).value()).isEqualTo(1);
    clock.pass(Duration.ofSeconds(3));
    assertThat(lastKnown.ask("n", () -> ++readings).value()).isEqualTo(2);
  }

  @Test
  void aRecordingTellsWhatWasReadAndWhatStood(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("answers.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("io.runonce.Answer").withoutThreshold();
      recording.start();
      lastKnown.ask("n", () -> ++readings);
      lastKnown.ask("n", () -> ++readings);
      recording.stop();
      recording.dump(file);
    }
    assertThat(RecordingFile.readAllEvents(file))
        .extracting(event -> event.getString("question") + " " + event.getBoolean("anew"))
        .containsExactlyInAnyOrder("n true", "n false");
  }

  @Test
  void theLastFigureOutlivesTheWarehouseWithItsAge() {
    Instant then = clock.instant();
    lastKnown.ask("n", () -> 7);
    clock.pass(Duration.ofMinutes(5));
    assertThat(lastKnown.ask("n", LastKnownTest::refuse)).isEqualTo(new Known<>(7, then, true));
    assertThat(lastKnown.isDown()).isTrue();
  }

  @Test
  void itRecoversByItself() {
    lastKnown.ask("n", () -> 7);
    clock.pass(Duration.ofMinutes(5));
    lastKnown.ask("n", LastKnownTest::refuse);
    clock.pass(Duration.ofSeconds(2));
    assertThat(lastKnown.ask("n", () -> 8)).isEqualTo(new Known<>(8, clock.instant(), false));
    assertThat(lastKnown.isDown()).isFalse();
  }

  @Test
  void withoutALastFigureTheFailureIsTold() {
    assertThatThrownBy(() -> lastKnown.ask("n", LastKnownTest::refuse))
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void whatStandsIsNotReadAgainUntilItsStandpointIsAnother() {
    lastKnown.ask("n", () -> "run 1", () -> ++readings);
    clock.pass(Duration.ofMinutes(5));
    assertThat(lastKnown.ask("n", () -> "run 1", () -> ++readings))
        .as("read once, and said to be so now")
        .isEqualTo(new Known<>(1, clock.instant(), false));
    clock.pass(Duration.ofSeconds(3));
    assertThat(lastKnown.ask("n", () -> "run 2", () -> ++readings).value()).isEqualTo(2);
  }

  @Test
  void aStandpointThatCannotBeToldMakesTheAnswerOld() {
    Instant then = clock.instant();
    lastKnown.ask("n", () -> "run 1", () -> 7);
    clock.pass(Duration.ofMinutes(5));
    assertThat(lastKnown.ask("n", LastKnownTest::refuse, () -> 8))
        .isEqualTo(new Known<>(7, then, true));
    clock.pass(Duration.ofSeconds(2));
    assertThat(lastKnown.ask("n", () -> "run 1", () -> 8))
        .as("nothing has changed meanwhile")
        .isEqualTo(new Known<>(7, clock.instant(), false));
  }

  @Test
  void anOldStandpointMakesNoAnswerLookNew() {
    Instant then = clock.instant();
    lastKnown.ask("n", () -> lastKnown.ask("standpoint", () -> "run 1").fresh(), () -> 7);
    clock.pass(Duration.ofMinutes(5));
    Known<Integer> answer =
        lastKnown.ask(
            "n",
            () -> lastKnown.<String>ask("standpoint", LastKnownTest::refuseText).fresh(),
            () -> 8);
    assertThat(answer).isEqualTo(new Known<>(7, then, true));
    assertThat(lastKnown.isDown()).isTrue();
  }

  @Test
  void anAnswerIsOfTheStandpointBeforeItWasRead() {
    lastKnown.ask("n", () -> "run " + readings, () -> ++readings);
    clock.pass(Duration.ofSeconds(3));
    assertThat(lastKnown.ask("n", () -> "run " + readings, () -> ++readings).value())
        .as("a run ended while it was read: it may hold half of it")
        .isEqualTo(2);
  }

  @Test
  void whatTheWarehouseRefusesIsNoSilence() {
    assertThatThrownBy(() -> lastKnown.ask("rows of case 7", this::tooMuch)).hasMessage("too much");
    assertThat(lastKnown.isDown()).isFalse();
  }

  @Test
  void whatFailedRestsAsLongAsItTookAndNotForEver() {
    Duration took = Duration.ofSeconds(30);
    assertThatThrownBy(() -> lastKnown.ask("n", () -> tooMuchAfter(took))).hasMessage("too much");
    clock.pass(took.minusSeconds(1));
    assertThatThrownBy(() -> lastKnown.ask("n", () -> ++readings)).hasMessage("too much");
    assertThat(readings).isEqualTo(1);
    assertThat(lastKnown.ask("other", () -> 8).value()).isEqualTo(8);
    clock.pass(Duration.ofSeconds(1));
    assertThat(lastKnown.ask("n", () -> ++readings).value()).isEqualTo(2);
  }

  @Test
  void aRecordingTellsWhatHasNoAnswer(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("faults.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("io.runonce.Answer").withoutThreshold();
      recording.start();
      assertThatThrownBy(() -> lastKnown.ask("n", this::tooMuch)).hasMessage("too much");
      recording.stop();
      recording.dump(file);
    }
    assertThat(RecordingFile.readAllEvents(file))
        .singleElement()
        .satisfies(event -> assertThat(event.getString("fault")).contains("too much"));
  }

  @Test
  void whatNobodyAsksForMakesRoom() {
    int each = 10_000;
    LastKnown small = new LastKnown(clock, 40L * each);
    for (int i = 0; i < 100; i++) {
      int at = i;
      clock.pass(Duration.ofSeconds(3));
      small.ask("asked again", () -> "run 1", () -> textOf(each, ++readings));
      small.ask("once " + i, () -> "run 1", () -> textOf(each, at));
    }
    assertThat(readings).as("read once, as it is asked for all the time").isEqualTo(1);
    small.ask("once 0", () -> "run 1", () -> textOf(each, ++readings));
    assertThat(readings).as("forgotten, and read anew").isEqualTo(2);
  }

  @Test
  void whatIsStillReadIsNotForgottenAndReadOnceForAllWhoAsk() throws InterruptedException {
    int each = 10_000;
    LastKnown small = new LastKnown(clock, 4L * each);
    AtomicInteger heard = new AtomicInteger();
    Thread other = new Thread(() -> heard.set(small.ask("slow", () -> ++readings).value()));
    Supplier<Integer> slow =
        () -> {
          for (int i = 0; i < 100; i++) {
            int at = i;
            small.ask("meanwhile " + i, () -> textOf(each, at));
          }
          other.start();
          while (other.getState() != Thread.State.BLOCKED && other.isAlive()) {
            Thread.onSpinWait();
          }
          return 7;
        };
    assertThat(small.ask("slow", slow).value()).isEqualTo(7);
    other.join();
    assertThat(heard).hasValue(7);
    assertThat(readings).isZero();
  }

  @Test
  void whatIsReadAnewAndIsTheSameStaysOne() {
    String first = lastKnown.ask("n", () -> "run 1", () -> textOf(10, 1)).value();
    clock.pass(Duration.ofSeconds(3));
    assertThat(lastKnown.ask("n", () -> "run 2", () -> textOf(10, 1)).value()).isSameAs(first);
  }

  private static String textOf(int length, int digit) {
    return String.valueOf(digit % 10).repeat(length);
  }

  private Integer tooMuch() {
    return tooMuchAfter(Duration.ZERO);
  }

  private Integer tooMuchAfter(Duration time) {
    readings++;
    clock.pass(time);
    throw new WarehouseException("too much");
  }

  private static String refuseText() {
    return NOBODY.query(Statement.of("SELECT 'x' AS x")).getFirst().string("x");
  }

  private static Integer refuse() {
    return refuseText().length();
  }

  private static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

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
