package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          List.of(
              off("2014-01-01"),
              off("2022-12-31", 2023),
              off("2023-01-02"),
              off("2023-09-29"),
              off("2023-10-02"),
              off("2023-10-03"),
              off("2023-10-04"),
              off("2023-10-05"),
              off("2023-10-06"),
              on("2023-10-07"),
              on("2023-10-08"),
              off("2024-01-01")));

  private static Holiday off(String date) {
    return off(date, LocalDate.parse(date).getYear());
  }

  private static Holiday off(String date, int year) {
    return new Holiday(LocalDate.parse(date), HolidayKind.HOLIDAY, "off", year);
  }

  private static Holiday on(String date) {
    LocalDate day = LocalDate.parse(date);
    return new Holiday(day, HolidayKind.MAKE_UP_WORKDAY, "on", day.getYear());
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  @Test
  void elevenDaysFrom19August2014EndOn3September() {
    assertThat(CALENDAR.nthAfter(date("2014-08-19"), 11)).isEqualTo("2014-09-03");
  }

  @Test
  void fiveDaysFrom28September2023SkipTheGoldenWeekAndCountItsMakeUpDays() {
    assertThat(CALENDAR.nthAfter(date("2023-09-28"), 5)).isEqualTo("2023-10-11");
    assertThat(CALENDAR.isWorkingDay(date("2023-10-07"))).isTrue();
    assertThat(CALENDAR.isWorkingDay(date("2023-10-06"))).isFalse();
  }

  @Test
  void zerothDayIsTheDateItself() {
    assertThat(CALENDAR.nthAfter(date("2023-10-01"), 0)).isEqualTo("2023-10-01");
  }

  @Test
  void theFirstDateIsNotCountedAndTheLastIs() {
    assertThat(CALENDAR.count(date("2023-10-06"), date("2023-10-09"))).hasValue(3);
    assertThat(CALENDAR.count(date("2023-10-09"), date("2023-10-09"))).hasValue(0);
    assertThat(CALENDAR.count(date("2023-10-09"), date("2023-10-01"))).hasValue(0);
  }

  @Test
  void yearsAreAddedUp() {
    assertThat(CALENDAR.count(date("2022-12-31"), date("2023-12-31"))).hasValue(255);
    assertThat(CALENDAR.count(date("2023-12-28"), date("2024-01-03"))).hasValue(3);
  }

  @Test
  void anotherYearsNoticeDoesNotMakeAYearKnown() {
    assertThat(CALENDAR.isKnown(2022)).isFalse();
    assertThat(CALENDAR.isKnown(date("2022-12-31"), date("2023-01-05"))).isFalse();
    assertThat(CALENDAR.isKnown(date("2023-01-01"), date("2024-12-31"))).isTrue();
  }

  @Test
  void nothingIsGuessedOfAnUnknownYear() {
    assertThat(CALENDAR.count(date("2022-12-30"), date("2023-01-05"))).isEmpty();
    assertThat(CALENDAR.nthAfter(date("2024-12-30"), 5)).isNull();
    assertThat(CALENDAR.isWorkingDay(date("2025-01-02"))).isFalse();
  }

  @Test
  void noDatesNeedNoYear() {
    assertThat(CALENDAR.isKnown(date("2023-02-02"), date("2023-02-01"))).isTrue();
    assertThat(CALENDAR.isKnown(date("2022-02-02"), date("2022-02-01"))).isTrue();
  }
}
