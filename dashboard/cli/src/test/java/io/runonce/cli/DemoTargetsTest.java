package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.Direction;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.Measures;
import io.runonce.sources.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTargetsTest {
  private static final List<Map<String, Object>> ROWS =
      DemoTargets.rows(Instant.parse("2026-12-31T17:00:00Z"));

  @Test
  void eachIsOfAMeasureThatHasAGoodSideAndOfADepartmentThatIsSimulated(@TempDir Path folder)
      throws IOException {
    Simulator.Written district =
        Simulator.builder()
            .scale(1000)
            .days(60)
            .end(LocalDate.of(2025, 7, 1))
            .build()
            .writeTo(folder);
    List<String> departments = Files.readAllLines(district.catalogue().resolve("departments.csv"));
    for (Map<String, Object> row : ROWS) {
      assertThat(Measures.all())
          .filteredOn(measure -> measure.id().equals(row.get("measure_id")))
          .singleElement()
          .extracting(MeasureDefinition::better)
          .isEqualTo(Direction.HIGHER);
      String code = String.valueOf(row.get("department_code"));
      assertThat(departments).anyMatch(line -> code.isEmpty() || line.startsWith(code + ","));
    }
  }

  @Test
  void theyAreOfTheYearThatItIsInChina() {
    assertThat(ROWS)
        .allSatisfy(row -> assertThat(row).containsEntry("due_date", LocalDate.of(2027, 12, 31)));
  }
}
