package io.runonce.reckoning;

import static io.runonce.contract.EventType.CLOSED;
import static io.runonce.contract.EventType.CONSULTED;
import static io.runonce.contract.EventType.RECEIVED;
import static io.runonce.contract.EventType.RESULT_DELIVERED;
import static io.runonce.contract.EventType.SUSPENDED;
import static io.runonce.contract.EventType.TICKET_ABANDONED;
import static io.runonce.contract.EventType.TRANSFERRED;
import static io.runonce.reckoning.World.LI;
import static io.runonce.reckoning.World.WANG;
import static io.runonce.reckoning.World.bringing;
import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Channel;
import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventType;
import io.runonce.contract.Reason;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** DOMAIN §5: the causes at their edges. Item I0 declares no visit, so each trip breaks it. */
class CauseEdgesTest {
  private final World world = new World().item(new ItemMaker("I0").declaredVisits(0));

  private World step(
      String caseNo, EventType type, String local, UnaryOperator<Event.Builder> told) {
    return world.step(caseNo, type, local, e -> told.apply(e.itemCode("I0")));
  }

  private World received(String caseNo, String local, String... materials) {
    return step(caseNo, RECEIVED, local, e -> e.details(bringing(materials)));
  }

  private World asked(String local, UnaryOperator<Event.Builder> told) {
    return world.event(
        CONSULTED,
        local,
        e -> told.apply(e.caseNo("C1").itemCode("I0").subjectId(WANG).locationId("L1")));
  }

  private static Details by(DeliveryMethod method) {
    return Details.builder().method(method).build();
  }

  private List<Cause> causes(String caseNo) {
    return world.outcome(caseNo).causes().stream().map(FoundCause::cause).toList();
  }

  /** Between 3 September 2023 and 1 March 2024 lie 180 days. */
  @ParameterizedTest
  @CsvSource({
    "2023-09-03T08:59:59.999, UNEXPLAINED",
    "2023-09-03T09:00, REPEATED_MATERIAL",
    "2024-03-01T08:59:59.999, REPEATED_MATERIAL",
    "2024-03-01T09:00, UNEXPLAINED",
    "2024-03-01T09:00:00.001, UNEXPLAINED"
  })
  void materialIsRepeatedWithinMoreThanNothingAnd180Days(String before, Cause cause) {
    received("C1", before, "M1");
    received("C2", "2024-03-01T09:00", "M1");
    assertThat(causes("C2")).containsExactly(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "ORIGINAL, REPEATED_MATERIAL",
    "COPY, REPEATED_MATERIAL",
    "ELECTRONIC, REPEATED_MATERIAL",
    "SHARED, UNEXPLAINED",
    "COMMITMENT, UNEXPLAINED",
    "EXEMPT, UNEXPLAINED"
  })
  void onlyWhatWasTakenFromTheApplicantIsRepeated(String form, Cause cause) {
    received("C1", "2024-02-01T09:00", "M1:" + form);
    received("C2", "2024-03-01T09:00", "M1");
    assertThat(causes("C2")).containsExactly(cause);
  }

  @Test
  void strangersMaterialInAnotherApplicationIsNotRepeated() {
    step("C1", RECEIVED, "2024-02-01T09:00", e -> e.subjectId(LI).details(bringing("M1")));
    received("C2", "2024-03-01T09:00", "M1");
    assertThat(causes("C2")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void whatCannotBeReusedIsNotRepeatedWithinAnApplicationEither() {
    step("C1", RECEIVED, "2024-02-01T09:00", e -> joint(e).subjectId(LI));
    step("C2", RECEIVED, "2024-03-01T09:00", CauseEdgesTest::joint);
    assertThat(causes("C2")).containsExactly(Cause.UNEXPLAINED);
  }

  /** M2 is not reusable, and the catalogue does not have M9. */
  private static Event.Builder joint(Event.Builder event) {
    return event.applicationNo("A").details(bringing("M2", "M9"));
  }

  @Test
  void materialBroughtAgainForTheSameCaseIsNotRepeated() {
    received("C1", "2024-02-01T09:00", "M1");
    received("C1", "2024-03-01T09:00", "M1");
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void casesWithoutSubjectRepeatNothing() {
    step("C1", RECEIVED, "2024-02-01T09:00", e -> e.subjectId(null).details(bringing("M1")));
    step("C2", RECEIVED, "2024-03-01T09:00", e -> e.subjectId(null).details(bringing("M1")));
    assertThat(causes("C2")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void futileVisitBeforeClosingIsNotTheLastMile() {
    received("C1", "2024-03-01T09:00");
    asked("2024-03-05T09:00", e -> e);
    step("C1", CLOSED, "2024-03-06T09:00", e -> e);
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void visitAfterClosingThatWasWorthItIsNotTheLastMile() {
    received("C1", "2024-03-01T09:00");
    step("C1", CLOSED, "2024-03-04T09:00", e -> e);
    asked("2024-03-06T09:00", e -> e.details(Details.builder().answered(true).build()));
    step("C1", RESULT_DELIVERED, "2024-03-07T09:00", e -> e.details(by(DeliveryMethod.COLLECTED)));
    assertThat(world.outcome("C1").citizen().low()).isEqualTo(3);
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @ParameterizedTest
  @EnumSource(DeliveryMethod.class)
  void onlyACollectedResultIsTheLastMile(DeliveryMethod method) {
    received("C1", "2024-03-01T09:00");
    step(
        "C1",
        RESULT_DELIVERED,
        "2024-03-06T09:00",
        e -> e.onSite(false).locationId("L2").details(by(method)));
    assertThat(causes("C1"))
        .containsExactly(method == DeliveryMethod.COLLECTED ? Cause.LAST_MILE : Cause.UNEXPLAINED);
  }

  @Test
  void receiptFromHomeMakesCollectingNoLastMile() {
    step("C1", RECEIVED, "2024-03-01T09:00", e -> e.channel(Channel.WEB));
    step(
        "C1",
        RESULT_DELIVERED,
        "2024-03-06T09:00",
        e -> e.locationId("L2").details(by(DeliveryMethod.COLLECTED)));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void unknownPlaceIsNoOtherPlace() {
    step("C1", RECEIVED, "2024-03-01T09:00", e -> e.locationId(null));
    step(
        "C1",
        RESULT_DELIVERED,
        "2024-03-06T09:00",
        e -> e.locationId("L2").details(by(DeliveryMethod.COLLECTED)));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01T08:59:59.999, GUIDE_INCOMPLETE",
    "2024-03-01T09:00, UNEXPLAINED",
    "2024-03-01T09:00:00.001, UNEXPLAINED"
  })
  void questionBeforeAReceiptFromHomeShowsAnIncompleteGuide(String question, Cause cause) {
    step("C1", RECEIVED, "2024-03-01T09:00", e -> e.channel(Channel.WEB));
    asked(question, e -> e);
    assertThat(causes("C1")).containsExactly(cause);
  }

  /** Four hours and a millisecond before RECEIVED it was another visit, and so an earlier one. */
  @ParameterizedTest
  @CsvSource({"2024-03-01T08:59:59.999, GUIDE_INCOMPLETE", "2024-03-01T09:00, UNEXPLAINED"})
  void questionMustLieInAVisitBeforeThatOfReceipt(String question, Cause cause) {
    asked(question, e -> e);
    received("C1", "2024-03-01T13:00");
    assertThat(causes("C1")).containsExactly(cause);
  }

  @Test
  void questionByTelephoneOrOnNoItemShowsNothing() {
    asked("2024-02-27T09:00", e -> e.channel(Channel.PHONE));
    asked("2024-02-28T09:00", e -> e.itemCode(null));
    asked("2024-02-29T09:00", e -> e.itemCode("I1"));
    received("C1", "2024-03-01T09:00");
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void visitsWithADepartmentInCommonAreJoined() {
    step("C1", RECEIVED, "2024-03-01T09:00", e -> e.departmentCode("D1"));
    step("C1", RECEIVED, "2024-03-01T09:30", e -> e.departmentCode("D2"));
    step("C1", RECEIVED, "2024-03-02T09:00", e -> e.departmentCode("D2"));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }

  @Test
  void upstreamSystemIsNamedByTransferAndByThatReasonAlone() {
    received("C1", "2024-03-01T09:00");
    step("C1", SUSPENDED, "2024-03-02T09:00", e -> e.details(because(Reason.HEARING)));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
    step("C1", TRANSFERRED, "2024-03-03T09:00", e -> e.details(because(Reason.UPSTREAM_SYSTEM)));
    assertThat(causes("C1")).containsExactly(Cause.UPSTREAM_SYSTEM);
  }

  private static Details because(Reason reason) {
    return Details.builder().reason(reason).build();
  }

  @Test
  void ticketAbandonedInAPossibleVisitProvesNothing() {
    received("C1", "2024-03-01T09:00")
        .event(
            TICKET_ABANDONED,
            "2024-03-04T10:00",
            e -> e.subjectId(WANG).locationId("L1").details(World.ticket("T")));
    assertThat(causes("C1")).containsExactly(Cause.UNEXPLAINED);
  }
}
