package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.reckoning.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceDaysTest {
  private static final LocalDate MADE_UP = LocalDate.of(2026, 10, 10);
  private static final ReferenceDays DAYS = new ReferenceDays(calendar());

  private static WorkingCalendar calendar() {
    List<Holiday> holidays = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      LocalDate date = LocalDate.of(2026, 10, day);
      holidays.add(new Holiday(date, HolidayKind.HOLIDAY, "国庆节", 2026));
    }
    holidays.add(new Holiday(MADE_UP, HolidayKind.MAKE_UP_WORKDAY, "国庆节", 2026));
    return new WorkingCalendar(holidays);
  }

  @Test
  void aMondayIsComparedWithTheEightMondaysBefore() {
    LocalDate monday = LocalDate.of(2026, 9, 28);
    assertThat(DAYS.before(monday))
        .hasSize(8)
        .startsWith(monday.minusWeeks(1))
        .endsWith(monday.minusWeeks(8));
  }

  @Test
  void aHolidayIsNoMonday() {
    LocalDate monday = LocalDate.of(2026, 10, 12);
    assertThat(DAYS.before(monday)).hasSize(8).doesNotContain(LocalDate.of(2026, 10, 5));
  }

  @Test
  void aHolidayIsComparedWithFreeDays() {
    assertThat(DAYS.before(LocalDate.of(2026, 10, 1)))
        .hasSize(8)
        .allMatch(d -> d.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
  }

  @Test
  void aSaturdayThatIsMadeUpIsComparedWithWorkingDays() {
    assertThat(DAYS.before(MADE_UP))
        .hasSize(8)
        .startsWith(LocalDate.of(2026, 10, 9))
        .noneMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY);
  }

  @Test
  void aYearWithoutANoticeHasItsWeekends() {
    assertThat(new ReferenceDays(new WorkingCalendar(List.of())).before(LocalDate.of(2027, 3, 6)))
        .hasSize(8)
        .allMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY);
  }
}
