package io.runonce.web.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.measures.MeasureResult;
import io.runonce.web.SampleFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovementTest {
  @Test
  void aShareThatMovedBeyondChanceIsNamedWithItsDirection() {
    List<Movement> moved =
        Movement.among(
            List.of(
                item("A", share(300, 1000), share(200, 1000)),
                item("B", share(100, 1000), share(200, 1000)),
                item("C", share(205, 1000), share(200, 1000))));
    assertThat(moved).extracting(Movement::code).containsExactlyInAnyOrder("A", "B");
    assertThat(moved)
        .filteredOn(Movement::isBetter)
        .extracting(Movement::code)
        .containsExactly("B");
  }

  @Test
  void whatWouldBeNamedAloneIsNotAmongMany() {
    MeasureResult now = share(250, 1000);
    MeasureResult before = share(210, 1000);
    assertThat(Movement.among(List.of(item("A", now, before)))).hasSize(1);
    List<Movement.Pair> many = new ArrayList<>(List.of(item("A", now, before)));
    for (int i = 0; i < 40; i++) {
      many.add(item("S" + i, share(200, 1000), share(200, 1000)));
    }
    assertThat(Movement.among(many)).isEmpty();
  }

  @Test
  void fewCasesAreNotCompared() {
    Movement.Pair few = item("A", share(20, 29), share(1, 500));
    assertThat(few.isComparable()).isFalse();
    assertThat(item("A", share(20, 100), null).isComparable()).isFalse();
    assertThat(Movement.among(List.of(few))).isEmpty();
  }

  @Test
  void allOrNoneInBothWeeksIsNoMovement() {
    assertThat(Movement.among(List.of(item("A", share(0, 100), share(0, 200))))).isEmpty();
  }

  private static Movement.Pair item(
      String code, @Nullable MeasureResult now, @Nullable MeasureResult before) {
    return new Movement.Pair(Movement.Kind.ITEM, code, now, before);
  }

  private static MeasureResult share(int broken, int judged) {
    return SampleFigures.share(WeekChanges.BROKEN, broken, judged, judged);
  }
}
