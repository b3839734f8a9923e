package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Reckoning;
import io.runonce.reckoning.Settings;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.WarehouseException;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReckonITCase {
  private static final String CASES =
      """
      SELECT case_no AS caseNo, item_version AS itemVersion, declared_visits AS declaredVisits,
        result, citizen_low AS citizenLow, citizen_high AS citizenHigh,
        official_low AS officialLow, official_high AS officialHigh, futile_visits AS futileVisits,
        carried_visits AS carriedVisits, visit_verdict AS visitVerdict,
        visit_unknown_reason AS visitUnknownReason, official_verdict AS officialVerdict,
        final, clock_date AS clockDate, due_date AS dueDate, days_used AS daysUsed,
        suspended_days AS suspendedDays, time_verdict AS timeVerdict,
        materials_collected AS materialsCollected, materials_shared AS materialsShared,
        arrayStringConcat(causes, ';') AS causes
      FROM case_outcome FINAL WHERE result_set = '$SET'
      """;
  private static final String APPLICATIONS =
      """
      SELECT application_no AS applicationNo, one_thing AS oneThing, length(cases) AS cases,
        declared_visits AS declaredVisits, citizen_low AS citizenLow, citizen_high AS citizenHigh,
        visit_verdict AS visitVerdict, baseline_visits AS baselineVisits,
        baseline_materials AS baselineMaterials, materials_collected AS materialsCollected
      FROM application_outcome FINAL WHERE result_set = '$SET' AND joint
      """;

  /** In memory; some of it the long way; all of it the long way. */
  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, 30, 0})
  void theMadeScenarioComesOutCellForCell(long mostInMemory) throws IOException {
    Conformance made = Conformance.require();
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events());
      ReckonResult result =
          district
              .actions(Clock.systemUTC())
              .reckonAll()
              .inMemoryUpTo(mostInMemory)
              .asOf(made.now())
              .execute();
      assertThat(
              differences(
                  made.expected("expected.csv"),
                  district.query(CASES.replace("$SET", result.resultSet())),
                  "caseNo"))
          .isEmpty();
      assertThat(
              differences(
                  made.expected("expected_applications.csv"),
                  district.query(APPLICATIONS.replace("$SET", result.resultSet())),
                  "applicationNo"))
          .isEmpty();
      assertSameAsInMemory(district, made, result.resultSet());
      assertThat(Course.differences(district, result.resultSet(), made.now())).isEmpty();
      assertThat(district.query("SELECT 1 FROM case_outcome WHERE result_set = ''")).isEmpty();
      assertThat(
              district.query(
                  "SELECT name FROM system.tables WHERE name LIKE 'scratch%' AND database ="
                      + " currentDatabase()"))
          .isEmpty();
    }
  }

  @Test
  void whatIsNoLongerYieldedIsGone() throws IOException {
    Conformance made = Conformance.require();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events().subList(0, made.events().size() / 2));
      ReckonResult half = district.actions(clock).reckonAll().execute();
      assertThat(half.batches()).isPositive();
      district.land(made.events().subList(made.events().size() / 2, made.events().size()));
      ReckonResult whole = district.actions(clock).reckonAll().execute();
      assertThat(whole.batches()).isPositive();
      assertThat(whole.run()).isGreaterThan(half.run());
      assertSameAsInMemory(district, made, "");
      assertThat(
              district.query(
                  "SELECT 1 FROM ingest_batch WHERE token NOT IN (SELECT token FROM"
                      + " reckoned_batch)"))
          .isEmpty();
    }
  }

  @Test
  void withoutACatalogueOneLineSaysWhatToDo() {
    try (TestDistrict district = new TestDistrict()) {
      assertThatThrownBy(() -> district.actions(Clock.systemUTC()).reckonAll().execute())
          .isInstanceOf(WarehouseException.class)
          .hasMessageContaining("import catalogue");
    }
  }

  private static void assertSameAsInMemory(
      TestDistrict district, Conformance made, String resultSet) {
    Reckoning expected =
        new Reckoner(made.catalogue(), Settings.DEFAULT, made.now()).reckon(made.events());
    assertThat(
            Cells.differences(
                Cells.coverage(expected.coverage()), Cells.coverage(district, resultSet)))
        .isEmpty();
    assertThat(
            Cells.differences(Cells.visits(expected.visits()), Cells.visits(district, resultSet)))
        .isEmpty();
    assertThat(
            Cells.differences(
                Cells.cases(expected.outcomes(), expected.applications()),
                Cells.cases(district, resultSet)))
        .isEmpty();
    assertThat(
            Cells.differences(
                Cells.applications(expected.applications()),
                Cells.applications(district, resultSet)))
        .isEmpty();
  }

  private static List<String> differences(
      Map<String, Map<String, String>> expected, List<Row> rows, String key) {
    List<String> differences = new ArrayList<>();
    if (expected.size() != rows.size()) {
      differences.add(expected.size() + " rows but " + rows.size());
    }
    for (Row row : rows) {
      Map<String, String> cells = Cells.exported(row);
      expected
          .getOrDefault(row.string(key), Map.of())
          .forEach((column, cell) -> {
            if (!cell.equals(cells.get(column))) {
              differences.add(
                  row.string(key) + "." + column + ": " + cell + " but " + cells.get(column));
            }
          });
    }
    return differences;
  }
}
