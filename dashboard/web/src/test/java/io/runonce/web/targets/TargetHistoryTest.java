package io.runonce.web.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.web.scope.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetHistoryTest {
  private static final TargetHistory LOWERED =
      new TargetHistory(
          List.of(
              SampleTargets.revision(1, 0.95, "2026-01-10"),
              SampleTargets.revision(2, 0.80, "2026-07-15")));

  @Test
  void aTargetLoweredLaterMendsNoMonthThatIsPast() {
    assertThat(LOWERED.at(YearMonth.of(2026, 6)).value()).isEqualTo(0.95);
    assertThat(LOWERED.at(YearMonth.of(2026, 7)).value()).isEqualTo(0.80);
    assertThat(LOWERED.current().value()).isEqualTo(0.80);
  }

  @Test
  void monthsBeforeItWasFirstSetAreJudgedByTheFirst() {
    TargetHistory late = new TargetHistory(List.of(SampleTargets.revision(1, 0.9, "2026-06-01")));
    assertThat(late.at(YearMonth.of(2026, 2)).value()).isEqualTo(0.9);
  }

  @Test
  void aMonthWithoutANodeKeepsTheOneBefore() {
    TargetRevision revision =
        SampleTargets.revision(
            1, 0.9, "2026-01-10", Map.of(YearMonth.of(2026, 3), 0.8, YearMonth.of(2026, 9), 0.85));
    assertThat(revision.planned(YearMonth.of(2026, 2))).isNull();
    assertThat(revision.planned(YearMonth.of(2026, 8))).isEqualTo(0.8);
    assertThat(revision.planned(YearMonth.of(2026, 12))).isEqualTo(0.9);
    assertThat(revision.isTermOf(YearMonth.of(2027, 1))).isFalse();
  }

  @Test
  void aTargetIsWithinTheRowsThatItMeasuresAlone() {
    TargetKey whole = SampleTargets.KEY;
    TargetKey own = new TargetKey("promise_kept_rate", "", "D1", LocalDate.of(2026, 1, 1));
    TargetKey place = new TargetKey("promise_kept_rate", "330111", "", LocalDate.of(2026, 1, 1));
    Scope department = new Scope(java.util.Optional.empty(), java.util.Optional.of(List.of("D1")));
    Scope city = new Scope(java.util.Optional.of(List.of("330100")), java.util.Optional.empty());
    assertThat(whole.isWithin(Scope.everything())).isTrue();
    assertThat(whole.isWithin(department)).isFalse();
    assertThat(own.isWithin(department)).isTrue();
    assertThat(own.isWithin(city)).isFalse();
    assertThat(place.isWithin(city)).isTrue();
    assertThat(place.isWithin(Scope.NOTHING)).isFalse();
  }
}
