package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Measures pages where {@code pages.cases} asks for it, as {@code ./runonce bench pages} does; the
 * report goes where {@code pages.report} says. It has no bar: that something was measured is all
 * that is asserted.
 */
class PageBenchITCase {
  private static final long CASES = Long.getLong("pages.cases", 0);
  private static final int PEOPLE = Integer.getInteger("pages.people", 50);
  private static final int SECONDS = Integer.getInteger("pages.seconds", 60);
  private static final String REPORT = System.getProperty("pages.report", "");
  private static final String STORE = System.getProperty("pages.store", "");

  @Test
  void pagesAreMeasured() throws IOException, InterruptedException {
    assumeThat(CASES).as("./runonce bench pages asks for it").isPositive();
    Path home = BuiltTree.requireHome();
    Map<String, String> environment = new HashMap<>(System.getenv());
    // Maven is at work on it already.
    environment.put("RUNONCE_BUILD", "never");
    Door outer =
        new Door(
            Console.ofProcess(),
            Settings.read(home, home, environment),
            Clock.systemUTC(),
            environment);
    PageBench.Result result;
    try (BenchRoom room =
        STORE.isEmpty() ? BenchRoom.open(outer) : BenchRoom.keep(outer, Path.of(STORE))) {
      Files.createDirectories(room.folder());
      result = new PageBench(outer, room, CASES, PEOPLE, Duration.ofSeconds(SECONDS)).measure();
    }
    assertThat(result.pages()).isNotEmpty();
    String report = PageReport.of(result, home);
    outer.console().print(report);
    if (!REPORT.isEmpty()) {
      Files.writeString(Path.of(REPORT), report, StandardCharsets.UTF_8);
    }
  }
}
