package io.runonce.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.runonce.warehouse.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MeasureSqlTest {
  private static final Standing STANDING =
      new Standing("", Instant.parse("2024-03-20T04:00:00Z"), 7);
  private static final String OPEN_PARTS =
      "countIf(closed_at IS NULL) AS m0_population, "
          + "countIf((closed_at IS NULL) AND (visit_verdict = 'BROKEN')) AS m0_numerator";

  static Stream<Arguments> questions() {
    MeasureQuery open = MeasureQuery.of(BrokenOpen.DEFINITION);
    MeasureQuery gap = MeasureQuery.of(PromiseGap.DEFINITION);
    String gapParts =
        "countIf(closed_at IS NOT NULL) AS m0_population, "
            + "countIf((closed_at IS NOT NULL) AND (declared_visits IS NOT NULL AND citizen_high IS NOT NULL))"
            + " AS m0_base, sumIf(citizen_low - declared_visits, (closed_at IS NOT NULL) AND "
            + "(declared_visits IS NOT NULL AND citizen_high IS NOT NULL)) AS m0_numerator, "
            + "sumIf(citizen_high - declared_visits, (closed_at IS NOT NULL) AND "
            + "(declared_visits IS NOT NULL AND citizen_high IS NOT NULL)) AS m0_other";
    return Stream.of(
        Arguments.of(
            "whole",
            open,
            ReaderScope.everything(),
            "SELECT "
                + OPEN_PARTS
                + " FROM case_outcome FINAL WHERE result_set = {result_set:String} AND closed_at IS NULL",
            Map.of("result_set", "")),
        Arguments.of(
            "by department, of a region and two items",
            open.by(Dimension.DEPARTMENT)
                .where(
                    Filters.NONE
                        .with(Dimension.REGION, "330100")
                        .with(Dimension.ITEM, List.of("I1", "I2"))),
            ReaderScope.everything(),
            "SELECT department_code AS by_department, "
                + OPEN_PARTS
                + newest(
                    "case_outcome",
                    "case_no",
                    "result_set = {result_set:String} AND closed_at IS NULL"
                        + " AND item_code IN {item:Array(String)}"
                        + " AND (startsWith(region_code, {region_0:String}))")
                + " GROUP BY by_department ORDER BY by_department",
            Map.of("result_set", "", "region_0", "3301", "item", List.of("I1", "I2"))),
        Arguments.of(
            "by month of a year, for a reader of two regions and a department",
            gap.by(Dimension.MONTH)
                .where(
                    Filters.NONE.between(
                        LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))),
            ReaderScope.of(List.of("330111", "330102"), List.of("D1")),
            "SELECT formatDateTime(closed_at, '%Y-%m') AS by_month, "
                + gapParts
                + newest(
                    "application_outcome",
                    "application_no",
                    "result_set = {result_set:String}"
                        + " AND closed_at >= {from:DateTime64(3)} AND closed_at < {until:DateTime64(3)}"
                        + " AND closed_at IS NOT NULL"
                        + " AND (startsWith(region_code, {scope_region_0:String})"
                        + " OR startsWith(region_code, {scope_region_1:String}))"
                        + " AND department_code IN {scope_departments:Array(String)}")
                + " GROUP BY by_month ORDER BY by_month",
            Map.of(
                "result_set",
                "",
                "from",
                Instant.parse("2023-12-31T16:00:00Z"),
                "until",
                Instant.parse("2024-12-31T16:00:00Z"),
                "scope_region_0",
                "330102",
                "scope_region_1",
                "330111",
                "scope_departments",
                List.of("D1"))),
        Arguments.of(
            "a reader who may see nothing",
            open,
            ReaderScope.regions(List.of()),
            "SELECT "
                + OPEN_PARTS
                + " FROM case_outcome FINAL WHERE result_set = {result_set:String} AND closed_at IS NULL AND 0",
            Map.of("result_set", "")));
  }

  /** The newest versions of the rows of which some version meets the conditions. */
  private static String newest(String table, String key, String conditions) {
    return " FROM %1$s FINAL WHERE cityHash64(%2$s) IN (SELECT cityHash64(%2$s) FROM %1$s WHERE %3$s) AND %3$s"
        .formatted(table, key, conditions);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void aQuestionBecomesTextAndValues(
      String name, MeasureQuery query, ReaderScope scope, String sql, Map<String, Object> values) {
    List<MeasureSql.Pass> passes = MeasureSql.passes(query, scope, STANDING);
    assertThat(passes).as(name).hasSize(1);
    assertThat(passes.getFirst().statement().sql()).isEqualTo(sql);
    assertThat(passes.getFirst().statement().arguments()).isEqualTo(values);
  }

  @Test
  void measuresOfOneSourceTakeOnePass() {
    List<MeasureSql.Pass> passes =
        MeasureSql.passes(
            MeasureQuery.of(List.of(PromiseKept.KEPT, FirstTime.DEFINITION, TripsSaved.COUNTED)),
            ReaderScope.everything(),
            STANDING);
    assertThat(passes.stream().map(pass -> pass.measures().size())).containsExactly(2, 1);
  }

  @Test
  void aVisitOfSeveralItemsCountsOnceForEach() {
    MeasureQuery byItem = MeasureQuery.of(FutileVisits.DEFINITION).by(Dimension.ITEM);
    Statement statement =
        MeasureSql.passes(byItem, ReaderScope.everything(), STANDING).getFirst().statement();
    assertThat(statement.sql())
        .contains("FROM (SELECT DISTINCT visit_id, ", "item_code AS by_item FROM (SELECT ")
        .endsWith("GROUP BY by_item ORDER BY by_item");
  }

  @Test
  void theRowsBehindANumeratorMeetTheSameConditions() {
    Statement statement =
        MeasureSql.rows(
            BrokenOpen.DEFINITION,
            RowPart.NUMERATOR,
            Filters.NONE,
            ReaderScope.everything(),
            STANDING,
            100);
    assertThat(statement.sql())
        .startsWith("SELECT * FROM (SELECT case_no, ")
        .contains(", toFloat64(1) AS amount FROM ")
        .endsWith(
            " FROM case_outcome FINAL WHERE result_set = {result_set:String} AND closed_at IS NULL"
                + " AND (closed_at IS NULL) AND (visit_verdict = 'BROKEN') ORDER BY department_code, item_code, cityHash64(case_no), case_no LIMIT 100)"
                + " ORDER BY department_code, item_code, case_no");
  }

  @Test
  void aDimensionThatRowsLackIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasureQuery.of(OnlineItems.MOBILE).by(Dimension.CHANNEL))
        .withMessage(
            "mobile_rate cannot be told by channel; it can by item, department, region, oneThing,"
                + " lifeStage");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasureQuery.of(PromiseKept.KEPT).by(Dimension.MONTH, Dimension.DAY))
        .withMessage("by month, day: give one of month, week and day");
  }
}
