package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runonce.warehouse.Row;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankITCase {

  @Test
  void itemsAreRankedByTheirPartsAndRepeatably() throws IOException {
    Conformance made = Conformance.require();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events());
      district.actions(clock).reckonAll().asOf(made.now()).execute();
      RankResult first = district.actions(clock).rank().asOf(made.now()).execute();
      RankResult second = district.actions(clock).rank().asOf(made.now()).execute();
      List<Row> rows = scores(district, first.planRun());
      assertThat(rows).hasSize(first.items()).isNotEmpty();
      assertThat(scores(district, second.planRun())).hasToString(rows.toString());
      for (Row row : rows) {
        double sum = row.decimals("part_scores").stream().mapToDouble(Double::doubleValue).sum();
        assertThat(sum).isCloseTo(row.decimal("score"), within(1e-9));
        assertThat(row.integer("rank_low")).isLessThanOrEqualTo(row.integer("rank_high"));
      }
      assertThat(rows.stream().mapToDouble(row -> row.decimal("yearly_volume")).sum()).isPositive();
    }
  }

  private static List<Row> scores(TestDistrict district, long run) {
    return district.query(
        "SELECT * EXCEPT plan_run FROM plan_score FINAL WHERE plan_run = "
            + run
            + " ORDER BY rank");
  }
}
