package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.CLERK;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Details;
import org.junit.jupiter.api.Test;

/** DOMAIN V2 (merging), V3 (attribution), V8 (futile). */
class VisitsRuleTest {
  private final World world = new World();

  private World waiting(String local) {
    return world.event(TICKET_TAKEN, local, e -> e.subjectId(WANG).locationId("L1"));
  }

  @Test
  void evidenceFourHoursApartIsOneVisit() {
    world.step("C1", RECEIVED, "2024-03-01T09:00").step("C1", RECEIVED, "2024-03-01T13:00");
    assertThat(world.visits()).singleElement().satisfies(v -> assertThat(v.evidence()).hasSize(2));
  }

  @Test
  void aMillisecondMoreParts() {
    world.step("C1", RECEIVED, "2024-03-01T09:00").step("C1", RECEIVED, "2024-03-01T13:00:00.001");
    assertThat(world.visits()).hasSize(2);
  }

  @Test
  void eachPieceReachesFourHoursOnFromTheOneBefore() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00")
        .step("C1", RECEIVED, "2024-03-01T12:30")
        .step("C1", RECEIVED, "2024-03-01T16:00");
    assertThat(world.visits()).hasSize(1);
  }

  @Test
  void midnightAndPlaceParts() {
    world
        .step("C1", RECEIVED, "2024-03-01T23:59")
        .step("C1", RECEIVED, "2024-03-02T00:01")
        .step("C1", RECEIVED, "2024-03-02T00:02", e -> e.locationId("L2"))
        .step("C1", RECEIVED, "2024-03-02T00:03", e -> e.locationId(null))
        .step("C1", RECEIVED, "2024-03-02T00:04", e -> e.locationId(null));
    assertThat(world.visits()).hasSize(4);
  }

  @Test
  void clerkWhoFilesForTwoMakesOneTrip() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.agentId(CLERK))
        .step("C2", RECEIVED, "2024-03-01T09:10", e -> e.subjectId(LI).agentId(CLERK));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> assertThat(v.certainCases()).containsExactly("C1", "C2"));
  }

  @Test
  void namedCasesAreCertainWhereverTheVisitLies() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00")
        .event(CONSULTED, "2023-02-01T09:00", e -> e.caseNo("C1").subjectId(WANG));
    assertThat(world.visits().get(0).certainCases()).containsExactly("C1");
  }

  @Test
  void ticketWithoutItemIsPossibleEvenForTheOnlyCase() {
    waiting("2024-02-20T09:00").step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.certainCases()).isEmpty();
          assertThat(v.possibleCases()).containsExactly("C1");
        });
  }

  @Test
  void itemWithOneCandidateIsCertain() {
    world
        .queue("Q1", "I1")
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false))
        .event(
            TICKET_TAKEN,
            "2024-02-20T09:00",
            e ->
                e.subjectId(WANG)
                    .locationId("L9")
                    .details(Details.builder().ticketNo("T").queueCode("Q1").build()));
    assertThat(world.visits().get(0).certainCases()).containsExactly("C1");
  }

  @Test
  void itemWithTwoCandidatesIsPossibleForBoth() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false))
        .step("C2", RECEIVED, "2024-03-02T09:00", e -> e.onSite(false))
        .event(CONSULTED, "2024-02-20T09:00", e -> e.subjectId(WANG).itemCode("I1"));
    assertThat(world.visits().get(0).possibleCases()).containsExactly("C1", "C2");
  }

  @Test
  void anotherItemIsNoCandidate() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false))
        .event(
            CONSULTED, "2024-02-20T09:00", e -> e.subjectId(WANG).locationId("L1").itemCode("I9"));
    assertThat(world.visits().get(0).possibleCases()).isEmpty();
  }

  @Test
  void placeOfNoStepAndNotListedIsNoCandidate() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false).locationId("L2"))
        .event(TICKET_TAKEN, "2024-02-20T09:00", e -> e.subjectId(WANG).locationId("L1"))
        .event(TICKET_TAKEN, "2024-02-21T09:00", e -> e.subjectId(WANG).locationId("L2"))
        .event(TICKET_TAKEN, "2024-02-22T09:00", e -> e.subjectId(WANG).locationId("L3"))
        .event(TICKET_TAKEN, "2024-02-23T09:00", e -> e.subjectId(WANG));
    assertThat(world.visits())
        .extracting(v -> v.possibleCases().size())
        .containsExactly(1, 1, 0, 0);
  }

  @Test
  void spanReachesThirtyTimes24HoursBack() {
    waiting("2024-01-31T08:59:59")
        .event(TICKET_TAKEN, "2024-01-31T14:00", e -> e.subjectId(WANG).locationId("L1"))
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false));
    assertThat(world.visits()).extracting(v -> v.possibleCases().size()).containsExactly(0, 1);
  }

  @Test
  void spanEndsWithDeliveryAndElseNinetyDaysAfterClosing() {
    world
        .step("C1", RECEIVED, "2023-05-01T09:00", e -> e.onSite(false))
        .step("C1", CLOSED, "2023-05-02T09:00");
    waiting("2023-07-31T09:00");
    waiting("2023-07-31T13:30");
    assertThat(world.visits()).extracting(v -> v.possibleCases().size()).containsExactly(1, 0);
    world.step("C1", RESULT_DELIVERED, "2023-05-03T09:00");
    assertThat(world.visits()).extracting(v -> v.possibleCases().size()).containsExactly(0, 0);
  }

  @Test
  void agentOnceSentIsACandidateForTheCase() {
    world
        .step("C1", ACCEPTED, "2024-03-01T09:00", e -> e.agentId(CLERK))
        .event(TICKET_TAKEN, "2024-03-02T09:00", e -> e.subjectId(CLERK).locationId("L1"));
    assertThat(world.visits().get(0).possibleCases()).containsExactly("C1");
  }

  @Test
  void visitAfterWhichNothingMovedThatDayIsFutile() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false))
        .event(CONSULTED, "2024-03-05T09:00", e -> e.caseNo("C1").subjectId(WANG))
        .event(CONSULTED, "2024-03-06T09:00", e -> e.caseNo("C1").subjectId(WANG))
        .step("C1", ACCEPTED, "2024-03-06T23:59");
    assertThat(world.visits()).extracting(Visit::futile).containsExactly(true, false);
  }

  @Test
  void whatMovedEarlierThatDayDoesNotHelp() {
    world
        .step("C1", ACCEPTED, "2024-03-05T08:59")
        .event(CONSULTED, "2024-03-05T09:00", e -> e.caseNo("C1").subjectId(WANG));
    assertThat(world.visits().get(0).futile()).isTrue();
  }

  @Test
  void anAnswerIsWorthTheTrip() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false))
        .event(
            CONSULTED,
            "2024-03-05T09:00",
            e -> e.caseNo("C1").subjectId(WANG).details(Details.builder().answered(true).build()));
    assertThat(world.visits().get(0).futile()).isFalse();
  }

  @Test
  void noVisitOfTodayIsFutileYet() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false))
        .event(CONSULTED, "2024-03-20T09:00", e -> e.caseNo("C1").subjectId(WANG));
    assertThat(world.visits().get(0).futile()).isFalse();
    assertThat(world.visits().get(0).nextChangeAt()).isEqualTo(World.at("2024-03-21T00:00"));
    world.now("2024-03-21T00:00");
    assertThat(world.visits().get(0).futile()).isTrue();
  }

  @Test
  void possibleVisitIsNeverFutile() {
    waiting("2024-03-05T09:00").step("C1", RECEIVED, "2024-03-01T09:00", e -> e.onSite(false));
    assertThat(world.visits().get(0).futile()).isFalse();
  }

  @Test
  void ticketTellsItsCaseByNumberPlaceAndDate() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:30", e -> e.onSite(false).details(ticket("A12")))
        .event(TICKET_TAKEN, "2024-03-01T09:00", e -> e.locationId("L1").details(ticket("A12")))
        .event(TICKET_TAKEN, "2024-03-02T09:00", e -> e.locationId("L1").details(ticket("A12")));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.visitor()).isEqualTo(WANG);
          assertThat(v.certainCases()).containsExactly("C1");
        });
  }
}
