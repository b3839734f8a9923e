package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.TRANSFERRED;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Catalogue;
import io.runonce.contract.Event;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is missing or contradicts itself has a row all the same, which says what is not known. */
class BadInputTest {
  private final World world = new World().covered("L1", "2023-12-01", "2024-03-20");

  private void closedCase(String year, UnaryOperator<Event.Builder> told) {
    world
        .step("C1", RECEIVED, year + "-03-01T09:00", told)
        .step("C1", CLOSED, year + "-03-05T09:00", told);
  }

  private static void assertUnknown(ScopeOutcome scope, UnknownReason reason) {
    assertThat(scope.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(scope.unknownReason()).isEqualTo(reason);
  }

  @Test
  void goodInputIsJudged() {
    closedCase("2024", e -> e);
    assertThat(world.outcome("C1").citizen().verdict()).isEqualTo(Verdict.KEPT);
  }

  @Test
  void missingCalendarYearIsUnknownAndTakesTheClockAway() {
    closedCase("2022", e -> e);
    world.step("C1", ACCEPTED, "2022-03-01T10:00");
    CaseOutcome outcome = world.outcome("C1");
    assertUnknown(outcome.citizen(), UnknownReason.NO_CALENDAR);
    assertUnknown(outcome.official(), UnknownReason.NO_CALENDAR);
    assertThat(outcome.citizen().low()).isOne();
    assertThat(outcome.citizen().high()).isNull();
    assertThat(outcome.clock().calendarUnknown()).isTrue();
    assertThat(outcome.clock().clockDate()).isNull();
    assertThat(outcome.clock().dueDate()).isNull();
    assertThat(outcome.clock().daysUsed()).isNull();
    assertThat(outcome.clock().suspendedDays()).isNull();
    assertThat(outcome.clock().verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void itemThatNobodyKnowsPromisesNothing() {
    closedCase("2024", e -> e.itemCode("I9"));
    assertUnknown(world.outcome("C1").citizen(), UnknownReason.NO_DECLARATION);
    assertUnknown(world.outcome("C1").official(), UnknownReason.NO_DECLARATION);
  }

  @Test
  void caseThatTellsNoItemPromisesNothing() {
    closedCase("2024", e -> e.itemCode(null));
    assertUnknown(world.outcome("C1").citizen(), UnknownReason.NO_DECLARATION);
    assertThat(world.outcome("C1").clock().dueDate()).isNull();
  }

  @Test
  void itemWithoutAVersionInForceYetPromisesNothing() {
    world.item(new ItemMaker("I2").version("1", "2024-03-02"));
    closedCase("2024", e -> e.itemCode("I2"));
    assertUnknown(world.outcome("C1").citizen(), UnknownReason.NO_DECLARATION);
  }

  @Test
  void versionWithoutADeclarationPromisesNothing() {
    world.item(new ItemMaker("I2").declaredVisits(null));
    closedCase("2024", e -> e.itemCode("I2"));
    assertUnknown(world.outcome("C1").citizen(), UnknownReason.NO_DECLARATION);
  }

  @Test
  void caseWithoutSubjectIsUnknown() {
    closedCase("2024", e -> e.subjectId(null));
    assertUnknown(world.outcome("C1").citizen(), UnknownReason.NO_SUBJECT);
    assertUnknown(world.outcome("C1").official(), UnknownReason.NO_SUBJECT);
  }

  @Test
  void caseWithoutReceiptIsUnknownToTheOffice() {
    world.step("C1", CLOSED, "2024-03-05T09:00");
    assertUnknown(world.outcome("C1").official(), UnknownReason.NOT_RECEIVED);
    assertThat(world.outcome("C1").clock().clockDate()).isNull();
  }

  @Test
  void closedBeforeReceivedHasARowAndIsCounted() {
    world
        .step("C1", CLOSED, "2024-03-01T09:00")
        .step("C1", ACCEPTED, "2024-03-06T09:00")
        .step("C1", RECEIVED, "2024-03-05T09:00");
    CaseOutcome outcome = world.outcome("C1");
    assertThat(outcome.citizen().low()).isOne();
    assertThat(outcome.official().low()).isZero();
    assertUnknown(outcome.official(), UnknownReason.NOT_RECEIVED);
    assertThat(outcome.eventsAfterClosing()).isEqualTo(2);
    assertThat(outcome.clock().daysUsed()).isZero();
    assertThat(outcome.clock().suspendedDays()).isZero();
  }

  @Test
  void emptyCatalogueStopsNothing() {
    closedCase("2024", e -> e);
    Catalogue nothing =
        new Catalogue(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());
    Reckoning rows =
        new Reckoner(nothing, Settings.DEFAULT, World.at("2024-03-20T12:00"))
            .reckon(world.events());
    assertThat(rows.outcomes())
        .singleElement()
        .satisfies(row -> assertUnknown(row.citizen(), UnknownReason.NO_DECLARATION));
  }

  /** The guide changes on 2 March; the date that counts is the first of these that is told. */
  @ParameterizedTest
  @CsvSource({
    "2024-03-01T23:59:59.999, , 1",
    "2024-03-02T00:00, , 2",
    ", 2024-03-01T23:59:59.999, 1",
    ", 2024-03-02T00:00, 2",
    "2024-03-01T23:59:59.999, 2024-03-02T00:00, 1",
    "2024-03-02T00:00, 2024-03-01T23:59:59.999, 2"
  })
  void guideIsThatOfReceiptElseOfAcceptance(
      @Nullable String received, @Nullable String accepted, String version) {
    world
        .item(new ItemMaker("I1").version("2", "2024-03-02").declaredVisits(9).promisedDays(1))
        .step("C1", TRANSFERRED, "2024-02-20T09:00")
        .step("C1", CLOSED, "2024-03-04T09:00");
    if (received != null) {
      world.step("C1", RECEIVED, received);
    }
    if (accepted != null) {
      world.step("C1", ACCEPTED, accepted);
    }
    Promise promise = world.outcome("C1").promise();
    assertThat(promise.itemVersion()).isEqualTo(version);
    assertThat(promise.declaredVisits()).isEqualTo(version.equals("1") ? 1 : 9);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01T23:59:59.999, 1", "2024-03-02T00:00, 2"})
  void withoutEitherItIsThatOfTheFirstCaseEvent(String closed, String version) {
    world.item(new ItemMaker("I1").version("2", "2024-03-02")).step("C1", CLOSED, closed);
    assertThat(world.outcome("C1").promise().itemVersion()).isEqualTo(version);
  }
}
