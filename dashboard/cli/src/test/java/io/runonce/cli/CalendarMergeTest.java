package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.cli.CalendarMerge.Change;
import io.runonce.contract.Catalogue;
import io.runonce.contract.Holiday;
import io.runonce.contract.HolidayKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarMergeTest {
  private static final Holiday NEW_YEAR_2025 = free("2025-01-01", 2025);
  private static final Holiday NEW_YEAR_2026 = free("2026-01-01", 2026);
  private static final Catalogue BEFORE = catalogue(NEW_YEAR_2025);

  @Test
  void aYearIsAddedToThoseThatAreThere() {
    CalendarMerge merge =
        CalendarMerge.of(BEFORE, List.of(NEW_YEAR_2026, made("2026-01-04", 2026)));

    assertThat(merge.catalogue().holidays())
        .containsExactly(NEW_YEAR_2025, NEW_YEAR_2026, made("2026-01-04", 2026));
    assertThat(merge.years())
        .containsExactly(new CalendarMerge.Year(2026, Change.ADDED, 1, 1, 261));
    assertThat(merge.changesNothing()).isFalse();
  }

  @Test
  void aYearThatIsThereIsReplacedWhole() {
    CalendarMerge merge = CalendarMerge.of(BEFORE, List.of(free("2025-01-02", 2025)));

    assertThat(merge.catalogue().holidays()).containsExactly(free("2025-01-02", 2025));
    assertThat(merge.years().getFirst().change()).isEqualTo(Change.CHANGED);
  }

  @Test
  void theSameNoticeAgainChangesNothing() {
    assertThat(CalendarMerge.of(BEFORE, List.of(NEW_YEAR_2025)).changesNothing()).isTrue();
  }

  @Test
  void workdaysCountWhatTheNextYearsNoticeFreesInDecember() {
    CalendarMerge merge =
        CalendarMerge.of(catalogue(free("2025-12-31", 2026)), List.of(NEW_YEAR_2025));

    assertThat(merge.years().getFirst().workdays()).isEqualTo(259);
  }

  @Test
  void aDateOfTwoNoticesIsRefused() {
    assertThatThrownBy(() ->
            CalendarMerge.of(
                catalogue(free("2025-12-31", 2025)), List.of(made("2025-12-31", 2026))))
        .isInstanceOf(UserError.class)
        .hasMessage("2025-12-31 is in the notices of 2025 and of 2026; keep it in one of them");
  }

  private static Holiday free(String date, int year) {
    return new Holiday(LocalDate.parse(date), HolidayKind.HOLIDAY, "元旦", year);
  }

  private static Holiday made(String date, int year) {
    return new Holiday(LocalDate.parse(date), HolidayKind.MAKE_UP_WORKDAY, "元旦", year);
  }

  private static Catalogue catalogue(Holiday... holidays) {
    return new Catalogue(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(holidays),
        List.of());
  }
}
