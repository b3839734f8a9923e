package io.runonce.reckoning;

import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.TICKET_CALLED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static io.runonce.reckoning.World.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.AgentKind;
import io.runonce.contract.Catalogue;
import io.runonce.contract.TicketFeed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DOMAIN V4 at its edges: what a silent, anonymous or half-told machine proves. */
class CoverageEdgesTest {
  private static final LocalDate MONDAY = LocalDate.parse("2024-03-04");

  /** A case from Monday to Tuesday, without a trip. */
  private static World twoDays() {
    return new World()
        .step("C1", RECEIVED, "2024-03-04T09:00", e -> e.onSite(false))
        .step("C1", CLOSED, "2024-03-05T09:00");
  }

  private static @Nullable UnknownReason unboundedBy(World world) {
    return world.outcome("C1").official().unboundedBy();
  }

  @ParameterizedTest
  @CsvSource({"100, 95, true", "100, 94, false", "19, 18, false", "1, 1, true", "1, 0, false"})
  void ninetyFivePercentMustBeKnown(long tickets, long identified, boolean proof) {
    assertThat(new Coverage("L1", MONDAY, tickets, identified).isProof()).isEqualTo(proof);
  }

  /** 2 of 100 working days may be missing, 2 of 99 may not: from 4 March to 19 or 18 July. */
  @ParameterizedTest
  @CsvSource({"2024-07-19, 98, true", "2024-07-19, 97, false", "2024-07-18, 97, false"})
  void twoPercentOfTheWorkingDaysMayBeUncovered(String last, int proven, boolean covered) {
    World world = new World().feed("L1", "2024-03-01");
    List<Coverage> days =
        MONDAY
            .datesUntil(LocalDate.parse(last).plusDays(1))
            .filter(new Reference(world.catalogue()).calendar()::isWorkingDay)
            .limit(proven)
            .map(date -> new Coverage("L1", date, 1, 1))
            .toList();
    assertThat(
            world
                .stages()
                .coverageIndex(days)
                .isCovered(List.of("L1"), MONDAY, LocalDate.parse(last)))
        .isEqualTo(covered);
  }

  @Test
  void datesOfBothEndsMustBeCovered() {
    assertThat(unboundedBy(twoDays().covered("L1", "2024-03-04", "2024-03-05"))).isNull();
    assertThat(unboundedBy(twoDays().covered("L1", "2024-03-04", "2024-03-04")))
        .isEqualTo(UnknownReason.NO_TICKET_FEED);
    assertThat(unboundedBy(twoDays().covered("L1", "2024-03-05", "2024-03-05")))
        .isEqualTo(UnknownReason.NO_TICKET_FEED);
  }

  @Test
  void weekendNeedsNoMachine() {
    World world =
        new World()
            .step("C1", RECEIVED, "2024-03-02T09:00", e -> e.onSite(false))
            .step("C1", CLOSED, "2024-03-03T09:00");
    assertThat(world.outcome("C1").official().high()).isZero();
  }

  @Test
  void silentMachineProvesNothing() {
    World world = twoDays().covered("L1", "2024-03-04", "2024-03-04");
    world.event(TICKET_CALLED, "2024-03-05T09:00", e -> e.subjectId(World.LI).locationId("L1"));
    assertThat(unboundedBy(world)).isEqualTo(UnknownReason.NO_TICKET_FEED);
  }

  @Test
  void anonymousMachineProvesNothing() {
    World world = twoDays().covered("L1", "2024-03-04", "2024-03-04").feed("L1", "2024-03-05");
    world.event(TICKET_TAKEN, "2024-03-05T09:00", e -> e.locationId("L1").details(ticket("T")));
    assertThat(unboundedBy(world)).isEqualTo(UnknownReason.NO_TICKET_FEED);
  }

  @Test
  void ticketOfAPublicAgentAloneIsAnonymous() {
    World world = new World().feed("L1", "2024-03-04");
    world.event(
        TICKET_TAKEN,
        "2024-03-04T09:00",
        e -> e.locationId("L1").agentId(World.CLERK).agentKind(AgentKind.PUBLIC));
    assertThat(world.reckon().coverage()).containsExactly(new Coverage("L1", MONDAY, 1, 0));
  }

  @Test
  void anonymousTicketOfACaseThatIsKnownByNumberCounts() {
    World world =
        new World()
            .feed("L1", "2024-03-04")
            .step("C1", RECEIVED, "2024-03-04T09:30", e -> e.onSite(false).details(ticket("T")));
    world.event(TICKET_TAKEN, "2024-03-04T09:00", e -> e.locationId("L1").details(ticket("T")));
    assertThat(world.reckon().coverage()).containsExactly(new Coverage("L1", MONDAY, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({"2024-03-03, false", "2024-03-04, true", "2024-03-06, true", "2024-03-07, false"})
  void feedHasBothItsEndsIn(LocalDate date, boolean declared) {
    TicketFeed feed = new TicketFeed("L1", MONDAY, LocalDate.parse("2024-03-06"));
    Reference reference =
        new Reference(
            new Catalogue(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(feed),
                List.of(),
                List.of()));
    assertThat(reference.hasFeed("L1", date)).isEqualTo(declared);
  }
}
