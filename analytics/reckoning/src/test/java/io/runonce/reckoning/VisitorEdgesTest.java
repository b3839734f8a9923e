package io.runonce.reckoning;

import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.RATED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.CLERK;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.AgentKind;
import io.runonce.contract.Channel;
import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.SubjectKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** DOMAIN V0–V2 at their edges: who stood there, for whom, by which zone's date. */
class VisitorEdgesTest {
  private static final Set<Channel> ATTENDED =
      EnumSet.of(
          Channel.HALL_WINDOW, Channel.SELF_SERVICE, Channel.BANK_OUTLET, Channel.VILLAGE_STATION);
  private final World world = new World();

  private World filedFromHome(String local) {
    return world.step("C1", RECEIVED, local, e -> e.onSite(false).details(ticket("T")));
  }

  @Test
  void husbandsTripForHisWifesCaseIsATripForIt() {
    filedFromHome("2024-03-01T09:00")
        .event(CONSULTED, "2024-03-05T09:00", e -> e.caseNo("C1").subjectId(LI).locationId("L1"));
    assertThat(world.visits()).singleElement().returns(LI, Visit::visitor);
    assertThat(world.outcome("C1").citizen().low()).isOne();
  }

  @Test
  void husbandsTicketThatNamesNothingIsNobodysTripForIt() {
    filedFromHome("2024-03-01T09:00")
        .event(TICKET_TAKEN, "2024-03-05T09:00", e -> e.subjectId(LI).locationId("L1"));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.certainCases()).isEmpty();
          assertThat(v.possibleCases()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void fourChannelsAreAttended(Channel channel) {
    world.step("C1", RECEIVED, "2024-03-01T09:00", e -> e.channel(channel));
    assertThat(world.visits()).hasSize(ATTENDED.contains(channel) ? 1 : 0);
  }

  @ParameterizedTest
  @EnumSource(DeliveryMethod.class)
  void resultThatWasCollectedAloneIsATrip(DeliveryMethod method) {
    world.step(
        "C1",
        RESULT_DELIVERED,
        "2024-03-01T09:00",
        e -> e.details(Details.builder().method(method).build()));
    assertThat(world.visits()).hasSize(method == DeliveryMethod.COLLECTED ? 1 : 0);
  }

  @Test
  void ratingIsATripOnlyIfTheSourceSaysSo() {
    filedFromHome("2024-03-01T09:00").step("C1", RATED, "2024-03-02T09:00");
    assertThat(world.visits()).isEmpty();
    world.step("C1", RATED, "2024-03-03T09:00", e -> e.onSite(true));
    assertThat(world.visits()).hasSize(1);
  }

  @Test
  void publicAgentIsNoAgentOfAnOrganisation() {
    world.step(
        "C1",
        RECEIVED,
        "2024-03-01T09:00",
        e -> e.subjectKind(SubjectKind.ORGANISATION).agentId(CLERK).agentKind(AgentKind.PUBLIC));
    assertThat(world.outcome("C1").citizen().unboundedBy()).isEqualTo(UnknownReason.AGENT_UNKNOWN);
  }

  @Test
  void publicAgentsOwnTicketIsNoCandidateForTheCase() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.agentId(CLERK).agentKind(AgentKind.PUBLIC))
        .event(TICKET_TAKEN, "2024-03-02T09:00", e -> e.subjectId(CLERK).locationId("L1"));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> assertThat(v.possibleCases()).isEmpty());
  }

  @Test
  void stepOfAPublicAgentSavesTheVisitOfThatDay() {
    filedFromHome("2024-03-01T09:00")
        .event(CONSULTED, "2024-03-05T09:00", e -> e.caseNo("C1").subjectId(WANG))
        .step("C1", RECEIVED, "2024-03-05T10:00", e -> e.agentKind(AgentKind.PUBLIC));
    assertThat(world.visits()).singleElement().returns(false, Visit::futile);
  }

  @Test
  void agentAndSubjectWhoComeTogetherAreTwoVisits() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.agentId(CLERK))
        .event(CONSULTED, "2024-03-01T09:00", e -> e.caseNo("C1").subjectId(WANG).locationId("L1"));
    assertThat(world.visits()).extracting(Visit::visitor).containsExactlyInAnyOrder(CLERK, WANG);
  }

  @Test
  void casesWithoutSubjectAreVisitorsApart() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null))
        .step("C2", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null));
    assertThat(world.visits()).hasSize(2);
  }

  @Test
  void ticketOfAnUnknownCaseIsTheVisitorsOfTheStepWithItsNumberButNamesNothing() {
    filedFromHome("2024-03-01T09:30")
        .event(
            TICKET_TAKEN,
            "2024-03-01T09:00",
            e -> e.caseNo("C9").locationId("L1").details(ticket("T")));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.visitor()).isEqualTo(WANG);
          assertThat(v.certainCases()).isEmpty();
          assertThat(v.possibleCases()).containsExactly("C1");
        });
  }

  @Test
  void caseThatATicketNamesGoesBeforeItsNumber() {
    filedFromHome("2024-03-01T09:30")
        .step("C2", RECEIVED, "2024-03-01T10:00", e -> e.onSite(false).subjectId(LI))
        .event(
            TICKET_TAKEN,
            "2024-03-01T09:00",
            e -> e.caseNo("C2").locationId("L1").details(ticket("T")));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.visitor()).isEqualTo(LI);
          assertThat(v.certainCases()).containsExactly("C2");
        });
  }

  @Test
  void numberOfAConsultationNamesNothing() {
    filedFromHome("2024-03-01T09:30")
        .event(
            CONSULTED,
            "2024-03-01T09:00",
            e -> e.subjectId(WANG).locationId("L1").details(ticket("T")))
        .event(CONSULTED, "2024-03-01T09:00", e -> e.locationId("L1").details(ticket("T")));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.evidence()).hasSize(1);
          assertThat(v.certainCases()).isEmpty();
        });
  }

  @Test
  void queueOfAConsultationNamesNoItem() {
    Details queue = Details.builder().queueCode("Q1").build();
    filedFromHome("2024-03-01T09:30")
        .queue("Q1", "I1")
        .event(
            CONSULTED, "2024-03-01T09:00", e -> e.subjectId(WANG).locationId("L9").details(queue));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> assertThat(v.certainCases()).isEmpty());
  }

  @Test
  void subjectWhoNamesTheCaseGoesBeforeThatOfItsApplication() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null).applicationNo("A"))
        .step("C2", RECEIVED, "2024-03-01T08:00", e -> e.applicationNo("A"))
        .event(CONSULTED, "2024-03-05T09:00", e -> e.caseNo("C1").subjectId(LI));
    assertThat(world.outcome("C1").identity().subjectId()).isEqualTo(LI);
  }

  @Test
  void numberOfAnotherPlaceIsNobodys() {
    filedFromHome("2024-03-01T09:30")
        .event(TICKET_TAKEN, "2024-03-01T09:00", e -> e.locationId("L2").details(ticket("T")));
    assertThat(world.visits()).isEmpty();
  }

  /** 23:50 and 00:10 in Shanghai lie on one date of UTC, and on two of the business zone. */
  @Test
  void numberIsOfTheDateInTheBusinessZone() {
    filedFromHome("2024-03-02T00:10")
        .event(TICKET_TAKEN, "2024-03-01T23:50", e -> e.locationId("L1").details(ticket("T")));
    assertThat(world.visits()).isEmpty();
  }

  /** 07:50 and 08:10 in Shanghai lie on two dates of UTC, and on one of the business zone. */
  @Test
  void midnightOfAnotherZonePartsNothing() {
    filedFromHome("2024-03-01T08:10")
        .event(TICKET_TAKEN, "2024-03-01T07:50", e -> e.locationId("L1").details(ticket("T")))
        .event(CONSULTED, "2024-03-01T08:10", e -> e.caseNo("C1").locationId("L1"));
    assertThat(world.visits()).singleElement().satisfies(v -> assertThat(v.evidence()).hasSize(2));
  }
}
