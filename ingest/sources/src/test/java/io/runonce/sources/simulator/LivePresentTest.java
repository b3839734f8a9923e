package io.runonce.sources.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePresentTest {
  private static final LocalDate END = LocalDate.of(2026, 11, 24);
  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T16:00:00Z");

  @TempDir Path inbox;

  @Test
  void aDayInManyPulsesIsTheDayInOne() throws IOException {
    LivePresent hourly = present(inbox.resolve("hourly"), null);
    for (int hour = 1; hour <= 24; hour++) {
      hourly.advanceTo(MIDNIGHT.plus(Duration.ofHours(hour)));
    }
    present(inbox.resolve("once"), null).advanceTo(MIDNIGHT.plus(Duration.ofDays(1)));

    assertThat(lines(inbox.resolve("hourly"))).isNotEmpty().isEqualTo(lines(inbox.resolve("once")));
  }

  @Test
  void aRestartGoesOnWithTheSameEvents() throws IOException {
    Instant noon = MIDNIGHT.plus(Duration.ofHours(12));
    LivePresent first = present(inbox.resolve("whole"), null);
    first.advanceTo(noon);
    first.advanceTo(noon.plus(Duration.ofHours(6)));
    present(inbox.resolve("resumed"), noon).advanceTo(noon.plus(Duration.ofHours(6)));

    List<String> resumed = lines(inbox.resolve("resumed"));
    assertThat(resumed).isNotEmpty();
    assertThat(lines(inbox.resolve("whole"))).endsWith(resumed.toArray(String[]::new));
  }

  @Test
  void neverRunsAheadOfTheClock() throws IOException {
    Instant now = MIDNIGHT.plus(Duration.ofMinutes(5));
    LivePresent present = present(inbox, null, Clock.fixed(now, ZoneOffset.UTC), 1_000);

    present.pulse();

    assertThat(present.reached()).isBeforeOrEqualTo(now);
  }

  @Test
  void nothingIsLeftUnderAHiddenName() throws IOException {
    present(inbox, null).advanceTo(MIDNIGHT.plus(Duration.ofHours(20)));

    try (Stream<Path> files = Files.list(inbox)) {
      assertThat(files)
          .isNotEmpty()
          .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }
  }

  private static LivePresent present(
      Path folder, @org.jspecify.annotations.Nullable Instant since) {
    return present(folder, since, Clock.fixed(MIDNIGHT, ZoneOffset.UTC), 1);
  }

  private static LivePresent present(
      Path folder, @org.jspecify.annotations.Nullable Instant since, Clock clock, double speed) {
    Simulator simulator = Simulator.builder().seed(5).scale(20_000).days(90).end(END).build();
    return simulator.live(folder, clock, since, speed);
  }

  private static List<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
