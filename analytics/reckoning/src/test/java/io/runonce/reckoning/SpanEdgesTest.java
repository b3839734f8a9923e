package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTANCE_REFUSED;
import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.CORRECTION_RECEIVED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Details;
import io.runonce.contract.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** DOMAIN V3 (span), V5 (receipt to closing), V8 (futile) to the millisecond. Now is 20 March. */
class SpanEdgesTest {
  private final World world = new World();

  private World step(EventType type, String local) {
    return world.step("C1", type, local, e -> e.onSite(false));
  }

  private World waiting(String local) {
    return world.event(TICKET_TAKEN, local, e -> e.subjectId(WANG).locationId("L1"));
  }

  private World asked(String local) {
    return world.event(
        CONSULTED, local, e -> e.caseNo("C1").subjectId(WANG).locationId("L1").itemCode("I1"));
  }

  private int candidates() {
    return world.visits().get(0).possibleCases().size();
  }

  /** January 31 is 30 days before 1 March of a leap year. */
  @ParameterizedTest
  @CsvSource({"2024-01-31T08:59:59.999, 0", "2024-01-31T09:00, 1"})
  void spanBeginsThirtyDaysBeforeTheFirstCaseEvent(String ticket, int candidates) {
    step(RECEIVED, "2024-03-01T09:00");
    waiting(ticket);
    assertThat(candidates()).isEqualTo(candidates);
  }

  @Test
  void visitMustStartInTheSpan() {
    step(RECEIVED, "2024-03-01T09:00");
    waiting("2024-01-31T08:59:59.999");
    waiting("2024-01-31T10:00");
    assertThat(world.visits()).hasSize(1);
    assertThat(candidates()).isZero();
  }

  /** February 29 is 90 days after 1 December; the closing of November was taken back. */
  @ParameterizedTest
  @CsvSource({"2024-02-29T09:00, 1", "2024-02-29T09:00:00.001, 0"})
  void spanEndsNinetyDaysAfterTheLastClosing(String ticket, int candidates) {
    step(RECEIVED, "2023-11-01T09:00");
    step(CLOSED, "2023-11-10T09:00");
    step(CLOSED, "2023-12-01T09:00");
    waiting(ticket);
    assertThat(candidates()).isEqualTo(candidates);
  }

  @ParameterizedTest
  @CsvSource({"2024-02-05T09:00, 1", "2024-02-05T09:00:00.001, 0", "2024-02-10T09:00, 0"})
  void spanEndsWithDeliveryEvenIfTheCaseIsReopened(String ticket, int candidates) {
    step(RECEIVED, "2024-02-01T09:00");
    step(CLOSED, "2024-02-02T09:00");
    step(RESULT_DELIVERED, "2024-02-05T09:00");
    step(CLOSED, "2024-02-20T09:00");
    waiting(ticket);
    assertThat(candidates()).isEqualTo(candidates);
  }

  @Test
  void spanOfAnOpenCaseReachesNow() {
    step(RECEIVED, "2024-02-01T09:00");
    waiting("2024-03-20T12:00");
    assertThat(candidates()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-01T08:59:59.999, 0",
    "2024-02-01T09:00, 1",
    "2024-02-05T09:00, 1",
    "2024-02-05T09:00:00.001, 0"
  })
  void officialScopeHasBothItsEndsIn(String consulted, int low) {
    step(RECEIVED, "2024-02-01T09:00");
    step(CLOSED, "2024-02-05T09:00");
    asked(consulted);
    assertThat(world.outcome("C1").official().low()).isEqualTo(low);
    assertThat(world.outcome("C1").citizen().low()).isOne();
  }

  @Test
  void officialScopeOfAnOpenCaseReachesNow() {
    step(RECEIVED, "2024-02-01T09:00");
    asked("2024-03-20T12:00");
    assertThat(world.outcome("C1").official().low()).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05T08:59:59.999, true",
    "2024-03-05T09:00, false",
    "2024-03-05T23:59:59.999, false",
    "2024-03-06T00:00, true"
  })
  void advanceFromTheStartToTheEndOfTheDateSavesTheVisit(String accepted, boolean futile) {
    step(RECEIVED, "2024-03-01T09:00");
    step(ACCEPTED, accepted);
    asked("2024-03-05T09:00");
    assertThat(world.visits()).singleElement().returns(futile, Visit::futile);
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "ACCEPTED", "CORRECTION_RECEIVED", "CLOSED", "RESULT_DELIVERED"})
  void fiveStepsAdvanceACase(EventType type) {
    step(RECEIVED, "2024-03-01T09:00");
    step(type, "2024-03-05T15:00");
    asked("2024-03-05T09:00");
    assertThat(world.visits()).singleElement().returns(false, Visit::futile);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ACCEPTANCE_REFUSED",
        "CORRECTION_REQUESTED",
        "SUSPENDED",
        "RESUMED",
        "EXTENDED",
        "TRANSFERRED",
        "RESULT_READY"
      })
  void otherStepsDoNot(EventType type) {
    step(RECEIVED, "2024-03-01T09:00");
    step(type, "2024-03-05T15:00");
    asked("2024-03-05T09:00");
    assertThat(world.visits()).singleElement().returns(true, Visit::futile);
  }

  @Test
  void advanceOfOneCaseSavesTheVisitForBoth() {
    step(RECEIVED, "2024-03-01T09:00");
    asked("2024-03-05T09:00")
        .event(CONSULTED, "2024-03-05T09:10", e -> e.caseNo("C2").subjectId(WANG).locationId("L1"))
        .step("C2", CORRECTION_RECEIVED, "2024-03-05T15:00", e -> e.onSite(false));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.certainCases()).containsExactly("C1", "C2");
          assertThat(v.futile()).isFalse();
        });
  }

  @Test
  void noAnswerIsNoAnswer() {
    step(RECEIVED, "2024-03-01T09:00")
        .event(
            CONSULTED,
            "2024-03-05T09:00",
            e -> e.caseNo("C1").subjectId(WANG).details(Details.builder().answered(false).build()));
    assertThat(world.outcome("C1").futileVisits()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"2024-03-02T09:00, false", "2024-03-02T09:00:00.001, true"})
  void refusalStandsAfterAnAcceptanceOfItsInstant(String accepted, boolean open) {
    step(ACCEPTED, accepted);
    step(ACCEPTANCE_REFUSED, "2024-03-02T09:00");
    assertThat(world.outcome("C1").moments().isClosed()).isEqualTo(!open);
  }
}
