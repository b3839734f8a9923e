package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** DOMAIN V0: which cases an event names. */
class NamingTest {
  private final World world =
      new World()
          .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.applicationNo("A").onSite(false))
          .step("C2", RECEIVED, "2024-03-01T09:00", e -> e.applicationNo("A").onSite(false))
          .step("C3", RECEIVED, "2024-03-01T09:30", e -> e.onSite(false).details(ticket("A12")));

  private List<String> named(EventType type, UnaryOperator<Event.Builder> told) {
    world.event(type, "2024-03-01T10:00", e -> told.apply(e.onSite(true).subjectId(WANG)));
    return world.visits().get(0).certainCases();
  }

  @Test
  void caseNumberNamesItsCase() {
    assertThat(named(CONSULTED, e -> e.caseNo("C1").applicationNo("A"))).containsExactly("C1");
  }

  @Test
  void unknownCaseNumberNamesNothing() {
    assertThat(named(CONSULTED, e -> e.caseNo("C9").applicationNo("A"))).isEmpty();
  }

  @Test
  void consultationMakesNoCase() {
    assertThat(named(CONSULTED, e -> e.caseNo("C9"))).isEmpty();
    assertThat(world.reckon().outcomes()).hasSize(3);
  }

  @Test
  void applicationNumberNamesAllItsCases() {
    assertThat(named(CONSULTED, e -> e.applicationNo("A"))).containsExactly("C1", "C2");
  }

  @Test
  void ticketGoesBeforeApplication() {
    assertThat(
            named(TICKET_TAKEN, e -> e.applicationNo("A").locationId("L1").details(ticket("A12"))))
        .containsExactly("C3");
  }

  @Test
  void ticketOfNoCaseFallsBackToItsApplication() {
    assertThat(
            named(TICKET_TAKEN, e -> e.applicationNo("A").locationId("L1").details(ticket("A13"))))
        .containsExactly("C1", "C2");
  }

  @Test
  void numberWithoutPlaceNamesNothing() {
    world.step("C4", ACCEPTED, "2024-03-01T09:00", e -> e.locationId(null).details(ticket("A14")));
    assertThat(named(TICKET_TAKEN, e -> e.details(ticket("A14")))).isEmpty();
  }

  @Test
  void stepOfAnApplicationIsOneOfEachOfItsCases() {
    world.event(EventType.CLOSED, "2024-03-05T09:00", e -> e.applicationNo("A").subjectId(WANG));
    assertThat(world.outcome("C1").moments().isClosed()).isTrue();
    assertThat(world.outcome("C2").moments().isClosed()).isTrue();
    assertThat(world.outcome("C3").moments().isClosed()).isFalse();
  }
}
