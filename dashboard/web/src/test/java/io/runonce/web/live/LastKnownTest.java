package io.runonce.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastKnownTest {
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
    assertThat(lastKnown.ask("n", () -> 8)).isEqualTo(new Known<>(8, clock.instant(), false));
    assertThat(lastKnown.isDown()).isFalse();
  }

  @Test
  void withoutALastFigureTheFailureIsTold() {
    assertThatThrownBy(() -> lastKnown.ask("n", LastKnownTest::refuse)).hasMessage("refused");
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

  private static String refuseText() {
    throw new IllegalStateException("refused");
  }

  private static Integer refuse() {
    throw new IllegalStateException("refused");
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
