package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTANCE_REFUSED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CloseResult;
import io.runonce.contract.Details;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** DOMAIN V6 at its edges: which try a case follows. C1 made one trip and comes first. */
class RefilingEdgesTest {
  private static final Set<CloseResult> FAILED =
      EnumSet.of(
          CloseResult.DENIED,
          CloseResult.WITHDRAWN,
          CloseResult.TERMINATED,
          CloseResult.NO_RESPONSE,
          CloseResult.REFUSED);
  private final World world = new World();

  private World closed(String local, CloseResult result) {
    return world.step(
        "C1", CLOSED, local, e -> e.details(Details.builder().result(result).build()));
  }

  private int carried() {
    return world.outcome("C2").carriedVisits();
  }

  /** Between 3 November 2023 and 1 February 2024 lie 90 days. */
  @ParameterizedTest
  @CsvSource({"2023-11-03T08:59:59.999, 0", "2023-11-03T09:00, 1", "2024-02-01T09:00, 1"})
  void closedAtMostNinetyDaysBefore(String closing, int carried) {
    world
        .step("C1", RECEIVED, "2023-10-30T09:00")
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    closed(closing, CloseResult.DENIED);
    assertThat(carried()).isEqualTo(carried);
  }

  @Test
  void closedAfterTheNextHasBegunIsNotBefore() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00")
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    closed("2024-02-01T09:00:00.001", CloseResult.WITHDRAWN);
    assertThat(carried()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2024-02-01T08:59:59.999, 1", "2024-02-01T09:00, 0"})
  void begunAtAnEarlierInstant(String received, int carried) {
    world
        .event(CONSULTED, "2024-01-20T09:00", e -> e.caseNo("C1").subjectId(WANG).locationId("L1"))
        .step("C1", RECEIVED, received, e -> e.onSite(false))
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    closed("2024-02-01T09:00", CloseResult.DENIED);
    assertThat(carried()).isEqualTo(carried);
  }

  @ParameterizedTest
  @EnumSource(CloseResult.class)
  void fiveResultsAreFailures(CloseResult result) {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00")
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    closed("2024-01-12T09:00", result);
    assertThat(carried()).isEqualTo(FAILED.contains(result) ? 1 : 0);
  }

  @Test
  void refusalWithoutClosingIsAFailure() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00")
        .step("C1", ACCEPTANCE_REFUSED, "2024-01-12T09:00")
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    assertThat(carried()).isOne();
  }

  @Test
  void denialThatWasTakenBackIsNone() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00")
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    closed("2024-01-12T09:00", CloseResult.DENIED);
    closed("2024-01-20T09:00", CloseResult.APPROVED);
    assertThat(carried()).isZero();
  }

  @Test
  void openTryIsNone() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00")
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    assertThat(carried()).isZero();
  }

  @Test
  void somebodyElsesTryIsNone() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00", e -> e.subjectId(LI))
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    world.step(
        "C1",
        CLOSED,
        "2024-01-12T09:00",
        e -> e.subjectId(LI).details(Details.builder().result(CloseResult.DENIED).build()));
    assertThat(carried()).isZero();
  }

  @Test
  void unknownSubjectsAndItemsAreNotTheSame() {
    Details denied = Details.builder().result(CloseResult.DENIED).build();
    world
        .step("C1", RECEIVED, "2024-01-10T09:00", e -> e.subjectId(null))
        .step("C1", CLOSED, "2024-01-12T09:00", e -> e.subjectId(null).details(denied))
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.subjectId(null).onSite(false))
        .step("C3", RECEIVED, "2024-01-10T09:00", e -> e.itemCode(null))
        .step("C3", CLOSED, "2024-01-12T09:00", e -> e.itemCode(null).details(denied))
        .step("C4", RECEIVED, "2024-02-01T09:00", e -> e.itemCode(null).onSite(false));
    assertThat(carried()).isZero();
    assertThat(world.outcome("C4").carriedVisits()).isZero();
  }

  @Test
  void futileVisitOfTheFailedTryIsOneOfTheNext() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00", e -> e.onSite(false))
        .event(CONSULTED, "2024-01-11T09:00", e -> e.caseNo("C1").subjectId(WANG).locationId("L1"))
        .step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    closed("2024-01-12T09:00", CloseResult.NO_RESPONSE);
    assertThat(world.outcome("C2").futileVisits()).isOne();
    assertThat(world.outcome("C2").official().low()).isZero();
  }

  @Test
  void approvalThatWasTakenBackIsAFailure() {
    world.step("C1", RECEIVED, "2024-01-10T09:00");
    closed("2024-01-12T09:00", CloseResult.APPROVED);
    closed("2024-01-12T09:00:00.001", CloseResult.DENIED);
    world.step("C2", RECEIVED, "2024-02-01T09:00", e -> e.onSite(false));
    assertThat(world.outcome("C1").moments().result()).isEqualTo(CloseResult.DENIED);
    assertThat(carried()).isOne();
  }
}
