package io.runonce.reckoning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes what a scenario comes to as the CSV files of CONTRACT §3, to compare with others' work.
 */
final class ScenarioExport {
  private ScenarioExport() {}

  /** Takes the scenario's folder and the one to write to. */
  public static void main(String[] arguments) throws IOException {
    Path to = Files.createDirectories(Path.of(arguments[1]));
    Reckoning reckoning = Scenario.read(Path.of(arguments[0])).reckon();
    write(to.resolve("outcomes.csv"), reckoning.outcomes().stream().map(ExportRows::of));
    write(
        to.resolve("applications.csv"),
        reckoning.applications().stream().filter(ApplicationOutcome::isJoint).map(ExportRows::of));
    write(to.resolve("visits.csv"), reckoning.visits().stream().map(ExportRows::of));
  }

  private static void write(Path file, Stream<Map<String, String>> rows) throws IOException {
    List<Map<String, String>> all = rows.toList();
    List<String> lines =
        Stream.concat(
                all.stream().limit(1).map(row -> String.join(",", row.keySet())),
                all.stream().map(row -> String.join(",", row.values())))
            .toList();
    Files.write(file, lines, StandardCharsets.UTF_8);
  }
}
