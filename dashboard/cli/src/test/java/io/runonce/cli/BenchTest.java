package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {
  @TempDir Path folder;

  @Test
  void markdownSaysTheMachineAndTheBudgetBesideEachFigure() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    Door door =
        new Door(
            new Console(
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()),
                false),
            Settings.read(folder, folder, Map.of()),
            clock,
            Map.of());
    List<BenchFigure> figures =
        List.of(new BenchFigure("up", "to first page", "12.3 s", "≤ 20 s", 0.25));
    assertThat(new BenchCommand(door).markdown(List.of("2 cores"), figures))
        .contains("2026-11-24T08:00:00Z", "- 2 cores\n")
        .endsWith("| up | to first page | 12.3 s | ≤ 20 s | 0.3 |\n");
  }

  @Test
  void ownMemoryIsNoProgramsMemory() {
    assertThat(Resident.now(ProcessHandle.current())).isEmpty();
  }
}
