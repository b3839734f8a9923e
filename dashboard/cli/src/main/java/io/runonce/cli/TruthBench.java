package io.runonce.cli;

import io.runonce.cli.TruthRun.Judged;
import io.runonce.cli.TruthSweep.Swept;
import io.runonce.sources.simulator.Flaws;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Runs all of it in memory and writes docs/truth.md with its chart. */
final class TruthBench {
  private static final long SEED = 1;
  private static final long SCALE = 80_000;
  private static final String REPORT = "truth.md";
  private static final String CHART = "truth.svg";

  /** One with the most that goes wrong behind the counter, and one with the most corrections. */
  private static final List<String> DEPARTMENTS = List.of("RS", "GA");

  private final Console console;

  TruthBench(Console console) {
    this.console = console;
  }

  /**
   * Measures and writes.
   *
   * @param room takes the simulator's catalogue
   * @param docs takes the report
   * @return the figures of the records as they come
   */
  TruthFigures write(Path room, Path docs) throws IOException {
    TruthRun run = TruthRun.in(room, SEED, SCALE);
    List<Judged> honest = run.with(Flaws.NONE);
    console.say("truth: %,d cases; the records get worse", honest.size());
    List<Swept> sweeps = TruthSweep.all().stream().map(sweep -> sweep.run(run)).toList();
    console.say("truth: departments deceive");
    List<List<TruthTrick>> tricks =
        DEPARTMENTS.stream().map(department -> TruthTrick.all(run, department)).toList();
    String what =
        String.format(
            Locale.ROOT,
            "Seed %d, scale %,d, %,d cases up to %s, all closed ones judged.",
            SEED,
            SCALE,
            honest.size(),
            TruthRun.END);
    Files.createDirectories(docs);
    write(docs.resolve(REPORT), TruthReport.of(what, honest, sweeps, tricks, CHART));
    write(docs.resolve(CHART), TruthChart.of(sweeps));
    console.say("truth: wrote %s and %s", docs.resolve(REPORT), CHART);
    return TruthFigures.of(honest);
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
