package io.runonce.reckoning;

import static io.runonce.contract.EventType.ACCEPTED;
import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.CloseResult;
import io.runonce.contract.Details;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import org.junit.jupiter.api.Test;

/** DOMAIN §4: events of one instant stand by their type, then by their id, however they came. */
class InstantOrderTest {
  private static final String INSTANT = "2024-03-01T09:00";
  private final World world = new World();

  private World told(EventType type, String subjectId) {
    return world.step(
        "C1", type, INSTANT, e -> e.subjectId(subjectId).onSite(false).details(ticket("T")));
  }

  @Test
  void receiptTellsTheSubjectBeforeAcceptanceDoes() {
    told(ACCEPTED, LI);
    told(RECEIVED, WANG);
    assertThat(world.outcome("C1").identity().subjectId()).isEqualTo(WANG);
  }

  @Test
  void receiptTellsWhoTookTheTicketBeforeAcceptanceDoes() {
    told(ACCEPTED, LI);
    told(RECEIVED, WANG);
    world.event(TICKET_TAKEN, INSTANT, e -> e.locationId("L1").details(ticket("T")));
    assertThat(world.visits()).singleElement().returns(WANG, Visit::visitor);
  }

  @Test
  void visitIsNamedAfterItsFirstEvidenceByType() {
    world
        .event(TICKET_TAKEN, INSTANT, e -> e.subjectId(WANG).locationId("L1"))
        .step("C1", RECEIVED, INSTANT);
    assertThat(world.visits())
        .singleElement()
        .returns(EventId.of("test", "k1"), Visit::visitId)
        .returns(World.at(INSTANT), Visit::endedAt);
  }

  @Test
  void ofTwoClosingsTheGreaterIdIsTheLast() {
    closed(CloseResult.APPROVED);
    closed(CloseResult.DENIED);
    boolean firstIsLast = EventId.of("test", "k0").compareTo(EventId.of("test", "k1")) > 0;
    assertThat(world.outcome("C1").moments().result())
        .isEqualTo(firstIsLast ? CloseResult.APPROVED : CloseResult.DENIED);
  }

  private void closed(CloseResult result) {
    world.step("C1", CLOSED, INSTANT, e -> e.details(Details.builder().result(result).build()));
  }
}
