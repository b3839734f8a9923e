package io.runonce.reckoning;

import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.TICKET_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.IdentityType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DOMAIN V4: which places and dates prove who came. */
class CoverageTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-03-04");
  private final World world = new World().feed("L1", "2024-03-01");

  private Coverage coverage() {
    return world.reckon().coverage().get(0);
  }

  private World tickets(int count) {
    for (int i = 0; i < count; i++) {
      world.event(TICKET_TAKEN, "2024-03-04T09:00", e -> e.locationId("L1"));
    }
    return world;
  }

  @Test
  void nineteenOfTwentyIsProof() {
    tickets(1);
    for (int i = 0; i < 19; i++) {
      world.stranger("L1", "2024-03-04T09:00");
    }
    assertThat(coverage()).isEqualTo(new Coverage("L1", FIRST, 20, 19));
    assertThat(coverage().isProof()).isTrue();
    tickets(1);
    assertThat(coverage().isProof()).isFalse();
  }

  @Test
  void silentMachineProvesNothing() {
    assertThat(new Coverage("L1", FIRST, 0, 0).isProof()).isFalse();
  }

  @Test
  void weakIdentityCountsOnlyIfSomeCaseHasIt() {
    world.event(
        TICKET_TAKEN,
        "2024-03-04T09:00",
        e -> e.locationId("L1").subjectId(World.WANG).subjectKeyType(IdentityType.MOBILE));
    assertThat(coverage().identified()).isZero();
    world.step("C1", RECEIVED, "2024-03-05T09:00");
    assertThat(coverage().identified()).isOne();
  }

  @Test
  void sentAgentAndKnownCaseCount() {
    world
        .step("C1", RECEIVED, "2024-03-05T09:00")
        .event(TICKET_TAKEN, "2024-03-04T09:00", e -> e.locationId("L1").agentId(World.CLERK))
        .event(TICKET_TAKEN, "2024-03-04T09:00", e -> e.locationId("L1").caseNo("C1"))
        .event(TICKET_TAKEN, "2024-03-04T09:00", e -> e.locationId("L1").caseNo("C2"));
    assertThat(coverage()).isEqualTo(new Coverage("L1", FIRST, 3, 2));
  }

  private boolean isCovered(int proven, String last, String... places) {
    List<Coverage> days = new ArrayList<>();
    for (int i = 0; i < proven; i++) {
      days.add(new Coverage("L1", FIRST.plusDays(i), 1, 1));
    }
    return world
        .stages()
        .coverageIndex(days)
        .isCovered(List.of(places), FIRST, LocalDate.parse(last));
  }

  @Test
  void twoPercentMayBeMissing() {
    // 2024-03-04 to 2024-05-10 are 50 working days
    assertThat(isCovered(67, "2024-05-10", "L1")).isTrue();
    assertThat(isCovered(65, "2024-05-09", "L1")).as("1 of 49").isFalse();
  }

  @Test
  void eachPlaceMustBeCovered() {
    assertThat(isCovered(90, "2024-05-10", "L1", "L2")).isFalse();
  }

  @Test
  void noWorkingDayAtAllIsCovered() {
    assertThat(
            world
                .stages()
                .coverageIndex(List.of())
                .isCovered(
                    List.of("L1"), LocalDate.parse("2024-03-02"), LocalDate.parse("2024-03-03")))
        .isTrue();
  }

  @Test
  void noPlaceAtAllProvesNothing() {
    assertThat(isCovered(90, "2024-05-10")).isFalse();
  }

  @Test
  void withoutDeclaredFeedTicketsProveNothing() {
    LocalDate before = LocalDate.parse("2024-02-29");
    assertThat(
            world
                .stages()
                .coverageIndex(List.of(new Coverage("L1", before, 9, 9)))
                .isCovered(List.of("L1"), before, before))
        .isFalse();
  }
}
