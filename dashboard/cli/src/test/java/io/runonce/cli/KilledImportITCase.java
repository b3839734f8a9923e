package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runonce.cli.RunonceProcess.Ended;
import io.runonce.sources.simulator.Simulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, as a user meets it: the importing process is killed amid 200,000 events. */
class KilledImportITCase {
  private static final int EVENTS = 200_000;

  @TempDir Path folder;

  @Test
  void importThatWasKilledGoesOnAndLandsEachEventOnce() throws IOException {
    BuiltTree.requireHome();
    Path data = folder.resolve("data");
    Simulator.Written district = simulate();
    String[] command = command(district);
    try (RunonceProcess importing = RunonceProcess.start(data, command)) {
      importing.awaitSaid(" records");
      importing.await("a part to be landed", () -> landed(importing.err()) > 0);
      assertThat(importing.child(Program.IMPORT).destroyForcibly()).isTrue();
      Ended killed = importing.await();
      assertThat(killed.exitCode()).as(killed.said()).isEqualTo(2);
      assertThat(killed.err().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
    }
    long before = count(data, "SELECT count() AS n FROM event");
    assertThat(before).isPositive().isLessThan(district.events());
    Ended again = RunonceProcess.run(data, command);
    assertThat(again.exitCode()).as(again.said()).isZero();
    long expected = distinct(district);
    assertThat(count(data, "SELECT uniqExact(event_id) AS n FROM event")).isEqualTo(expected);
    assertThat(count(data, "SELECT count() AS n FROM event FINAL")).isEqualTo(expected);
    // What was landed before the kill is counted with what came after, and nothing twice.
    assertThat(again.count("read")).isEqualTo(district.events());
    assertThat(again.count("landed") - again.count("corrected")).isEqualTo(expected);
    assertThat(count(data, "SELECT sum(rows) AS n FROM ingest_batch FINAL"))
        .isEqualTo(again.count("landed"));
  }

  private Simulator.Written simulate() throws IOException {
    return Simulator.builder()
        .seed(7)
        .scale(EVENTS)
        .end(LocalDate.of(2025, 7, 1))
        .build()
        .writeTo(folder.resolve("district"));
  }

  private static String[] command(Simulator.Written district) {
    List<String> command = new ArrayList<>(List.of("import", "events"));
    district.eventFiles().forEach(file -> command.add(file.toString()));
    return command.toArray(String[]::new);
  }

  /** The greatest number of records that a line of progress has told. */
  private static long landed(String progress) {
    return progress
        .lines()
        .filter(line -> line.endsWith(" records"))
        .map(line -> line.replaceAll(".* ([0-9,]+) records", "$1").replace(",", ""))
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  private static long count(Path data, String query) {
    Ended ended = RunonceProcess.run(data, "sql", query, "--as", "json");
    assertThat(ended.exitCode()).as(ended.said()).isZero();
    return Long.parseLong(ended.out().replaceAll("[^0-9]", ""));
  }

  /** How many facts the files tell of, by source and key. */
  private static long distinct(Simulator.Written district) throws IOException {
    JsonMapper json = new JsonMapper();
    Set<String> keys = new HashSet<>();
    for (Path file : district.eventFiles()) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode event = json.readTree(line);
          keys.add(event.path("source").asText() + '\u001f' + event.path("sourceKey").asText());
        }
      }
    }
    return keys.size();
  }
}
