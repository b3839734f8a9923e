package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The made scenario: the exports agree with an independent reading, cell by cell. */
@ExtendWith(StoreExtension.class)
class ConformanceITCase {

  private final Exports exports;
  private final String resultSet;
  private final Path folder;

  ConformanceITCase(TestStore store) throws IOException {
    Optional<Path> found = ReckonedScenario.beside("conformance");
    assumeThat(found).as("the folder ../shared/data/conformance").isPresent();
    folder = found.orElseThrow();
    ReckonedScenario scenario = ReckonedScenario.read(folder);
    scenario.writeTo(store.writer());
    resultSet = scenario.resultSet();
    exports = new Exports(store.reader());
  }

  @Test
  void figuresOutcomesAndApplicationsAgree() throws IOException {
    List<Map<String, String>> figures = new ArrayList<>();
    figures.addAll(figures(List.of()));
    figures.addAll(figures(List.of("item")));
    assertThat(differences("expected_measures.csv", List.of("measureId", "item"), figures))
        .isEmpty();
    assertThat(differences("expected.csv", List.of("caseNo"), rows(Export.OUTCOMES))).isEmpty();
    assertThat(
            differences(
                "expected_applications.csv", List.of("applicationNo"), rows(Export.APPLICATIONS)))
        .isEmpty();
  }

  private List<Map<String, String>> figures(List<String> by) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MeasureQuery query = MeasureQuery.ofWords(List.of(), by, Filters.NONE, resultSet);
    exports.write(query, ExportFormat.PLAIN_CSV, ReaderScope.everything(), out);
    return csv(out.toString(StandardCharsets.UTF_8));
  }

  private List<Map<String, String>> rows(Export export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exports.write(
        export, ExportFormat.PLAIN_CSV, Filters.NONE, resultSet, ReaderScope.everything(), out);
    return csv(out.toString(StandardCharsets.UTF_8));
  }

  private List<String> differences(
      String expected, List<String> key, List<Map<String, String>> actual) throws IOException {
    Map<List<String>, Map<String, String>> byKey =
        actual.stream()
            .collect(
                Collectors.toMap(
                    row -> key.stream().map(k -> row.getOrDefault(k, "")).toList(),
                    row -> row,
                    (first, second) -> first));
    List<String> differences = new ArrayList<>();
    for (Map<String, String> row : csv(Files.readString(folder.resolve(expected)))) {
      List<String> id = key.stream().map(k -> row.getOrDefault(k, "")).toList();
      Map<String, String> ours = byKey.getOrDefault(id, Map.of());
      row.forEach((column, cell) -> {
        if (!cell.equals(ours.getOrDefault(column, ""))) {
          differences.add(
              id + "." + column + ": " + cell + " but " + ours.getOrDefault(column, ""));
        }
      });
    }
    return differences;
  }

  /** Nothing in these files is quoted. */
  private static List<Map<String, String>> csv(String text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new StringReader(text))) {
      String[] header = lines.readLine().split(",", -1);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
