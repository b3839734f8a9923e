package io.runonce.measures;

import static io.runonce.measures.TestStore.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class AlarmsITCase {

  @Test
  void redIsPastDueAndYellowHasADayLeft(TestStore store) {
    LocalDate today = LocalDate.parse("2024-03-20");
    store.aCase("A", "case_kind", "PROMISED", "due_date", today.minusDays(1));
    store.aCase("B", "case_kind", "PROMISED", "due_date", today, "days_left", 0);
    store.aCase("C", "case_kind", "PROMISED", "due_date", today.plusDays(1), "days_left", 1);
    store.aCase("D", "case_kind", "PROMISED", "due_date", today.plusDays(2), "days_left", 2);
    store.aCase("E", "case_kind", "PROMISED");
    store.aCase("F", "case_kind", "IMMEDIATE", "due_date", today.minusDays(1));
    store.closedCase("G", "case_kind", "PROMISED", "due_date", today.minusDays(1));
    assertThat(told(store.figure(Alarms.OVERDUE))).isEqualTo("1 = 1.0");
    assertThat(told(store.figure(Alarms.YELLOW))).isEqualTo("2 = 2.0");
  }

  @Test
  void aPromiseWithoutADueDateRaisesNoAlarm(TestStore store) {
    store.aCase("A", "case_kind", "PROMISED", "days_left", 0);
    store.aCase("B", "due_date", LocalDate.parse("2024-03-19"));
    assertThat(told(store.figure(Alarms.OVERDUE))).isEqualTo("0 = 0.0");
    assertThat(told(store.figure(Alarms.YELLOW))).isEqualTo("0 = 0.0");
  }
}
