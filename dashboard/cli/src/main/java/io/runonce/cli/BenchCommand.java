package io.runonce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what was promised, on the machine that it runs on. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures on data folders of its own and prints each figure beside its budget.",
      "up: to the first page. demo: to a page with figures, and the memory of all four processes.",
      "ingest: from file to store, beside a raw insert. latency: until a reader sees what lands, at",
      "5,000 events a second. reckon: one and two million events, and",
      "what changes; reckon10m and reckon30m: ten and thirty million, which take minutes and disk, and run by name only.",
      "truth: the rules beside what the simulator knows, in memory; writes docs/truth.md.",
      "faults [N [EACH [SEED]]]: N runs (default 50) of EACH faults (9) from a SEED on (1), by Maven;",
      "writes docs/faults.md.",
      "landing [N]: N events (default 1000000) from files, a topic and over JDBC, by Maven; writes",
      "docs/landing.md.",
      "poison [N]: N sound records (default 1000000), then N spoilt ones, by Maven; writes docs/poison.md.",
      "outage [SECONDS]: the warehouse is away (default 600), by Maven; writes docs/outage.md.",
      "pages [CASES [SECONDS [FOLDER]]]: fifty people click through the pages over a store of CASES",
      "(default 10000000) for SECONDS (300), by Maven; writes docs/pages.md. A FOLDER keeps the store.",
      "tiles, by name only: the overview over ten million cases, from day tables and from rows."
    })
final class BenchCommand implements Callable<Integer> {
  private final Door door;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: all but reckon10m, reckon30m and tiles).")
  private List<Benches> names = List.of();

  @Option(names = "--out", paramLabel = "FILE", description = "Writes the same as Markdown, too.")
  private @Nullable Path out;

  BenchCommand(Door door) {
    this.door = door;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<BenchFigure> figures = new ArrayList<>();
    for (Benches bench : names.isEmpty() ? Benches.USUAL : names) {
      double load = BenchMachine.load();
      door.console().say("bench %s (load average %.1f)", bench, load);
      bench.measure(
          door,
          (what, figure, budget) ->
              figures.add(new BenchFigure(bench.name(), what, figure, budget, load)));
    }
    List<String> machine = BenchMachine.lines(door.settings().home());
    machine.forEach(door.console()::print);
    door.console().print(table(figures));
    if (out != null) {
      Files.writeString(out, markdown(machine, figures), StandardCharsets.UTF_8);
    }
    return 0;
  }

  private static String table(List<BenchFigure> figures) {
    TextTable table = new TextTable("bench", "what", "figure", "budget", "load before");
    figures.forEach(figure ->
        table.row(figure.bench(), figure.what(), figure.figure(), figure.budget(), load(figure)));
    return table.toString();
  }

  String markdown(List<String> machine, List<BenchFigure> figures) {
    StringBuilder text = new StringBuilder("# Bench\n\n");
    text.append("`./runonce bench`, ").append(door.clock().instant()).append("\n\n");
    machine.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append("\n| bench | what | figure | budget | load average before |\n");
    text.append("| --- | --- | ---: | ---: | ---: |\n");
    figures.forEach(figure ->
        text.append("| ")
            .append(
                String.join(
                    " | ",
                    figure.bench(),
                    figure.what(),
                    figure.figure(),
                    figure.budget(),
                    load(figure)))
            .append(" |\n"));
    return text.toString();
  }

  private static String load(BenchFigure figure) {
    return String.format(Locale.ROOT, "%.1f", figure.load());
  }
}
