package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTANCE_REFUSED;
import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.CORRECTION_RECEIVED;
import static io.runonce.contract.EventType.RATED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.TRANSFERRED;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.bringing;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CloseResult;
import io.runonce.contract.Details;
import io.runonce.contract.Grade;
import io.runonce.contract.GradeOrigin;
import io.runonce.contract.SubjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DOMAIN V0 (whose), V3 (span), §5 (the version in force), CONTRACT §3 (materials, grade). */
class FactsRuleTest {
  private final World world = new World();

  private CaseFacts facts() {
    List<NamedEvent> named =
        world.events().stream().map(e -> new NamedEvent(e, List.of("C1"))).toList();
    return world.stages().facts("case:C1", named).get(0);
  }

  @Test
  void subjectIsTheEarliestCaseEventsThatTellsOne() {
    world
        .event(CONSULTED, "2024-02-01T09:00", e -> e.caseNo("C1").subjectId(LI))
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null))
        .step("C1", ACCEPTED, "2024-03-02T09:00");
    assertThat(facts().identity().subjectId()).isEqualTo(WANG);
  }

  @Test
  void stepsAtALaterInstantThanTheClosingComeAfterItButTheHandOverBelongsThere() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00")
        .step("C1", ACCEPTANCE_REFUSED, "2024-03-02T09:00")
        .step("C1", CORRECTION_RECEIVED, "2024-03-02T09:00")
        .step("C1", RESULT_DELIVERED, "2024-03-03T09:00")
        .step("C1", CORRECTION_RECEIVED, "2024-03-04T09:00");
    assertThat(facts().eventsAfterClosing()).isEqualTo(1);
  }

  @Test
  void wayHasEachStageOnceInARowWithWhatWasBrought() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.details(bringing("M1", "M2:SHARED")))
        .step("C1", RECEIVED, "2024-03-01T09:05", e -> e.details(bringing("M1", "M2")))
        .step("C1", ACCEPTED, "2024-03-02T09:00")
        .step("C1", TRANSFERRED, "2024-03-02T10:00")
        .step("C1", ACCEPTED, "2024-03-02T11:00")
        .step("C1", CORRECTION_RECEIVED, "2024-03-03T09:00", e -> e.details(bringing("M1", "M2")))
        .step("C1", CLOSED, "2024-03-03T09:00", e -> e.details(bringing("M1")))
        .event(CONSULTED, "2024-03-04T09:00", e -> e.caseNo("C1"));
    assertThat(facts().way())
        .containsExactly(
            new Step(World.at("2024-03-01T09:00"), RECEIVED, 1),
            new Step(World.at("2024-03-02T09:00"), ACCEPTED, 0),
            new Step(World.at("2024-03-03T09:00"), CORRECTION_RECEIVED, 2),
            new Step(World.at("2024-03-03T09:00"), CLOSED, 0));
  }

  @Test
  void elseTheEarliestOtherEvents() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null))
        .event(CONSULTED, "2024-03-02T09:00", e -> e.caseNo("C1").subjectId(LI));
    assertThat(facts().identity().subjectId()).isEqualTo(LI);
  }

  @Test
  void elseOfAnyCaseOfTheApplication() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null).applicationNo("A"))
        .step("C2", RECEIVED, "2024-03-01T10:00", e -> e.applicationNo("A"));
    assertThat(world.outcome("C1").identity().subjectId()).isEqualTo(WANG);
  }

  @Test
  void elseTheCaseIsASubjectOfItsOwn() {
    world.step("C1", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null));
    assertThat(facts().subjectKey()).isEqualTo("case:C1");
    assertThat(world.visits().get(0).subjectId()).isNull();
  }

  @Test
  void organisationIsWhatTheEarliestTellingEventSays() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00")
        .step("C1", ACCEPTED, "2024-03-02T09:00", e -> e.subjectKind(SubjectKind.ORGANISATION))
        .step("C1", CLOSED, "2024-03-03T09:00", e -> e.subjectKind(SubjectKind.PERSON));
    assertThat(facts().identity().organisation()).isTrue();
  }

  @Test
  void lastClosingCounts() {
    world
        .step("C1", CLOSED, "2024-03-03T09:00", e -> e.details(closed(CloseResult.APPROVED)))
        .step("C1", CLOSED, "2024-03-05T09:00", e -> e.details(closed(CloseResult.DENIED)));
    assertThat(facts().moments().closedAt()).isEqualTo(World.at("2024-03-05T09:00"));
    assertThat(facts().moments().result()).isEqualTo(CloseResult.DENIED);
  }

  private static Details closed(CloseResult result) {
    return Details.builder().result(result).build();
  }

  @Test
  void refusalThatNobodyTookBackCloses() {
    world
        .step("C1", ACCEPTED, "2024-03-01T09:00")
        .step("C1", ACCEPTANCE_REFUSED, "2024-03-02T09:00");
    assertThat(facts().moments().result()).isEqualTo(CloseResult.REFUSED);
    world.step("C1", ACCEPTED, "2024-03-03T09:00");
    assertThat(facts().moments().isClosed()).isFalse();
  }

  @Test
  void promiseIsTheGuideOnTheDateOfReceipt() {
    world
        .item(new ItemMaker("I1").version("2", "2024-03-02").declaredVisits(0))
        .item(new ItemMaker("I1").version("9", "2024-03-03").declaredVisits(7))
        .item(new ItemMaker("I1").version("10", "2024-03-03").declaredVisits(8))
        .step("C1", ACCEPTED, "2024-03-01T09:00")
        .step("C1", RECEIVED, "2024-03-02T23:59");
    assertThat(facts().promise().itemVersion()).isEqualTo("2");
    world.step("C1", RECEIVED, "2024-03-01T23:59");
    assertThat(facts().promise().itemVersion()).isEqualTo("1");
  }

  @Test
  void ofTwoVersionsOfOneDateTheGreaterNumberHolds() {
    world
        .item(new ItemMaker("I1").version("9", "2024-03-03"))
        .item(new ItemMaker("I1").version("10", "2024-03-03"))
        .step("C1", RECEIVED, "2024-03-03T09:00");
    assertThat(facts().promise().itemVersion()).isEqualTo("10");
  }

  @Test
  void beforeItsFirstVersionAnItemPromisesNothing() {
    world.step("C1", RECEIVED, "2021-12-31T09:00");
    assertThat(facts().promise().declaredVisits()).isNull();
  }

  @Test
  void spanIsOverWithDeliveryAndElseAfterNinetyDays() {
    world.step("C1", CLOSED, "2023-12-21T12:00");
    assertThat(facts().spanOver()).isFalse();
    assertThat(facts().nextChangeAt()).isEqualTo(World.at("2024-03-20T12:00:00.001"));
    world.step("C1", RESULT_DELIVERED, "2024-03-01T09:00");
    assertThat(facts().spanOver()).isTrue();
    assertThat(facts().nextChangeAt()).isNull();
  }

  @Test
  void unlistedPlacesAreThoseOfItsEventsElseOfTheRegion() {
    world
        .location("L7")
        .item(new ItemMaker("I2").places())
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.itemCode("I2").locationId(null));
    assertThat(facts().places()).containsExactly("L7");
    world.step("C1", ACCEPTED, "2024-03-02T09:00", e -> e.itemCode("I2").locationId("L2"));
    assertThat(facts().places()).containsExactly("L2");
  }

  @Test
  void sharedIsWhatCameInNoOtherForm() {
    world
        .step(
            "C1",
            RECEIVED,
            "2024-03-01T09:00",
            e -> e.details(bringing("M1", "M2:SHARED", "M3:SHARED", "M4:EXEMPT")))
        .step(
            "C1",
            CORRECTION_RECEIVED,
            "2024-03-02T09:00",
            e -> e.details(bringing("M1:COPY", "M3:COMMITMENT")));
    assertThat(facts().materials().collected()).containsExactly("M1");
    assertThat(facts().materials().shared()).containsExactly("M2");
  }

  @Test
  void defaultRatingNeverHidesAGivenOne() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00")
        .event(RATED, "2024-03-02T09:00", e -> e.details(rated(GradeOrigin.ACTIVE)))
        .event(RATED, "2024-03-03T09:00", e -> e.details(rated(GradeOrigin.DEFAULT)));
    assertThat(facts().feedback().origin()).isEqualTo(GradeOrigin.ACTIVE);
    assertThat(facts().feedback().reportedVisits()).isEqualTo(3);
  }

  private static Details rated(GradeOrigin origin) {
    return Details.builder()
        .grade(Grade.SATISFIED)
        .origin(origin)
        .reportedVisits(origin == GradeOrigin.ACTIVE ? 3 : null)
        .build();
  }
}
