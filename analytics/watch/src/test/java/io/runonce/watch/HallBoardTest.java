package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HallBoardTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private final List<TicketEvent> events = new ArrayList<>();
  private int ids;

  private HallBoardTest say(EventType type, String ticket, long minutesAgo) {
    return say("L1", type, ticket, minutesAgo, null);
  }

  private HallBoardTest say(
      String place,
      EventType type,
      String ticket,
      long minutesAgo,
      @org.jspecify.annotations.Nullable Integer waiting) {
    Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
    events.add(
        new TicketEvent(
            "e" + ++ids, place, "330111", ticket.substring(0, 1), ticket, type, at, waiting));
    return this;
  }

  private Hall hall() {
    return new HallBoard(NOW).of(events).getFirst();
  }

  @Test
  void whoTookANumberWaitsUntilSomethingIsHeardOfIt() {
    say(EventType.TICKET_TAKEN, "A1", 50).say(EventType.TICKET_CALLED, "A1", 40);
    say(EventType.TICKET_TAKEN, "A2", 45);
    say(EventType.TICKET_TAKEN, "A3", 20).say(EventType.TICKET_ABANDONED, "A3", 5);
    say(EventType.TICKET_TAKEN, "A4", 10).say(EventType.TICKET_SERVED, "A4", 2);
    Hall hall = hall();
    assertThat(hall.waiting()).isEqualTo(1);
    assertThat(hall.longest()).isEqualTo(45);
    assertThat(hall.lastHour().taken()).isEqualTo(4);
    assertThat(hall.lastHour().called()).isEqualTo(1);
    assertThat(hall.lastHour().abandoned()).isEqualTo(1);
    assertThat(hall.lastHour().p50()).isEqualTo(10);
    assertThat(hall.lastAt()).isEqualTo(NOW.minus(Duration.ofMinutes(2)));
    assertThat(hall.givenUpBy()).containsExactly("e5");
  }

  @Test
  void quantilesAreOfWhatWasCalledWithinTheHour() {
    for (int i = 1; i <= 10; i++) {
      say(EventType.TICKET_TAKEN, "A" + i, 30 + i).say(EventType.TICKET_CALLED, "A" + i, 30);
    }
    say(EventType.TICKET_TAKEN, "B1", 170).say(EventType.TICKET_CALLED, "B1", 80);
    assertThat(hall().lastHour().p50()).isEqualTo(5);
    assertThat(hall().lastHour().p90()).isEqualTo(9);
    assertThat(hall().lastHour().called()).isEqualTo(10);
  }

  @Test
  void aClockThatContradictsItselfIsCountedAndTellsNoWait() {
    say(EventType.TICKET_CALLED, "A1", 50).say(EventType.TICKET_TAKEN, "A1", 40);
    Hall hall = hall();
    assertThat(hall.faulty()).isEqualTo(1);
    assertThat(hall.waiting()).isZero();
    assertThat(hall.lastHour().p50()).isNull();
    assertThat(hall.waits()).isEmpty();
  }

  @Test
  void whatLiesAheadIsNotThereYet() {
    say(EventType.TICKET_TAKEN, "A1", 10).say(EventType.TICKET_TAKEN, "A2", -30);
    assertThat(hall().waiting()).isEqualTo(1);
    assertThat(hall().lastAt()).isBefore(NOW);
  }

  @Test
  void whatNothingWasHeardOfForHoursIsUnclearAndDoesNotWait() {
    say(EventType.TICKET_TAKEN, "A1", 200).say(EventType.TICKET_TAKEN, "A2", 170);
    assertThat(hall().unclear()).isEqualTo(1);
    assertThat(hall().waiting()).isEqualTo(1);
  }

  @Test
  void aDisplayTellsHowManyWaitAndNotHowLong() {
    say("L1", EventType.TICKET_CALLED, "A7", 20, 5);
    say("L1", EventType.TICKET_CALLED, "A8", 10, 4);
    say("L1", EventType.TICKET_CALLED, "B3", 12, 2);
    say("L1", EventType.TICKET_CALLED, "C1", 70, 9);
    Hall hall = hall();
    assertThat(hall.waiting()).isEqualTo(6);
    assertThat(hall.longest()).isNull();
    assertThat(hall.lastHour().p90()).isNull();
    assertThat(hall.lastHour().called()).isEqualTo(3);
  }

  @Test
  void callsAloneDoNotTellHowManyWait() {
    say(EventType.TICKET_CALLED, "A7", 20);
    assertThat(hall().waiting()).isNull();
  }

  @Test
  void hoursAreThoseOfTakingANumber() {
    say(EventType.TICKET_TAKEN, "A1", 70).say(EventType.TICKET_CALLED, "A1", 50);
    say(EventType.TICKET_TAKEN, "A2", 30).say(EventType.TICKET_CALLED, "A2", 20);
    List<Hall.Flow> hours = hall().hours();
    assertThat(hours).hasSize(2);
    assertThat(hours.getFirst().p50()).isEqualTo(20);
    assertThat(hours.getFirst().taken()).isEqualTo(1);
    assertThat(hours.getLast().p50()).isEqualTo(10);
    assertThat(hours.getLast().called()).isEqualTo(2);
  }

  @Test
  void anAlertNeedsSeveralLongWaitsAndGoesOnWithFewer() {
    for (int i = 0; i < 4; i++) {
      say(EventType.TICKET_TAKEN, "A" + i, 40);
    }
    assertThat(QueueRule.isLong(hall(), null, false)).isFalse();
    assertThat(QueueRule.isLong(hall(), null, true)).isTrue();
    say(EventType.TICKET_TAKEN, "A9", 60).say(EventType.TICKET_CALLED, "A9", 5);
    assertThat(QueueRule.isLong(hall(), null, false)).isTrue();
    assertThat(QueueRule.longWaits(hall(), null).getFirst().takenBy()).isEqualTo("e5");
  }

  @Test
  void whatIsUsualThereIsNoAlert() {
    for (int i = 0; i < 8; i++) {
      say(EventType.TICKET_TAKEN, "A" + i, 50);
    }
    assertThat(QueueRule.isLong(hall(), new QueueRule.Usual(20, 0), false)).isTrue();
    assertThat(QueueRule.isLong(hall(), new QueueRule.Usual(40, 0), false)).isFalse();
  }

  @Test
  void manyWhoGiveUpAreAnAlertUnlessManyUsuallyDo() {
    for (int i = 0; i < 6; i++) {
      say(EventType.TICKET_TAKEN, "A" + i, 30).say(EventType.TICKET_ABANDONED, "A" + i, 10);
      say(EventType.TICKET_TAKEN, "B" + i, 30).say(EventType.TICKET_CALLED, "B" + i, 10);
    }
    assertThat(QueueRule.isGivenUp(hall(), null, false)).isTrue();
    assertThat(QueueRule.isGivenUp(hall(), new QueueRule.Usual(20, 0.1), false)).isTrue();
    assertThat(QueueRule.isGivenUp(hall(), new QueueRule.Usual(20, 0.4), false)).isFalse();
  }
}
