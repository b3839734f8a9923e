package io.runonce.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageStateTest {
  @Test
  void theDefaultStateHasNoQuery() {
    assertThat(PageState.of(Filter.NONE).query()).isEmpty();
    assertThat(PageState.of(Filter.NONE).on("lead")).isEqualTo("lead");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    Filter filter =
        new Filter(new Period.Month(YearMonth.of(2026, 10)), "3301", "D & 1", "I=00", "WEB", "GYM");
    PageState state =
        PageState.of(filter).with("measure", "promise_kept_rate").with("f", "numerator");
    assertThat(PageState.read(parse(state.query()))).isEqualTo(state);
  }

  @Test
  void whatFiguresAreHeldAgainstIsInTheAddress() {
    PageState state = PageState.of(Filter.NONE.withAgainst(Against.YEAR_BEFORE));
    assertThat(state.query()).isEqualTo("cmp=year");
    assertThat(PageState.read(parse("cmp=year"))).isEqualTo(state);
    assertThat(PageState.read(parse("cmp=moon")).ignored()).containsExactly("cmp");
    assertThat(state.filter().narrows()).isFalse();
  }

  @Test
  void equalStatesHaveEqualAddressesWhateverTheOrder() {
    PageState one = PageState.of(Filter.NONE).with("measure", "a").with("f", "b");
    PageState two = PageState.of(Filter.NONE).with("f", "b").with("measure", "a");
    assertThat(one.query()).isEqualTo(two.query()).isEqualTo("measure=a&f=b");
  }

  @Test
  void unknownKeysAndBadPeriodsAreIgnoredAndNamed() {
    PageState state =
        PageState.read(
            Map.of("p", List.of("2026-13"), "colour", List.of("red"), "lang", List.of("en")));
    assertThat(state.filter()).isEqualTo(Filter.NONE);
    assertThat(state.ignored()).containsExactly("colour", "p");
  }

  @Test
  void aKeyThatNoPageHasCannotBeWritten() {
    PageState state = PageState.of(Filter.NONE);
    assertThatThrownBy(() -> state.with("colour", "red"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyDatesAreAPeriodIfTheyAreInOrder() {
    Period span = Period.of("2026-03-01_2026-03-10").orElseThrow();
    assertThat(span.code()).isEqualTo("2026-03-01_2026-03-10");
    assertThat(span.before(LocalDate.of(2026, 11, 24)))
        .contains(new Period.Dates(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 2, 28)));
    assertThat(Period.of("2026-03-10_2026-03-01")).isEmpty();
    assertThat(Period.of("2026-03-99_2026-03-01")).isEmpty();
  }

  @Test
  void periodsKnowTheirDatesAndWhatCameBefore() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    Period days = Period.of("30d").orElseThrow();
    assertThat(days.dates(today)).contains(new Period.Dates(LocalDate.of(2026, 10, 26), today));
    assertThat(days.before(today))
        .contains(new Period.Dates(LocalDate.of(2026, 9, 26), LocalDate.of(2026, 10, 25)));
    assertThat(Period.of("2026").orElseThrow().before(today))
        .contains(new Period.Dates(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    assertThat(Period.of("2024-02").orElseThrow().dates(today))
        .contains(new Period.Dates(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
    assertThat(Period.ALL.dates(today)).isEmpty();
    assertThat(Period.of("0d")).isEmpty();
  }

  private static Map<String, List<String>> parse(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
  }
}
