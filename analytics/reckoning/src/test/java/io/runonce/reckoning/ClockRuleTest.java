package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTANCE_REFUSED;
import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CORRECTION_RECEIVED;
import static io.runonce.contract.EventType.CORRECTION_REQUESTED;
import static io.runonce.contract.EventType.EXTENDED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.RESUMED;
import static io.runonce.contract.EventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CaseKind;
import io.runonce.contract.CloseResult;
import io.runonce.contract.Details;
import org.junit.jupiter.api.Test;

/** DOMAIN C2–C5. In March 2024 all weekdays work; the first is a Friday. */
class ClockRuleTest {
  private final World world = new World();

  private CaseClock clock() {
    return world.outcome("C1").clock();
  }

  private World accepted(String local) {
    return world.step("C1", ACCEPTED, local);
  }

  @Test
  void clockStartsWithAcceptanceWhichIsNotCounted() {
    accepted("2024-03-01T09:00").step("C1", CLOSED, "2024-03-08T23:59");
    assertThat(clock().clockDate()).isEqualTo("2024-03-01");
    assertThat(clock().dueDate()).isEqualTo("2024-03-08");
    assertThat(clock().daysUsed()).isEqualTo(5);
    assertThat(clock().verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void closingAfterTheDueDateBreaks() {
    accepted("2024-03-01T09:00").step("C1", CLOSED, "2024-03-09T00:00");
    assertThat(clock().verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void openIsUnknownUntilTheDueDateHasPassed() {
    accepted("2024-03-13T09:00");
    assertThat(clock().dueDate()).isEqualTo("2024-03-20");
    assertThat(clock().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(clock().yellow()).isTrue();
    world.now("2024-03-21T00:00");
    assertThat(clock().verdict()).isEqualTo(Verdict.BROKEN);
    assertThat(clock().red()).isTrue();
    assertThat(clock().yellow()).isFalse();
  }

  @Test
  void withoutAcceptanceThereIsNoClock() {
    world.step("C1", RECEIVED, "2024-03-19T09:00");
    assertThat(clock().clockDate()).isNull();
    assertThat(clock().suspendedDays()).isNull();
    assertThat(world.outcome("C1").nextChangeAt()).isEqualTo(World.at("2024-03-21T00:00"));
  }

  @Test
  void silenceOfFiveWorkingDaysIsAcceptance() {
    world.step("C1", RECEIVED, "2024-03-12T09:00").now("2024-03-19T23:59:59.999");
    assertThat(clock().clockDate()).isNull();
    world.now("2024-03-20T00:00");
    assertThat(clock().clockDate()).isEqualTo("2024-03-12");
    assertThat(clock().deemedAccepted()).isTrue();
  }

  @Test
  void anAnswerOnTheFifthDayIsInTime() {
    world.step("C1", RECEIVED, "2024-03-01T09:00");
    accepted("2024-03-08T23:59");
    assertThat(clock().clockDate()).isEqualTo("2024-03-08");
    assertThat(clock().deemedAccepted()).isFalse();
  }

  @Test
  void anAnswerAfterTheFifthDayComesTooLate() {
    world.step("C1", RECEIVED, "2024-03-01T09:00");
    accepted("2024-03-11T00:00");
    assertThat(clock().clockDate()).isEqualTo("2024-03-01");
  }

  @Test
  void correctionMakesTheFileComplete() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00")
        .step("C1", CORRECTION_REQUESTED, "2024-03-04T09:00")
        .step("C1", CORRECTION_RECEIVED, "2024-03-06T09:00");
    accepted("2024-03-14T09:00").step("C1", CORRECTION_RECEIVED, "2024-03-15T09:00");
    assertThat(clock().clockDate()).isEqualTo("2024-03-06");
  }

  @Test
  void correctionAtTheInstantOfAcceptanceIsNotAfterIt() {
    world.step("C1", RECEIVED, "2024-03-01T09:00");
    accepted("2024-03-11T09:00").step("C1", CORRECTION_RECEIVED, "2024-03-11T09:00");
    assertThat(clock().clockDate()).isEqualTo("2024-03-11");
  }

  @Test
  void suspensionStopsTheDaysThatItLastedWhole() {
    accepted("2024-03-01T09:00")
        .step("C1", SUSPENDED, "2024-03-04T09:00")
        .step("C1", SUSPENDED, "2024-03-05T09:00")
        .step("C1", RESUMED, "2024-03-07T09:00")
        .step("C1", RESUMED, "2024-03-08T09:00")
        .step("C1", CLOSED, "2024-03-12T09:00");
    assertThat(clock().suspendedDays()).isEqualTo(2);
    assertThat(clock().daysUsed()).isEqualTo(5);
    assertThat(clock().dueDate()).isEqualTo("2024-03-12");
  }

  @Test
  void openSuspensionKeepsTheDueDateAway() {
    accepted("2024-03-01T09:00").step("C1", SUSPENDED, "2024-03-04T09:00");
    assertThat(clock().dueDate()).isNull();
    assertThat(clock().suspendedDays()).as("today in").isEqualTo(12);
    assertThat(clock().daysUsed()).isEqualTo(1);
  }

  @Test
  void suspensionBegunOnTheDueDateComesTooLateToStopIt() {
    accepted("2024-03-01T09:00").step("C1", SUSPENDED, "2024-03-08T09:00");
    assertThat(clock().dueDate()).isEqualTo("2024-03-08");
    assertThat(clock().verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void lastClosingEndsASuspension() {
    accepted("2024-03-01T09:00")
        .step("C1", SUSPENDED, "2024-03-04T09:00")
        .step("C1", CLOSED, "2024-03-05T09:00")
        .step("C1", CLOSED, "2024-03-08T09:00")
        .step("C1", SUSPENDED, "2024-03-11T09:00");
    assertThat(clock().suspendedDays()).isEqualTo(3);
    assertThat(clock().dueDate()).isEqualTo("2024-03-13");
  }

  @Test
  void extensionAddsItsDays() {
    accepted("2024-03-01T09:00")
        .step("C1", EXTENDED, "2024-03-05T09:00", e -> e.details(days(2)))
        .step("C1", EXTENDED, "2024-03-05T10:00", e -> e.details(days(1)));
    assertThat(clock().dueDate()).isEqualTo("2024-03-13");
  }

  @Test
  void absurdExtensionHidesTheDueDateAndStopsNothingElse() {
    accepted("2024-03-01T09:00")
        .step("C1", EXTENDED, "2024-03-05T09:00", e -> e.details(days(Integer.MAX_VALUE)))
        .step("C1", EXTENDED, "2024-03-05T10:00", e -> e.details(days(Integer.MAX_VALUE)));
    assertThat(clock().calendarUnknown()).isTrue();
  }

  private static Details days(int days) {
    return Details.builder().days(days).build();
  }

  @Test
  void immediateCaseIsDueWhenItsFileIsCompleteClockOrNot() {
    world
        .item(new ItemMaker("I2").kind(CaseKind.IMMEDIATE))
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.itemCode("I2"))
        .step("C1", ACCEPTANCE_REFUSED, "2024-03-04T09:00", e -> e.itemCode("I2"));
    assertThat(clock().clockDate()).isNull();
    assertThat(clock().dueDate()).isEqualTo("2024-03-01");
    assertThat(clock().verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void kindIsTheOneThatAcceptanceTells() {
    world.step(
        "C1",
        ACCEPTED,
        "2024-03-01T09:00",
        e -> e.details(Details.builder().kind(CaseKind.IMMEDIATE).build()));
    assertThat(clock().dueDate()).isEqualTo("2024-03-01");
  }

  @Test
  void unknownYearTakesAllClockFieldsAway() {
    world.now("2024-12-30T12:00").step("C1", ACCEPTED, "2024-12-27T09:00");
    assertThat(clock().calendarUnknown()).isTrue();
    assertThat(clock().clockDate()).isNull();
    assertThat(clock().dueDate()).isNull();
    assertThat(clock().daysUsed()).isNull();
    assertThat(clock().verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void unknownYearBehindTheAnswerDoesNoHarm() {
    world
        .item(new ItemMaker("I2").promisedDays(1))
        .now("2024-12-31T12:00")
        .step("C1", RECEIVED, "2024-12-27T09:00", e -> e.itemCode("I2"))
        .step("C1", ACCEPTED, "2024-12-30T09:00", e -> e.itemCode("I2"));
    assertThat(clock().clockDate()).isEqualTo("2024-12-30");
    assertThat(clock().dueDate()).isEqualTo("2024-12-31");
  }

  @Test
  void suspensionOnTheLastDayBeforeDueIsCounted() {
    accepted("2024-03-01T09:00")
        .step("C1", SUSPENDED, "2024-03-07T17:00")
        .step("C1", RESUMED, "2024-03-14T09:00");
    assertThat(clock().suspensionsBeforeDue()).isEqualTo(1);
  }

  @Test
  void resultIsDueOnTheTenthWorkingDayAfterClosing() {
    accepted("2024-03-01T09:00")
        .step(
            "C1",
            CLOSED,
            "2024-03-05T09:00",
            e -> e.details(Details.builder().result(CloseResult.APPROVED).build()));
    assertThat(clock().deliveredInTime()).as("2024-03-19 has passed").isFalse();
    world.now("2024-03-19T12:00");
    assertThat(clock().deliveredInTime()).isNull();
    world.step("C1", RESULT_DELIVERED, "2024-03-19T11:00");
    assertThat(clock().deliveredInTime()).isTrue();
  }
}
