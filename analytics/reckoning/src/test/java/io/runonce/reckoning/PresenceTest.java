package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.APPOINTMENT_MADE;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.CLERK;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.AgentKind;
import io.runonce.contract.Channel;
import org.junit.jupiter.api.Test;

/** DOMAIN V1 (evidence) and V2 (visitors). */
class PresenceTest {
  private final World world = new World();

  @Test
  void whatTheOfficeDoesIsNobodysTrip() {
    world.step("C1", ACCEPTED, "2024-03-01T09:00").step("C1", APPOINTMENT_MADE, "2024-03-01T09:00");
    assertThat(world.visits()).isEmpty();
  }

  @Test
  void webIsNoPlaceUnlessTold() {
    world.step("C1", RECEIVED, "2024-03-01T09:00", e -> e.channel(Channel.WEB));
    assertThat(world.visits()).isEmpty();
    world.step("C1", RECEIVED, "2024-03-02T09:00", e -> e.channel(Channel.WEB).onSite(true));
    assertThat(world.visits()).hasSize(1);
  }

  @Test
  void publicAgentIsNoEvidenceThoughTheCaseAdvances() {
    world.step(
        "C1", RECEIVED, "2024-03-01T09:00", e -> e.agentId(CLERK).agentKind(AgentKind.PUBLIC));
    assertThat(world.visits()).isEmpty();
    assertThat(world.outcome("C1").moments().receivedAt()).isNotNull();
  }

  @Test
  void publicAgentNeedsNoNumber() {
    world.step("C1", RECEIVED, "2024-03-01T09:00", e -> e.agentKind(AgentKind.PUBLIC));
    assertThat(world.visits()).isEmpty();
  }

  @Test
  void sentAgentGoesBeforeSubjectBeforeTheCasesSubject() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.agentId(CLERK))
        .step("C1", RECEIVED, "2024-03-02T09:00", e -> e.subjectId(LI))
        .step("C1", RECEIVED, "2024-03-03T09:00", e -> e.subjectId(null));
    assertThat(world.visits()).extracting(Visit::visitor).containsExactly(CLERK, LI, WANG);
  }

  @Test
  void anonymousTicketIsTheVisitorsOfTheEarliestStepWithItsNumber() {
    world
        .step("C1", RECEIVED, "2024-03-01T10:00", e -> e.onSite(false).details(ticket("T")))
        .step(
            "C2",
            RECEIVED,
            "2024-03-01T09:30",
            e -> e.onSite(false).subjectId(LI).details(ticket("T")))
        .event(TICKET_TAKEN, "2024-03-01T09:00", e -> e.locationId("L1").details(ticket("T")));
    assertThat(world.visits())
        .singleElement()
        .satisfies(v -> {
          assertThat(v.visitor()).isEqualTo(LI);
          assertThat(v.certainCases()).containsExactly("C1", "C2");
        });
  }

  @Test
  void evidenceOfNobodyMakesNoVisit() {
    world.event(TICKET_TAKEN, "2024-03-01T09:00", e -> e.locationId("L1").details(ticket("T")));
    assertThat(world.visits()).isEmpty();
  }
}
