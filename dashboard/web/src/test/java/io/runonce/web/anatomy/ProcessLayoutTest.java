package io.runonce.web.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessLayoutTest {
  private static final CaseProcess.Edge THERE = edge("SUSPENDED", "RESUMED", 0);
  private static final CaseProcess.Edge BACK = edge("RESUMED", "SUSPENDED", 3);

  @Test
  void bothDirectionsBetweenTwoStagesLieApart() {
    ProcessLayout layout = new ProcessLayout(List.of(THERE, BACK));
    assertThat(layout.stages()).containsExactly("RESUMED", "SUSPENDED");
    assertThat(Math.abs(layout.middle(THERE).y() - layout.middle(BACK).y()))
        .as("labels of four and three lines of 16 px, each about its middle")
        .isGreaterThanOrEqualTo(56);
  }

  @Test
  void aWayWithTripsInVainIsDrawnOtherwise() {
    String svg = new ProcessLayout(List.of(THERE, BACK)).svg();
    assertThat(svg).containsOnlyOnce("in-vain").contains("class=\"way\"");
  }

  @Test
  void theLowestRowIsThereOnlyWhereSomethingLeadsToIt() {
    int flat = new ProcessLayout(List.of(THERE)).height();
    CaseProcess.Edge after = edge("RESULT_DELIVERED", CaseProcess.AFTER, 1);
    assertThat(new ProcessLayout(List.of(THERE, after)).height()).isGreaterThan(flat);
  }

  @Test
  void aStageThatComesAgainAtOnceHasNoWay() {
    assertThat(ProcessLayout.hasPlaces(THERE)).isTrue();
    assertThat(ProcessLayout.hasPlaces(edge("CLOSED", "CLOSED", 0))).isFalse();
    assertThat(ProcessLayout.hasPlaces(edge("CLOSED", "ELSEWHERE", 0))).isFalse();
  }

  private static CaseProcess.Edge edge(String from, String to, long futile) {
    return new CaseProcess.Edge(from, to, 10, futile, futile, null, 0);
  }
}
