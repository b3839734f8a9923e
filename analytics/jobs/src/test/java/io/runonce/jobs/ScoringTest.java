package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final double[] WEIGHTS =
      PlanPart.defaultWeights().values().stream().mapToDouble(Double::doubleValue).toArray();

  @Test
  void theItemWithMoreOfEverythingComesFirst() {
    Scoring scoring =
        new Scoring(
            List.of(item("small", 1, 1), item("large", 50, 5)), new double[] {0, 3}, WEIGHTS);
    assertThat(Statistics.ranks(scoring.scores())).containsExactly(2, 1);
  }

  @Test
  void theSameSeedDrawsTheSameRanks() {
    Scoring scoring =
        new Scoring(
            List.of(item("a", 3, 1), item("b", 3.1, 1), item("c", 2.9, 2)),
            new double[] {0, 0, 0},
            WEIGHTS);
    assertThat(scoring.drawnRanks(7, 3)).isEqualTo(scoring.drawnRanks(7, 3));
  }

  @Test
  void nothingToRankIsNoFault() {
    assertThat(new Scoring(List.of(), new double[0], WEIGHTS).scores()).isEmpty();
    assertThat(new Scoring(List.of(), new double[0], WEIGHTS).drawnRanks(1, 1)).isEmpty();
  }

  @Test
  void whatAGuideLeavesOutMovesNothing() {
    ItemDemand unknown =
        new ItemDemand("u", weekly(5), Arrays.asList(null, null, null, null), null, null);
    Scoring scoring =
        new Scoring(List.of(item("a", 5, 1), unknown, item("b", 5, 3)), new double[3], WEIGHTS);
    int complexity = List.of(PlanPart.values()).indexOf(PlanPart.COMPLEXITY);
    assertThat(scoring.parts()[complexity][1]).isCloseTo(0, within(1e-9));
  }

  private static ItemDemand item(String code, double volume, double complexity) {
    return new ItemDemand(
        code, weekly(volume), List.of(complexity, complexity, complexity, complexity), 1.0, 2.0);
  }

  private static double[][] weekly(double volume) {
    double[][] weekly = new double[DemandSource.values().length][DemandReader.WEEKS];
    for (double[] source : weekly) {
      Arrays.fill(source, volume);
    }
    return weekly;
  }
}
