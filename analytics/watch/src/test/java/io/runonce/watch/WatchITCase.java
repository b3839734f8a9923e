package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.warehouse.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchITCase {
  private static final Instant TEN = TestTown.TEN;
  private final TestTown town = new TestTown();

  @AfterEach
  void stop() {
    town.close();
  }

  private static Instant minutes(long after) {
    return TEN.plus(Duration.ofMinutes(after));
  }

  private void burst(String type, int events, long at) {
    for (int i = 0; i < events; i++) {
      town.asked(type, minutes(at).plusSeconds(i));
    }
  }

  private List<Row> alerts(String dimension) {
    return town.alerts().stream().filter(row -> row.string("dimension").equals(dimension)).toList();
  }

  @Test
  void aBurstIsAnAlertWithItsEvidenceAndItsUsualLevel() {
    town.history().turn();
    assertThat(town.alerts()).isEmpty();
    burst("CONSULTED", 15, 1);
    town.land().at(minutes(2)).turn();

    Row alert = alerts("ITEM").getFirst();
    assertThat(alert.string("kind")).isEqualTo("HOTSPOT_CONSULTATION");
    assertThat(alert.string("item_code")).isEqualTo("I1");
    assertThat(alert.string("region_code")).isEqualTo("330111");
    assertThat(alert.string("department_code")).isEqualTo("D1");
    assertThat(alert.decimal("value")).isEqualTo(15);
    assertThat(alert.decimal("usual")).isBetween(1.9, 2.7);
    assertThat(alert.strings("evidence")).hasSize(15).doesNotHaveDuplicates();
    assertThat(
            town.query(
                    "SELECT count() AS n FROM event WHERE lower(hex(event_id)) IN"
                        + " (SELECT arrayJoin(evidence) FROM alert FINAL WHERE dimension = 'ITEM')")
                .getFirst()
                .number("n"))
        .isEqualTo(15);
    assertThat(alerts("TOPIC")).hasSize(1);
    assertThat(
            town.query(
                    "SELECT events, usual FROM live_window FINAL"
                        + " WHERE kind = 'HOTSPOT_CONSULTATION' AND dimension = 'ITEM'")
                .getFirst()
                .number("events"))
        .isEqualTo(15);
  }

  @Test
  void searchesThatAreCountsOfADayAreNoBurst() {
    town.history();
    for (int i = 0; i < 15; i++) {
      town.event(
          "SEARCHED",
          minutes(1).plusSeconds(i),
          "\"itemCode\":\"I1\"",
          "\"keyword\":\"card\",\"volume\":40");
    }
    town.land().at(minutes(2)).turn();
    assertThat(town.alerts()).isEmpty();
    burst("SEARCHED", 15, 2);
    town.land().at(minutes(3)).turn();
    assertThat(alerts("ITEM")).extracting(r -> r.string("kind")).containsExactly("HOTSPOT_SEARCH");
  }

  @Test
  void whatIsLandedTwiceCountsOnce() {
    town.history();
    burst("CONSULTED", 4, 1);
    for (int i = 0; i < 6; i++) {
      town.landAgain(false);
    }
    town.at(minutes(2)).turn();
    assertThat(town.alerts()).isEmpty();
    assertThat(
            town.query(
                    "SELECT events FROM live_window FINAL"
                        + " WHERE kind = 'HOTSPOT_CONSULTATION' AND dimension = 'ITEM'")
                .getFirst()
                .number("events"))
        .isEqualTo(4);
  }

  @Test
  void aRestartRaisesNothingTwiceAndOneFromAnEarlierStateFindsTheSameAlert() {
    town.history();
    burst("CONSULTED", 15, 1);
    town.land().at(minutes(2)).turn();
    List<String> before = town.alerts().stream().map(Row::toString).toList();

    town.restart().turn().at(minutes(2).plusSeconds(20)).turn();
    assertThat(town.alerts().stream().map(Row::toString)).isEqualTo(before);

    List<String> ids = town.alerts().stream().map(r -> r.string("alert_id")).toList();
    town.forget("alert").restart().at(minutes(4)).turn();
    assertThat(town.alerts()).hasSize(2).extracting(r -> r.string("alert_id")).isEqualTo(ids);
  }

  @Test
  void whatIsCorrectedAwayEndsTheAlert() {
    town.history();
    List<String> keys =
        java.util.stream.IntStream.range(0, 15)
            .mapToObj(i -> town.asked("CONSULTED", minutes(1).plusSeconds(i)))
            .toList();
    town.land().at(minutes(2)).turn();
    assertThat(alerts("ITEM")).hasSize(1);
    town.at(minutes(6));
    keys.forEach(key ->
        town.again(
            key,
            "CONSULTED",
            TEN.minus(Duration.ofDays(3)),
            "\"itemCode\":\"I1\"",
            "\"topic\":\"card\""));
    town.land().turn();
    assertThat(alerts("ITEM")).singleElement().matches(row -> !row.isNull("ended_at"));
  }

  @Test
  void whatComesHoursLateIsToldWithBeginningAndEndAndWhatComesADayLateOnlyLands() {
    town.history();
    burst("CONSULTED", 15, -119);
    town.land().at(minutes(0)).turn();
    Row alert = alerts("ITEM").getFirst();
    assertThat(alert.instant("raised_at")).isEqualTo(minutes(-115));
    assertThat(alert.instantOrNull("ended_at")).isEqualTo(minutes(-55));
    assertThat(alert.instant("noticed_at")).isEqualTo(TEN);
    burst("SEARCHED", 15, -24 * 60);
    town.land().at(minutes(1)).turn().at(minutes(2)).turn();
    assertThat(town.alerts()).extracting(r -> r.string("kind")).doesNotContain("HOTSPOT_SEARCH");
    assertThat(
            town.query(
                    "SELECT count() AS n FROM event FINAL WHERE event_type = 'SEARCHED'"
                        + " AND event_time > toDateTime64('2026-11-22 00:00:00', 3, 'Asia/Shanghai')"
                        + " AND event_time < toDateTime64('2026-11-23 00:00:00', 3, 'Asia/Shanghai')")
                .getFirst()
                .number("n"))
        .isEqualTo(15);
  }

  @Test
  void aQueueIsAnAlertUntilItIsShortAgainAndAgainWhenItGrows() {
    for (int i = 0; i < 6; i++) {
      town.ticket("TICKET_TAKEN", "A" + i, minutes(-45));
    }
    town.land().turn();
    Row alert = town.alerts().getFirst();
    assertThat(alert.string("kind")).isEqualTo("QUEUE");
    assertThat(alert.decimal("value")).isEqualTo(6);
    assertThat(alert.decimal("threshold")).isEqualTo(30);
    Row hall = town.query("SELECT * FROM live_window FINAL WHERE kind = 'HALL'").getFirst();
    assertThat(hall.numberOrNull("waiting")).isEqualTo(6);
    assertThat(hall.decimalOrNull("longest")).isEqualTo(45);
    for (int i = 0; i < 6; i++) {
      town.ticket("TICKET_CALLED", "A" + i, minutes(1));
    }
    town.land().at(minutes(2)).turn();
    assertThat(town.alerts().getFirst().isNull("ended_at")).isTrue();
    town.at(minutes(62)).turn();
    assertThat(town.alerts().getFirst().instantOrNull("ended_at")).isEqualTo(minutes(62));
    for (int i = 0; i < 6; i++) {
      town.ticket("TICKET_TAKEN", "B" + i, minutes(30));
    }
    town.land().at(minutes(63)).turn();
    Row again = town.alerts().getFirst();
    assertThat(town.alerts()).hasSize(1);
    assertThat(again.number("times")).isEqualTo(2);
    assertThat(again.isNull("ended_at")).isTrue();
  }

  @Test
  void lampsAndBrokenPromisesFollowWhatIsReckoned() {
    LocalDate friday = LocalDate.of(2026, 11, 20);
    town.outcome("C-1", "time_verdict", "BROKEN", "days_left", -1, "due_date", friday);
    town.outcome("C-2", "days_left", 1, "due_date", friday.plusDays(4));
    town.outcome("C-3", "visit_verdict", "BROKEN", "declared_visits", 1, "citizen_low", 2);
    town.visit("C-3", minutes(-3000)).visit("C-3", minutes(-20)).visit("C-3", minutes(-10));
    town.outcome("C-4", "days_left", 5, "due_date", friday.plusDays(10)).reckoned().turn();

    assertThat(town.alerts())
        .extracting(row -> row.string("kind") + " " + row.string("case_no"))
        .containsExactly("DEADLINE_RED C-1", "DEADLINE_YELLOW C-2", "PROMISE_BROKEN C-3");
    assertThat(town.alerts().getLast().instant("raised_at")).isEqualTo(minutes(-20));

    town.at(minutes(5));
    town.outcome("C-2", "time_verdict", "BROKEN", "days_left", -1, "due_date", friday);
    town.outcome("C-1", "closed_at", minutes(4), "time_verdict", "BROKEN");
    town.reckoned().turn();
    assertThat(town.alerts())
        .filteredOn(row -> row.isNull("ended_at"))
        .extracting(row -> row.string("kind") + " " + row.string("case_no"))
        .containsExactly("DEADLINE_RED C-2", "PROMISE_BROKEN C-3");
  }

  @Test
  void aBrokenPromiseThatIsMendedAndBreaksAgainMonthsLaterIsTheSameAlertOnceMore() {
    town.outcome("C-3", "visit_verdict", "BROKEN", "declared_visits", 1, "citizen_low", 2);
    town.reckoned().turn();
    town.at(minutes(5)).outcome("C-3").reckoned().turn();
    assertThat(town.alerts().getFirst().isNull("ended_at")).isFalse();
    town.at(TEN.plus(Duration.ofDays(40))).turn();
    town.outcome("C-3", "visit_verdict", "BROKEN", "declared_visits", 1, "citizen_low", 2);
    town.reckoned().turn();
    assertThat(town.alerts())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.number("times")).isEqualTo(2);
          assertThat(row.isNull("ended_at")).isTrue();
        });
  }

  @Test
  void itSaysThatItIsAwake() {
    town.turn();
    assertThat(town.query("SELECT toString(part) AS part, watched_at FROM live_watch FINAL"))
        .extracting(row -> row.string("part") + row.instant("watched_at"))
        .containsExactlyInAnyOrder("TURN" + TEN, "EVENTS" + TEN, "CASES" + TEN);
  }
}
