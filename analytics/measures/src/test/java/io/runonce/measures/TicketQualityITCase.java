package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class TicketQualityITCase {

  @Test
  void aTicketMatchesByCaseByNumberOrByApplication(TestStore store) {
    store.aCase("A", "application_no", "P1");
    String l = "location_id";
    store.event("RECEIVED", "case_no", "A", "ticket_no", "7", l, "L1");
    store.event("TICKET_TAKEN", "case_no", "A", l, "L1");
    store.event("TICKET_TAKEN", "ticket_no", "7", l, "L1");
    store.event("TICKET_TAKEN", "application_no", "P1", "ticket_no", "8", l, "L1");
    store.event("TICKET_TAKEN", "ticket_no", "7", l, "L2");
    store.event("TICKET_TAKEN", "case_no", "unknown", "ticket_no", "7", l, "L1");
    assertThat(told(store.figure(TicketQuality.UNMATCHED))).isEqualTo("2/5 = 0.4");
  }

  @Test
  void aStepOfAWholeApplicationNamesTicketsToo(TestStore store) {
    store.aCase("A", "application_no", "P1");
    store.event("RECEIVED", "application_no", "P1", "ticket_no", "7", "location_id", "L1");
    store.event("RECEIVED", "application_no", "P2", "ticket_no", "8", "location_id", "L1");
    store.event("TICKET_TAKEN", "ticket_no", "7", "location_id", "L1");
    store.event("TICKET_TAKEN", "ticket_no", "8", "location_id", "L1");
    assertThat(told(store.figure(TicketQuality.UNMATCHED))).isEqualTo("1/2 = 0.5");
  }

  @Test
  void aTicketWithoutSubjectOrAgentIsAnonymous(TestStore store) {
    store.event("TICKET_TAKEN", "subject_id", "s".repeat(32)).event("TICKET_TAKEN");
    store.event("TICKET_TAKEN", "agent_id", "a".repeat(32)).event("TICKET_ABANDONED");
    assertThat(told(store.figure(TicketQuality.ANONYMOUS))).isEqualTo("1/3 = 0.333333");
    store.event("TICKET_TAKEN", "agent_id", "a".repeat(32), "agent_kind", "PUBLIC");
    assertThat(told(store.figure(TicketQuality.ANONYMOUS))).isEqualTo("2/4 = 0.5");
  }

  @Test
  void noTicketsAreNotMeasured(TestStore store) {
    assertThat(told(store.figure(TicketQuality.UNMATCHED))).isEqualTo("0/0 = none");
    assertThat(told(store.figure(TicketQuality.ANONYMOUS))).isEqualTo("0/0 = none");
    assertThat(told(store.figure(TicketQuality.UNCOVERED))).isEqualTo("0/0 = none");
  }

  /** Monday 18 March to Tuesday 19 March 2024 are two working days before today. */
  @Test
  void aDayIsCoveredByAFeedAndTicketsThatTellWhoCame(TestStore store) {
    store.event("RECEIVED", "event_time", at("2024-03-16T10:00:00"));
    store.insert(
        "calendar_day",
        "catalogue",
        1,
        "date",
        LocalDate.parse("2024-01-01"),
        "kind",
        "HOLIDAY",
        "year",
        2024);
    for (String place : List.of("L1", "L2", "L3")) {
      store.insert("location", "catalogue", 1, "id", place, "region_code", "330111");
    }
    for (String place : List.of("L1", "L2")) {
      store.insert(
          "ticket_feed",
          "catalogue",
          1,
          "location_id",
          place,
          "valid_from",
          LocalDate.parse("2024-01-01"));
    }
    coverage(store, "L1", "2024-03-18", 95);
    coverage(store, "L1", "2024-03-19", 94);
    coverage(store, "L3", "2024-03-18", 100);
    assertThat(told(store.figure(TicketQuality.UNCOVERED))).isEqualTo("5/6 = 0.833333");
  }

  private static void coverage(TestStore store, String place, String date, int identified) {
    store.insert(
        "coverage",
        "location_id",
        place,
        "date",
        LocalDate.parse(date),
        "tickets",
        100,
        "identified",
        identified,
        "run",
        1);
  }
}
