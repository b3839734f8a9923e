package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.BusinessZone;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import io.runonce.reckoning.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseAlarmsTest {
  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Instant NOW = BusinessZone.startOf(TODAY).plus(Duration.ofHours(11));
  private static final Instant FIRST = NOW.minus(Duration.ofDays(20));
  private static final WorkingCalendar CALENDAR =
      new WorkingCalendar(
          List.of(new Holiday(LocalDate.of(2026, 1, 1), HolidayKind.HOLIDAY, "元旦", 2026)));

  private static CaseNow open(String time, int left, LocalDate due, String visits, int low) {
    return of(null, time, left, due, visits, low);
  }

  private static CaseNow of(
      @Nullable Instant closed, String time, int left, LocalDate due, String visits, int low) {
    return new CaseNow(
        new About("330111", "D1", "L1", "I1", "C-1", "", ""),
        FIRST,
        closed,
        time,
        left,
        due,
        visits,
        1,
        low,
        List.of(FIRST, FIRST.plusSeconds(3600), FIRST.plusSeconds(7200)),
        List.of("e1"));
  }

  private static List<Alarm> alarms(CaseNow one) {
    return new CaseAlarms(CALENDAR, NOW).of(one);
  }

  @Test
  void aCaseWithADayLeftIsYellowSinceTheWorkingDayBefore() {
    Alarm alarm = alarms(open("UNKNOWN", 0, TODAY, "UNKNOWN", 0)).getFirst();
    assertThat(alarm.kind()).isEqualTo(AlertKind.DEADLINE_YELLOW);
    assertThat(alarm.raisedAt()).isEqualTo(BusinessZone.startOf(LocalDate.of(2026, 11, 20)));
    assertThat(alarm.dueDate()).isEqualTo(TODAY);
  }

  @Test
  void aCaseWithTwoDaysLeftIsNone() {
    assertThat(alarms(open("UNKNOWN", 2, TODAY.plusDays(2), "UNKNOWN", 0))).isEmpty();
  }

  @Test
  void aCasePastDueIsRedSinceTheDayAfter() {
    LocalDate due = LocalDate.of(2026, 11, 20);
    assertThat(alarms(open("BROKEN", -1, due, "UNKNOWN", 0)))
        .singleElement()
        .satisfies(alarm -> {
          assertThat(alarm.kind()).isEqualTo(AlertKind.DEADLINE_RED);
          assertThat(alarm.raisedAt()).isEqualTo(BusinessZone.startOf(due.plusDays(1)));
          assertThat(alarm.value()).isEqualTo(-1);
        });
  }

  @Test
  void aPromiseIsBrokenByTheVisitThatIsOneTooMany() {
    Alarm alarm = alarms(open("UNKNOWN", 5, TODAY.plusDays(7), "BROKEN", 2)).getFirst();
    assertThat(alarm.kind()).isEqualTo(AlertKind.PROMISE_BROKEN);
    assertThat(alarm.raisedAt()).isEqualTo(FIRST.plusSeconds(3600));
    assertThat(alarm.value()).isEqualTo(2);
    assertThat(alarm.threshold()).isEqualTo(1);
    assertThat(alarm.evidence()).containsExactly("e1");
  }

  @Test
  void aClosedCaseStaysADayAndHasNoLamp() {
    Instant hourAgo = NOW.minus(Duration.ofHours(1));
    Instant longAgo = NOW.minus(Duration.ofHours(25));
    assertThat(alarms(of(hourAgo, "BROKEN", 0, TODAY, "BROKEN", 2)))
        .extracting(Alarm::kind)
        .containsExactly(AlertKind.PROMISE_BROKEN);
    assertThat(alarms(of(longAgo, "BROKEN", 0, TODAY, "BROKEN", 2))).isEmpty();
  }

  @Test
  void nothingBeginsBeforeItsCase() {
    CaseNow old = open("BROKEN", -9, LocalDate.of(2026, 10, 1), "UNKNOWN", 0);
    assertThat(alarms(old).getFirst().raisedAt()).isEqualTo(FIRST);
  }

  @Test
  void aYearWithoutANoticeIsYellowOnTheDayItself() {
    LocalDate due = LocalDate.of(2027, 1, 4);
    CaseNow one = open("UNKNOWN", 1, due, "UNKNOWN", 0);
    Instant then = BusinessZone.startOf(due).plusSeconds(60);
    assertThat(new CaseAlarms(new WorkingCalendar(List.of()), then).of(one).getFirst().raisedAt())
        .isEqualTo(BusinessZone.startOf(due));
  }
}
