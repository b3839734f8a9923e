package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The made scenario with what an independent reading gives for it, cell for cell. */
class ConformanceTest {

  @Test
  void outcomesAgreeInEachCell() throws IOException {
    assertThat(
            differences("expected.csv", "caseNo", s -> s.outcomes().stream().map(ExportRows::of)))
        .isEmpty();
  }

  @Test
  void jointApplicationsAgreeInEachCell() throws IOException {
    assertThat(
            differences(
                "expected_applications.csv",
                "applicationNo",
                s ->
                    s.applications().stream()
                        .filter(ApplicationOutcome::isJoint)
                        .map(ExportRows::of)))
        .isEmpty();
  }

  private static List<String> differences(
      String expected, String key, Function<Reckoning, Stream<Map<String, String>>> rows)
      throws IOException {
    Optional<Path> found = Scenario.beside("conformance");
    assumeThat(found).as("the folder ../shared/data/conformance").isPresent();
    Path folder = found.orElseThrow();
    Map<String, Map<String, String>> actual =
        rows.apply(Scenario.read(folder).reckon())
            .collect(Collectors.toMap(row -> row.getOrDefault(key, ""), row -> row));
    List<String> differences = new ArrayList<>();
    List<Map<String, String>> wanted = CsvTable.read(folder.resolve(expected));
    for (Map<String, String> row : wanted) {
      String id = row.getOrDefault(key, "");
      Map<String, String> ours = actual.getOrDefault(id, Map.of());
      row.forEach((column, cell) -> {
        if (!cell.equals(ours.get(column))) {
          differences.add(id + "." + column + ": " + cell + " but " + ours.get(column));
        }
      });
    }
    if (actual.size() != wanted.size()) {
      differences.add(wanted.size() + " rows but " + actual.size());
    }
    return differences;
  }
}
