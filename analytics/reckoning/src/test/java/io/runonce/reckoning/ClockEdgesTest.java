package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CORRECTION_RECEIVED;
import static io.runonce.contract.EventType.CORRECTION_REQUESTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.RESUMED;
import static io.runonce.contract.EventType.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CaseKind;
import io.runonce.contract.CloseResult;
import io.runonce.contract.Details;
import io.runonce.contract.EventType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * DOMAIN C2–C4 at their edges. Accepted on Friday, 1 March with five days, a case is due on Friday,
 * 8 March; now is Wednesday, 20 March.
 */
class ClockEdgesTest {
  private final World world = new World();

  private World step(EventType type, String local) {
    return world.step("C1", type, local);
  }

  private CaseClock clock() {
    return world.outcome("C1").clock();
  }

  private void assertClock(int daysUsed, int suspendedDays, String dueDate) {
    assertThat(clock().daysUsed()).as("days used").isEqualTo(daysUsed);
    assertThat(clock().suspendedDays()).as("suspended days").isEqualTo(suspendedDays);
    assertThat(clock().dueDate()).as("due date").isEqualTo(dueDate);
  }

  @Test
  void suspensionsByNightStopNothing() {
    step(ACCEPTED, "2024-03-01T09:00");
    for (int day = 4; day < 8; day++) {
      step(SUSPENDED, "2024-03-0%dT18:00".formatted(day));
      step(RESUMED, "2024-03-0%dT08:00".formatted(day + 1));
    }
    step(CLOSED, "2024-03-08T17:00");
    assertClock(5, 0, "2024-03-08");
  }

  @Test
  void suspensionWithinADayStopsNothing() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, "2024-03-05T00:00");
    step(RESUMED, "2024-03-05T23:59:59.999");
    step(CLOSED, "2024-03-08T17:00");
    assertClock(5, 0, "2024-03-08");
  }

  @Test
  void suspensionOverAWeekendStopsNothing() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, "2024-03-01T17:00");
    step(RESUMED, "2024-03-04T09:00");
    step(CLOSED, "2024-03-08T17:00");
    assertClock(5, 0, "2024-03-08");
  }

  /** From the last minute of the 4th to the first of the 6th, the 5th alone was stopped whole. */
  @Test
  void dayBetweenTwoMidnightsIsStopped() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, "2024-03-04T23:59");
    step(RESUMED, "2024-03-06T00:00");
    step(CLOSED, "2024-03-11T17:00");
    assertClock(5, 1, "2024-03-11");
  }

  @Test
  void suspensionFromBeforeTheClockStopsTheDaysWithinIt() {
    step(RECEIVED, "2024-02-26T09:00");
    step(SUSPENDED, "2024-02-27T09:00");
    step(ACCEPTED, "2024-03-01T09:00");
    step(RESUMED, "2024-03-06T09:00");
    step(CLOSED, "2024-03-12T17:00");
    assertClock(5, 2, "2024-03-12");
  }

  @Test
  void closingEndsASuspensionThatNobodyEnded() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, "2024-03-04T09:00");
    step(CLOSED, "2024-03-07T09:00");
    assertClock(2, 2, "2024-03-12");
  }

  @Test
  void suspensionAfterClosingSaysNothing() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(CLOSED, "2024-03-06T09:00");
    step(SUSPENDED, "2024-03-06T09:00:00.001");
    assertClock(3, 0, "2024-03-08");
  }

  /** Within one instant SUSPENDED stands before RESUMED, so the second says nothing. */
  @Test
  void suspendedAndResumedAtOneInstantIsResumed() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, "2024-03-04T09:00");
    step(RESUMED, "2024-03-06T09:00");
    step(SUSPENDED, "2024-03-06T09:00");
    step(CLOSED, "2024-03-11T17:00");
    assertClock(5, 1, "2024-03-11");
  }

  @Test
  void openSuspensionThatBeginsAfterTheDueDateHidesNothing() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, "2024-03-11T09:00");
    assertThat(clock().dueDate()).isEqualTo("2024-03-08");
    assertThat(clock().red()).isTrue();
    assertThat(clock().suspendedDays()).as("12 to 20 March, today in").isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-08T23:59:59.999, KEPT", "2024-03-09T00:00, BROKEN"})
  void dueDateLastsToItsEnd(String closing, Verdict verdict) {
    step(ACCEPTED, "2024-03-01T09:00");
    step(CLOSED, closing);
    assertThat(clock().verdict()).isEqualTo(verdict);
  }

  /** 07:00 on 1 March in Shanghai is still February in UTC. */
  @Test
  void clockStartsOnTheDateInTheBusinessZone() {
    step(ACCEPTED, "2024-03-01T07:00");
    step(CLOSED, "2024-03-08T23:00");
    assertThat(clock().clockDate()).isEqualTo("2024-03-01");
    assertThat(clock().verdict()).isEqualTo(Verdict.KEPT);
  }

  /** Complete on Tuesday the 5th; the fifth working day after is Tuesday the 12th. */
  @ParameterizedTest
  @CsvSource({"2024-03-12T23:59:59.999, false", "2024-03-13T00:00, true"})
  void demandFromBeforeTheFileWasCompleteIsNoAnswer(String now, boolean deemed) {
    step(RECEIVED, "2024-03-01T09:00");
    step(CORRECTION_REQUESTED, "2024-03-04T09:00");
    step(CORRECTION_RECEIVED, "2024-03-05T09:00");
    world.now(now);
    assertThat(clock().deemedAccepted()).isEqualTo(deemed);
    assertThat(clock().clockDate()).isEqualTo(deemed ? LocalDate.parse("2024-03-05") : null);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01T08:59:59.999, true", "2024-03-01T09:00, false"})
  void answerAtTheInstantOfReceiptIsOne(String requested, boolean deemed) {
    step(RECEIVED, "2024-03-01T09:00");
    step(CORRECTION_REQUESTED, requested);
    assertThat(clock().deemedAccepted()).isEqualTo(deemed);
  }

  @ParameterizedTest
  @CsvSource({"ACCEPTED", "ACCEPTANCE_REFUSED", "CORRECTION_REQUESTED", "CLOSED"})
  void fourStepsAreAnswers(EventType answer) {
    step(RECEIVED, "2024-03-01T09:00");
    step(answer, "2024-03-08T23:59:59.999");
    assertThat(clock().deemedAccepted()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"SUSPENDED", "RESUMED", "EXTENDED", "TRANSFERRED", "RESULT_READY"})
  void otherStepsAreNone(EventType step) {
    step(RECEIVED, "2024-03-01T09:00");
    step(step, "2024-03-08T12:00");
    assertThat(clock().deemedAccepted()).isTrue();
  }

  @Test
  void receiptAfterAcceptanceCompletesNothing() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(RECEIVED, "2024-03-01T09:00:00.001");
    assertThat(clock().clockDate()).isEqualTo("2024-03-01");
    assertThat(clock().deemedAccepted()).isFalse();
  }

  @Test
  void firstAcceptanceCounts() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(ACCEPTED, "2024-03-06T09:00");
    assertThat(clock().clockDate()).isEqualTo("2024-03-01");
  }

  @Test
  void promiseOfNoDayIsDueOnTheDateOfTheClock() {
    world
        .item(new ItemMaker("I2").promisedDays(0))
        .step("C1", ACCEPTED, "2024-03-01T09:00", e -> e.itemCode("I2"));
    assertThat(clock().dueDate()).isEqualTo("2024-03-01");
  }

  /** Due on 20 March; after the 18th lie two working days, after the 19th one. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-18T23:59, 2, false",
    "2024-03-19T00:00, 1, true",
    "2024-03-20T12:00, 0, true"
  })
  void lampIsYellowWithOneWorkingDayLeft(String now, int left, boolean yellow) {
    step(ACCEPTED, "2024-03-13T09:00");
    world.now(now);
    assertThat(clock().workingDaysLeft()).isEqualTo(left);
    assertThat(clock().yellow()).isEqualTo(yellow);
    assertThat(clock().red()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"2024-03-06T17:00, 0", "2024-03-07T00:00, 1", "2024-03-08T00:00, 0"})
  void suspensionOfTheLastDayBeforeDueIsSuspect(String suspended, int count) {
    step(ACCEPTED, "2024-03-01T09:00");
    step(SUSPENDED, suspended);
    step(RESUMED, "2024-03-18T09:00");
    assertThat(clock().suspensionsBeforeDue()).isEqualTo(count);
  }

  /** The tenth working day after 5 March is the 19th. */
  @ParameterizedTest
  @CsvSource({"2024-03-19T23:59:59.999, true", "2024-03-20T00:00, false"})
  void resultMayBeDeliveredUntilTheEndOfTheTenthDay(String delivered, boolean inTime) {
    world.step(
        "C1",
        CLOSED,
        "2024-03-05T09:00",
        e -> e.details(Details.builder().result(CloseResult.APPROVED).build()));
    step(RESULT_DELIVERED, delivered);
    assertThat(clock().deliveredInTime()).isEqualTo(inTime);
  }

  @Test
  void immediateCaseNeedsNoCalendar() {
    world
        .item(new ItemMaker("I2").kind(CaseKind.IMMEDIATE))
        .now("2025-01-10T12:00")
        .step("C1", RECEIVED, "2024-12-30T09:00", e -> e.itemCode("I2"));
    assertThat(clock().clockDate()).isNull();
    assertThat(clock().daysUsed()).isNull();
    assertThat(clock().calendarUnknown()).isTrue();
    assertThat(clock().dueDate()).isEqualTo("2024-12-30");
    assertThat(clock().verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void clockOfAnOpenCaseRunsToNow() {
    step(ACCEPTED, "2024-03-01T09:00");
    step(CLOSED, "2024-03-20T12:00:00.001");
    assertThat(clock().daysUsed()).as("to 20 March").isEqualTo(13);
    world.now("2024-03-20T12:00:00.001");
    assertThat(world.outcome("C1").moments().isClosed()).isTrue();
  }
}
