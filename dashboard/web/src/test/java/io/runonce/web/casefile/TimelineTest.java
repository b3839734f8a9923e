package io.runonce.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Instant DAY = Instant.parse("2026-03-01T01:00:00Z");
  private static final Timeline ONE_PROMISED =
      new Timeline(1, 0, DAY.plus(Duration.ofHours(1)), DAY.plus(Duration.ofDays(9)));

  @Test
  void certainVisitsAreCountedAndGoBeyondThePromise() {
    List<Step> steps =
        ONE_PROMISED.tell(
            List.of(visit("b", 3, true), visit("a", 0, true), visit("p", 5, false)), List.of());
    assertThat(steps).extracting(TimelineTest::number).containsExactly(1, 2, 0);
    assertThat(steps).extracting(TimelineTest::beyond).containsExactly(false, true, false);
  }

  @Test
  void visitsOfFailedTriesCountBeforeTheFirstOneHere() {
    Timeline carried = new Timeline(1, 1, DAY, null);
    assertThat(carried.tell(List.of(visit("a", 0, true)), List.of()))
        .extracting(TimelineTest::beyond)
        .containsExactly(true);
  }

  @Test
  void withoutADeclarationNothingIsBeyond() {
    Timeline none = new Timeline(null, 0, null, null);
    assertThat(none.tell(List.of(visit("a", 0, true)), List.of()))
        .extracting(TimelineTest::beyond)
        .containsExactly(false);
  }

  @Test
  void anEventOfAVisitStandsInItAndNowhereElse() {
    EventRecord received = event("e1", 0, "RECEIVED");
    EventRecord closed = event("e2", 8, "CLOSED");
    List<Step> steps =
        ONE_PROMISED.tell(List.of(visit("a", 0, true, "e1")), List.of(closed, received));
    assertThat(steps).hasSize(2);
    assertThat(steps.getFirst())
        .isInstanceOfSatisfying(
            Step.Came.class, came -> assertThat(came.events()).containsExactly(received));
    assertThat(steps.getLast()).isEqualTo(new Step.Done(closed));
  }

  @Test
  void onlyVisitsBetweenReceiptAndClosingAreOfTheOfficialScope() {
    List<Step> steps =
        ONE_PROMISED.tell(
            List.of(visit("a", 0, true, "e0"), visit("b", 2, true, "e1")),
            List.of(event("e0", 0, "CONSULTED"), event("e1", 2, "CORRECTION_RECEIVED")));
    assertThat(steps).extracting(s -> ((Step.Came) s).official()).containsExactly(false, true);
  }

  private static int number(Step step) {
    return ((Step.Came) step).number();
  }

  private static boolean beyond(Step step) {
    return ((Step.Came) step).beyond();
  }

  private static VisitRecord visit(String id, int day, boolean certain, String... evidence) {
    Instant at = DAY.plus(Duration.ofDays(day));
    return new VisitRecord(id, "L1", at, at, false, certain, List.of(evidence));
  }

  static EventRecord event(String id, int day, String type) {
    return event(id, day, type, "{}");
  }

  static EventRecord event(String id, int day, String type, String attributes) {
    Instant at = DAY.plus(Duration.ofDays(day));
    return new EventRecord(
        id,
        "hall",
        id,
        type,
        at,
        null,
        "330111",
        "C1",
        null,
        "I1",
        null,
        "L1",
        "HALL_WINDOW",
        true,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        attributes,
        "",
        "b",
        at);
  }
}
