package io.runonce.measures;

import static io.runonce.measures.TestStore.at;
import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class CaseQualityITCase {

  @Test
  void lateIsMoreThanOneWorkingDayWhicheverDaysLieBetween(TestStore store) {
    // 2024-01-05 is a Friday; the Monday after is one working day away, unless it is a holiday.
    store.event("CLOSED", "recorded_at", at("2024-01-08T23:00:00"));
    store.event("CLOSED", "recorded_at", at("2024-01-09T00:00:00"));
    store.event("CLOSED", "recorded_at", at("2024-06-09T00:00:00"));
    store.event("CLOSED");
    assertThat(told(store.figure(CaseQuality.BACK_DATED))).isEqualTo("2/3 = 0.666667, 1 excluded");
    store.insert(
        "calendar_day",
        "catalogue",
        1,
        "date",
        LocalDate.parse("2024-01-08"),
        "kind",
        "HOLIDAY",
        "year",
        2024);
    assertThat(told(store.figure(CaseQuality.BACK_DATED))).isEqualTo("1/3 = 0.333333, 1 excluded");
    store.insert(
        "calendar_day",
        "catalogue",
        1,
        "date",
        LocalDate.parse("2024-01-07"),
        "kind",
        "MAKE_UP_WORKDAY",
        "year",
        2024);
    assertThat(told(store.figure(CaseQuality.BACK_DATED))).isEqualTo("2/3 = 0.666667, 1 excluded");
  }

  @Test
  void whatTheRecordsOfCasesLack(TestStore store) {
    store.closedCase("A", "events_after_closing", 2, "deemed_acceptance", true);
    store.aCase("B", "subject_id", "");
    assertThat(told(store.figure(CaseQuality.AFTER_CLOSING))).isEqualTo("2 = 2.0");
    assertThat(told(store.figure(CaseQuality.NO_RECEIPT))).isEqualTo("1/2 = 0.5");
    assertThat(told(store.figure(CaseQuality.NO_SUBJECT))).isEqualTo("1/2 = 0.5");
    assertThat(told(store.figure(CaseQuality.DEEMED))).isEqualTo("1/2 = 0.5");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(CaseQuality.AFTER_CLOSING))).isEqualTo("0 = 0.0");
    assertThat(told(store.figure(CaseQuality.NO_RECEIPT))).isEqualTo("0/0 = none");
    assertThat(told(store.figure(CaseQuality.NO_SUBJECT))).isEqualTo("0/0 = none");
    assertThat(told(store.figure(CaseQuality.DEEMED))).isEqualTo("0/0 = none");
    assertThat(told(store.figure(CaseQuality.BACK_DATED))).isEqualTo("0/0 = none");
    assertThat(store.figure(CaseQuality.BACK_DATED).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
