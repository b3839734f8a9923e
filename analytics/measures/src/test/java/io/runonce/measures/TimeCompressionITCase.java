package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class TimeCompressionITCase {

  private static void item(TestStore store, String code, String kind, Object... days) {
    store.insert(
        "item_version",
        "catalogue",
        1,
        "item_code",
        code,
        "version",
        "1",
        "valid_from",
        LocalDate.parse("2023-01-01"),
        "case_kind",
        kind,
        "online_depth",
        0,
        days[0],
        days[1],
        days[2],
        days[3]);
  }

  @Test
  void onPaperOnlyPromisedItemsInForceCount(TestStore store) {
    item(store, "I1", "PROMISED", "statutory_days", 20, "promised_days", 5);
    item(store, "I2", "PROMISED", "statutory_days", 10, "promised_days", 12);
    item(store, "I3", "IMMEDIATE", "statutory_days", 20, "promised_days", 0);
    assertThat(told(store.figure(TimeCompression.PROMISED)))
        .isEqualTo("13/30 = 0.433333, 1 excluded");
  }

  @Test
  void whatPeopleWaitedIncludesSuspensions(TestStore store) {
    store.closedCase(
        "A",
        "clock_date",
        LocalDate.parse("2024-01-02"),
        "baseline_days",
        43,
        "days_used",
        10,
        "suspended_days",
        4);
    store.closedCase(
        "B",
        "clock_date",
        LocalDate.parse("2024-01-02"),
        "baseline_days",
        5,
        "days_used",
        9,
        "suspended_days",
        0);
    store.closedCase(
        "C", "clock_date", LocalDate.parse("2024-01-02"), "days_used", 9, "suspended_days", 0);
    store.closedCase("D", "baseline_days", 9);
    assertThat(told(store.figure(TimeCompression.ACTUAL)))
        .isEqualTo("25/48 = 0.520833, 2 excluded");
  }

  @Test
  void againstThePromiseLatenessIsNegative(TestStore store) {
    store.closedCase(
        "A",
        "clock_date",
        LocalDate.parse("2024-01-02"),
        "case_kind",
        "PROMISED",
        "promised_days",
        5,
        "days_used",
        8,
        "suspended_days",
        0);
    store.closedCase(
        "B",
        "clock_date",
        LocalDate.parse("2024-01-02"),
        "case_kind",
        "IMMEDIATE",
        "promised_days",
        5,
        "days_used",
        0,
        "suspended_days",
        0);
    assertThat(told(store.figure(TimeCompression.VS_PROMISE))).isEqualTo("-3/5 = -0.6, 1 excluded");
  }

  @Test
  void limitsLongerThanTheLawsAreNegative(TestStore store) {
    item(store, "I1", "PROMISED", "statutory_days", 10, "promised_days", 12);
    assertThat(told(store.figure(TimeCompression.PROMISED))).isEqualTo("-2/10 = -0.2");
  }

  @Test
  void whoWaitedLongerThanBeforeCountsNegative(TestStore store) {
    store.closedCase(
        "A",
        "clock_date",
        LocalDate.parse("2024-01-02"),
        "baseline_days",
        4,
        "days_used",
        3,
        "suspended_days",
        2);
    assertThat(told(store.figure(TimeCompression.ACTUAL))).isEqualTo("-1/4 = -0.25");
  }

  @Test
  void nothingIsNotMeasured(TestStore store) {
    assertThat(told(store.figure(TimeCompression.ACTUAL))).isEqualTo("0/0 = none");
    assertThat(store.figure(TimeCompression.ACTUAL).shown()).isEqualTo(Shown.NOT_MEASURED);
  }
}
