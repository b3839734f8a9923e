package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.CLERK;
import static io.runonce.reckoning.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CloseResult;
import io.runonce.contract.Details;
import io.runonce.contract.SubjectKind;
import org.junit.jupiter.api.Test;

/** DOMAIN V4 (bounds), V5 (scopes), V6 (failed tries). */
class ScopesRuleTest {
  private final World world = new World().covered("L1", "2023-06-01", "2024-03-20");

  private World closed(String caseNo, String local, CloseResult result) {
    return world.step(
        caseNo, CLOSED, local, e -> e.details(Details.builder().result(result).build()));
  }

  private World waiting(String local) {
    return world.event(TICKET_TAKEN, local, e -> e.subjectId(WANG).locationId("L1"));
  }

  @Test
  void lowCountsCertainAndHighAddsPossible() {
    world.step("C1", RECEIVED, "2024-02-01T09:00");
    closed("C1", "2024-02-05T09:00", CloseResult.APPROVED);
    waiting("2024-01-31T09:00");
    ScopeOutcome citizen = world.outcome("C1").citizen();
    assertThat(citizen.low()).isEqualTo(1);
    assertThat(citizen.high()).isEqualTo(2);
    assertThat(citizen.unknownReason()).isEqualTo(UnknownReason.AMBIGUOUS);
  }

  @Test
  void officialScopeIsFromReceiptToClosing() {
    waiting("2024-01-31T09:00").step("C1", RECEIVED, "2024-02-01T09:00");
    closed("C1", "2024-02-05T09:00", CloseResult.APPROVED);
    assertThat(world.outcome("C1").official())
        .isEqualTo(new ScopeOutcome(1, 1, null, Verdict.KEPT, null));
  }

  @Test
  void anyEvidenceWithinTheScopeIsEnough() {
    world
        .event(CONSULTED, "2024-02-01T08:00", e -> e.caseNo("C1").subjectId(WANG).locationId("L1"))
        .step("C1", RECEIVED, "2024-02-01T09:00");
    closed("C1", "2024-02-01T09:00", CloseResult.APPROVED);
    assertThat(world.outcome("C1").official().low()).isEqualTo(1);
  }

  @Test
  void neverReceivedIsZeroAndUnbounded() {
    world.step("C1", ACCEPTED, "2024-02-01T09:00");
    closed("C1", "2024-02-05T09:00", CloseResult.APPROVED);
    assertThat(world.outcome("C1").official())
        .isEqualTo(
            new ScopeOutcome(
                0, null, UnknownReason.NOT_RECEIVED, Verdict.UNKNOWN, UnknownReason.NOT_RECEIVED));
  }

  @Test
  void caseWithoutSubjectIsUnbounded() {
    world.step("C1", RECEIVED, "2024-02-01T09:00", e -> e.subjectId(null));
    assertThat(world.outcome("C1").citizen().unboundedBy()).isEqualTo(UnknownReason.NO_SUBJECT);
  }

  @Test
  void organisationNeedsAKnownAgent() {
    world.step("C1", RECEIVED, "2024-02-01T09:00", e -> e.subjectKind(SubjectKind.ORGANISATION));
    assertThat(world.outcome("C1").citizen().unboundedBy()).isEqualTo(UnknownReason.AGENT_UNKNOWN);
    world.event(CONSULTED, "2024-02-02T09:00", e -> e.caseNo("C1").agentId(CLERK));
    assertThat(world.outcome("C1").citizen().unboundedBy()).isNull();
  }

  @Test
  void spanIntoAnUnknownYearIsUnbounded() {
    world
        .covered("L1", "2022-12-01", "2023-01-31")
        .step("C1", RECEIVED, "2023-01-10T09:00")
        .step("C1", CLOSED, "2023-01-11T08:00")
        .step("C1", RESULT_DELIVERED, "2023-01-11T09:00");
    assertThat(world.outcome("C1").citizen().unboundedBy()).isEqualTo(UnknownReason.NO_CALENDAR);
    assertThat(world.outcome("C1").official().high()).isEqualTo(1);
  }

  @Test
  void uncoveredPlaceIsUnbounded() {
    world
        .item(new ItemMaker("I2").places("L1", "L9"))
        .step("C1", RECEIVED, "2024-02-01T09:00", e -> e.itemCode("I2"));
    assertThat(world.outcome("C1").citizen().unboundedBy()).isEqualTo(UnknownReason.NO_TICKET_FEED);
  }

  @Test
  void failedTryCarriesItsVisits() {
    world.step("C1", RECEIVED, "2024-01-10T09:00");
    closed("C1", "2024-01-12T09:00", CloseResult.DENIED);
    world.step("C2", RECEIVED, "2024-02-01T09:00");
    CaseOutcome second = world.outcome("C2");
    assertThat(second.citizen().low()).isEqualTo(2);
    assertThat(second.carriedVisits()).isEqualTo(1);
    assertThat(second.official().low()).isEqualTo(1);
    assertThat(second.citizen().verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void carryingGoesOnBack() {
    world.step("C1", RECEIVED, "2023-10-10T09:00");
    closed("C1", "2023-10-12T09:00", CloseResult.NO_RESPONSE);
    world.step("C2", RECEIVED, "2023-12-10T09:00");
    closed("C2", "2023-12-12T09:00", CloseResult.WITHDRAWN);
    world.step("C3", RECEIVED, "2024-02-01T09:00");
    assertThat(world.outcome("C3").carriedVisits()).isEqualTo(2);
  }

  @Test
  void ofSeveralTriesTheOneClosedLastIsCarried() {
    world
        .step("C1", RECEIVED, "2024-01-10T09:00")
        .step("C2", RECEIVED, "2024-01-11T09:00")
        .step("C2", CONSULTED, "2024-01-11T15:00");
    closed("C1", "2024-01-20T09:00", CloseResult.DENIED);
    closed("C2", "2024-01-19T09:00", CloseResult.DENIED);
    world.step("C3", RECEIVED, "2024-02-01T09:00");
    assertThat(world.outcome("C3").carriedVisits()).isEqualTo(1);
  }

  @Test
  void ofTriesThatOneStepClosedTheOneBegunLastIsCarried() {
    world
        .step("C2", RECEIVED, "2024-01-10T09:00", e -> e.applicationNo("A"))
        .step("C2", RECEIVED, "2024-01-11T09:00", e -> e.applicationNo("A"))
        .step("C1", RECEIVED, "2024-01-12T09:00", e -> e.applicationNo("A"))
        .event(
            CLOSED,
            "2024-01-20T09:00",
            e -> e.applicationNo("A").details(Details.builder().result(CloseResult.DENIED).build()))
        .step("C3", RECEIVED, "2024-02-01T09:00");
    assertThat(world.outcome("C3").carriedVisits()).isEqualTo(1);
  }

  @Test
  void successOtherItemAndLongAgoCarryNothing() {
    world.step("C1", RECEIVED, "2024-01-10T09:00");
    closed("C1", "2024-01-12T09:00", CloseResult.APPROVED);
    world
        .step("C2", RECEIVED, "2024-01-10T10:00", e -> e.itemCode("I2"))
        .step(
            "C2",
            CLOSED,
            "2024-01-12T09:00",
            e -> e.details(Details.builder().result(CloseResult.DENIED).build()));
    world.step("C3", RECEIVED, "2023-11-01T08:59");
    closed("C3", "2023-11-03T08:59:59", CloseResult.DENIED);
    world.step("C4", RECEIVED, "2024-02-01T09:00");
    assertThat(world.outcome("C4").carriedVisits()).isZero();
  }

  @Test
  void ninetyDaysAreIn() {
    world.step("C3", RECEIVED, "2023-11-01T09:00");
    closed("C3", "2023-11-03T09:00", CloseResult.DENIED);
    world.step("C4", RECEIVED, "2024-02-01T09:00");
    assertThat(world.outcome("C4").carriedVisits()).isOne();
  }

  @Test
  void unboundedTryMakesAllUnbounded() {
    world.step("C1", RECEIVED, "2024-01-10T09:00", e -> e.subjectKind(SubjectKind.ORGANISATION));
    closed("C1", "2024-01-12T09:00", CloseResult.DENIED);
    world.step("C2", RECEIVED, "2024-02-01T09:00");
    assertThat(world.outcome("C2").citizen().unboundedBy()).isEqualTo(UnknownReason.AGENT_UNKNOWN);
  }

  @Test
  void visitOfBothTriesCountsOnce() {
    world.step("C1", RECEIVED, "2024-01-10T09:00");
    closed("C1", "2024-01-10T09:30", CloseResult.DENIED);
    world.step("C2", RECEIVED, "2024-01-10T10:00");
    CaseOutcome second = world.outcome("C2");
    assertThat(second.citizen().low()).isEqualTo(1);
    assertThat(second.carriedVisits()).isZero();
  }
}
