package io.runonce.reckoning;

import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.CORRECTION_REQUESTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.SUSPENDED;
import static io.runonce.contract.EventType.TICKET_ABANDONED;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.bringing;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.EventId;
import io.runonce.contract.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DOMAIN §5: causes, each with the events that prove it. Item I0 declares no visit at all. */
class CausesRuleTest {
  private final World world = new World().item(new ItemMaker("I0").declaredVisits(0));

  private World received(String caseNo, String local, String... materials) {
    return world.step(caseNo, RECEIVED, local, e -> e.itemCode("I0").details(bringing(materials)));
  }

  private List<Cause> causes(String caseNo) {
    return world.outcome(caseNo).causes().stream().map(FoundCause::cause).toList();
  }

  private List<EventId> evidence(String caseNo) {
    return world.outcome(caseNo).causes().get(0).evidence();
  }

  private EventId event(int index) {
    return EventId.of("test", "k" + index);
  }

  @Test
  void whatIsNotBrokenHasNoCause() {
    world.step("C1", RECEIVED, "2024-03-01T09:00");
    assertThat(causes("C1")).isEmpty();
  }

  @Test
  void brokenWithoutAnyIsUnexplained() {
    received("C1", "2024-03-01T09:00");
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void futileVisitAfterClosingIsTheLastMile() {
    received("C1", "2024-03-01T09:00")
        .step("C1", CLOSED, "2024-03-04T09:00", e -> e.itemCode("I0"))
        .event(CONSULTED, "2024-03-06T09:00", e -> e.caseNo("C1").subjectId(WANG).locationId("L1"));
    assertThat(causes("C1")).containsExactly(Cause.LAST_MILE);
    assertThat(evidence("C1")).containsExactly(event(2));
  }

  @Test
  void resultCollectedElsewhereIsTheLastMile() {
    received("C1", "2024-03-01T09:00")
        .step(
            "C1",
            RESULT_DELIVERED,
            "2024-03-06T09:00",
            e ->
                e.locationId("L2")
                    .onSite(false)
                    .details(Details.builder().method(DeliveryMethod.COLLECTED).build()));
    assertThat(causes("C1")).containsExactly(Cause.LAST_MILE);
    assertThat(evidence("C1")).containsExactly(event(0), event(1));
  }

  @Test
  void reusableMaterialTakenAgainIsRepeated() {
    received("C1", "2023-10-03T09:00", "M1").step("C1", CLOSED, "2023-10-04T09:00");
    received("C2", "2024-03-01T09:00", "M1:COPY");
    assertThat(causes("C2")).containsExactly(Cause.REPEATED_MATERIAL);
    assertThat(evidence("C2")).containsExactly(event(2), event(0));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void sharedOtherLongAgoOrNotReusableIsNotRepeated() {
    received("C1", "2023-09-03T08:59:59", "M1", "M2").step("C1", CLOSED, "2023-09-04T09:00");
    received("C3", "2024-02-20T09:00", "M2", "M1:SHARED");
    received("C2", "2024-03-01T09:00", "M1", "M2");
    assertThat(causes("C2")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void withinAnApplicationItCountsWhosesoeverAndWhenever() {
    world
        .step(
            "C1",
            RECEIVED,
            "2024-03-01T09:00",
            e -> e.itemCode("I0").applicationNo("A").details(bringing("M1")))
        .step(
            "C2",
            RECEIVED,
            "2024-03-01T09:00",
            e -> e.itemCode("I0").applicationNo("A").subjectId(LI).details(bringing("M1")));
    assertThat(causes("C1")).containsExactly(Cause.REPEATED_MATERIAL);
    assertThat(causes("C2")).containsExactly(Cause.REPEATED_MATERIAL);
  }

  @Test
  void unlistedMaterialShowsAnIncompleteGuide() {
    received("C1", "2024-03-01T09:00")
        .step("C1", CORRECTION_REQUESTED, "2024-03-02T09:00", e -> e.details(bringing("M1", "M7")));
    assertThat(causes("C1")).containsExactly(Cause.GUIDE_INCOMPLETE);
  }

  @Test
  void listedMaterialAskedForIsTheApplicantsMiss() {
    received("C1", "2024-03-01T09:00")
        .step("C1", CORRECTION_REQUESTED, "2024-03-02T09:00", e -> e.details(bringing("M1")));
    assertThat(causes("C1")).containsExactly(Cause.LISTED_MATERIAL_MISSING);
  }

  @Test
  void correctionThatAsksForNothingProvesNeither() {
    received("C1", "2024-03-01T09:00").step("C1", CORRECTION_REQUESTED, "2024-03-02T09:00");
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  private World asked(String local) {
    return world.event(
        CONSULTED, local, e -> e.caseNo("C1").itemCode("I0").subjectId(WANG).locationId("L1"));
  }

  @Test
  void questionInAnEarlierVisitShowsAnIncompleteGuide() {
    asked("2024-02-28T09:00");
    received("C1", "2024-03-01T09:00");
    assertThat(causes("C1")).containsExactly(Cause.GUIDE_INCOMPLETE);
  }

  @Test
  void questionInTheVisitOfReceiptDoesNot() {
    asked("2024-03-01T08:30");
    received("C1", "2024-03-01T09:00");
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void twoCorrectionsAreOneTooMany() {
    received("C1", "2024-03-01T09:00")
        .step("C1", CORRECTION_REQUESTED, "2024-03-02T09:00")
        .step("C1", CORRECTION_REQUESTED, "2024-03-03T09:00");
    assertThat(causes("C1")).containsExactly(Cause.REPEATED_CORRECTION);
    assertThat(evidence("C1")).containsExactly(event(1), event(2));
  }

  @Test
  void twoPlacesOfAnApplicationAreNotJoined() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.itemCode("I0").applicationNo("A"))
        .step(
            "C2",
            RECEIVED,
            "2024-03-01T10:00",
            e -> e.itemCode("I0").applicationNo("A").subjectId(LI).locationId("L2"));
    assertThat(causes("C1")).containsExactly(Cause.DEPARTMENTS_NOT_JOINED);
    assertThat(causes("C2")).containsExactly(Cause.DEPARTMENTS_NOT_JOINED);
  }

  @Test
  void twoVisitsToDifferentDepartmentsAreNotJoined() {
    world
        .step("C1", RECEIVED, "2024-03-01T09:00", e -> e.itemCode("I0").departmentCode("D1"))
        .step("C1", RECEIVED, "2024-03-02T09:00", e -> e.itemCode("I0"))
        .step("C1", RECEIVED, "2024-03-03T09:00", e -> e.itemCode("I0").departmentCode("D1"));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
    world.step("C1", RECEIVED, "2024-03-04T09:00", e -> e.departmentCode("D2"));
    assertThat(causes("C1")).containsExactly(Cause.DEPARTMENTS_NOT_JOINED);
  }

  @Test
  void upstreamSystemIsNamed() {
    received("C1", "2024-03-01T09:00")
        .step(
            "C1",
            SUSPENDED,
            "2024-03-02T09:00",
            e -> e.details(Details.builder().reason(Reason.UPSTREAM_SYSTEM).build()));
    assertThat(causes("C1")).containsExactly(Cause.UPSTREAM_SYSTEM);
  }

  @Test
  void abandonedTicketInACertainVisitIsCapacity() {
    received("C1", "2024-03-01T09:00")
        .event(
            TICKET_ABANDONED,
            "2024-03-01T10:00",
            e -> e.subjectId(WANG).locationId("L1").details(World.ticket("T")));
    assertThat(causes("C1")).containsExactly(Cause.CAPACITY);
  }

  @Test
  void allThatHoldAreKeptInOrder() {
    asked("2024-02-28T09:00");
    received("C1", "2024-03-01T09:00", "M1")
        .step("C1", CORRECTION_REQUESTED, "2024-03-02T09:00", e -> e.details(bringing("M1")))
        .step("C1", CORRECTION_REQUESTED, "2024-03-03T09:00", e -> e.details(bringing("M1")));
    assertThat(causes("C1"))
        .containsExactly(
            Cause.GUIDE_INCOMPLETE, Cause.REPEATED_CORRECTION, Cause.LISTED_MATERIAL_MISSING);
  }
}
