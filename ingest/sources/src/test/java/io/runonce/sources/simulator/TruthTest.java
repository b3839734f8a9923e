package io.runonce.sources.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {
  private record Told(String department, int declared, int trips, boolean closed, String causes) {
    static Told parse(String row) {
      String[] cells = row.split(",", -1);
      return new Told(
          cells[2].substring(0, cells[2].indexOf('-')),
          Integer.parseInt(cells[3]),
          Integer.parseInt(cells[4]) + Integer.parseInt(cells[5]),
          Boolean.parseBoolean(cells[7]),
          cells[8]);
    }

    boolean broken() {
      return trips > declared;
    }
  }

  @TempDir Path folder;
  private List<Told> cases = List.of();

  @BeforeEach
  void simulate() throws IOException {
    Simulator simulator =
        Simulator.builder().seed(11).scale(60_000).end(LocalDate.of(2026, 11, 24)).build();
    Path truth = simulator.writeTo(folder).truth();
    cases = Files.readAllLines(truth).stream().skip(1).map(Told::parse).toList();
  }

  @Test
  void everyTroubleHappens() {
    String all = cases.stream().map(Told::causes).collect(Collectors.joining(";"));

    assertThat(List.of(all.split(";", -1)))
        .containsAll(
            Arrays.stream(Trouble.values())
                .filter(trouble -> trouble != Trouble.NONE)
                .map(Trouble::name)
                .toList());
  }

  @Test
  void mostPromisesAreKeptAndDepartmentsDiffer() {
    assertThat(brokenShare("")).isBetween(0.10, 0.30);
    assertThat(brokenShare("RS")).isGreaterThan(brokenShare("GJJ") + 0.08);
    assertThat(brokenShare("GA")).isGreaterThan(brokenShare("SW") + 0.08);
  }

  @Test
  void mostCasesAreClosedByTheEnd() {
    assertThat(cases.stream().filter(Told::closed).count()).isGreaterThan(cases.size() * 95L / 100);
  }

  private double brokenShare(String department) {
    List<Told> closed =
        cases.stream()
            .filter(one -> one.closed() && one.department().startsWith(department))
            .toList();
    return closed.stream().filter(Told::broken).count() / (double) closed.size();
  }
}
