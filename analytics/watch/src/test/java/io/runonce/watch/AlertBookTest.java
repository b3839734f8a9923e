package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertBookTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private final AlertBook book = new AlertBook(List.of());

  private static Alarm alarm(String slot, double value, Instant raised, @Nullable Instant ended) {
    return new Alarm(
        AlertKind.QUEUE,
        slot,
        "2026-11-23",
        About.hall("330111", slot, "WAIT"),
        raised,
        ended,
        value,
        null,
        null,
        null,
        List.of("e1"));
  }

  private static Alarm due(String date) {
    return new Alarm(
        AlertKind.DEADLINE_YELLOW,
        "Y|C-1",
        date,
        new About("330111", "D1", "", "I1", "C-1", "", ""),
        NOW,
        null,
        1,
        null,
        null,
        LocalDate.parse(date),
        List.of());
  }

  private List<Alert> settle(Instant now, Alarm... seen) {
    return book.settle(alert -> true, List.of(seen), now);
  }

  @Test
  void theSameLookTwiceWritesOnce() {
    assertThat(settle(NOW, alarm("L1", 5, NOW, null))).hasSize(1);
    assertThat(settle(NOW.plusSeconds(9), alarm("L1", 5, NOW, null))).isEmpty();
  }

  @Test
  void whatGoesOnKeepsSinceWhenAndItsPeak() {
    settle(NOW, alarm("L1", 7, NOW, null));
    Alert after = settle(NOW.plusSeconds(9), alarm("L1", 6, NOW.plusSeconds(9), null)).getFirst();
    assertThat(after.alarm().raisedAt()).isEqualTo(NOW);
    assertThat(after.alarm().value()).isEqualTo(6);
    assertThat(after.peak()).isEqualTo(7);
    assertThat(after.times()).isEqualTo(1);
  }

  @Test
  void whatIsNotSeenAnyMoreEndsAndOnlyWhatWasLookedFor() {
    settle(NOW, alarm("L1", 5, NOW, null), alarm("L2", 5, NOW, null));
    List<Alert> ended =
        book.settle(a -> a.alarm().slot().equals("L1"), List.of(), NOW.plusSeconds(60));
    assertThat(ended)
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.alarm().slot()).isEqualTo("L1");
          assertThat(alert.endedAt()).isEqualTo(NOW.plusSeconds(60));
        });
    assertThat(book.open("L2")).isPresent();
  }

  @Test
  void whatComesAgainOnItsDayIsTheSameAlertOnceMore() {
    Alert first = settle(NOW, alarm("L1", 5, NOW, null)).getFirst();
    settle(NOW.plusSeconds(60));
    Alert again =
        settle(NOW.plusSeconds(120), alarm("L1", 5, NOW.plusSeconds(120), null)).getFirst();
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.times()).isEqualTo(2);
    assertThat(again.alarm().raisedAt()).isEqualTo(NOW.plusSeconds(120));
    assertThat(again.noticedAt()).isEqualTo(NOW);
  }

  @Test
  void whatHasEndedAndIsSeenAgainAsItWasIsNothingNew() {
    Alarm past = alarm("L1", 5, NOW, NOW.plusSeconds(60));
    assertThat(settle(NOW.plusSeconds(90), past)).hasSize(1);
    assertThat(settle(NOW.plusSeconds(120), past)).isEmpty();
    assertThat(book.open("L1")).isEmpty();
  }

  @Test
  void oneThatIsRestartedFromTheStoreRaisesNothingTwice() {
    List<Alert> stored = settle(NOW, alarm("L1", 5, NOW, null));
    AlertBook restarted = new AlertBook(stored);
    assertThat(restarted.settle(a -> true, List.of(alarm("L1", 5, NOW, null)), NOW)).isEmpty();
  }

  @Test
  void twoWatchesGiveOneIdToOneThing() {
    AlertBook other = new AlertBook(List.of());
    Alert theirs =
        other.settle(a -> true, List.of(alarm("L1", 9, NOW, null)), NOW.plusSeconds(3)).getFirst();
    assertThat(settle(NOW, alarm("L1", 5, NOW, null)).getFirst().id()).isEqualTo(theirs.id());
  }

  @Test
  void aDeadlineThatHasMovedIsAnotherAlert() {
    Alert before = settle(NOW, due("2026-11-24")).getFirst();
    List<Alert> changed = settle(NOW.plusSeconds(60), due("2026-11-30"));
    assertThat(changed).hasSize(2).extracting(Alert::isOpen).containsExactly(false, true);
    assertThat(changed.getFirst().id()).isEqualTo(before.id());
    assertThat(changed.getLast().id()).isNotEqualTo(before.id());
    assertThat(book.open("Y|C-1")).contains(changed.getLast());
  }

  @Test
  void anEndedOneBesideAnOpenOneOfItsSlotDoesNotCloseIt() {
    Alert ended = settle(NOW, due("2026-11-24")).getFirst().end(NOW);
    Alert open = Alert.raise(due("2026-11-30"), NOW);
    for (List<Alert> known : List.of(List.of(ended, open), List.of(open, ended))) {
      assertThat(new AlertBook(known).open("Y|C-1")).contains(open);
    }
  }

  @Test
  void whatIsForgottenIsAskedFor() {
    settle(NOW, alarm("L1", 5, NOW, null));
    settle(NOW.plusSeconds(60));
    Instant later = NOW.plus(Duration.ofDays(3));
    settle(later);
    Alarm again = alarm("L1", 5, later, null);
    assertThat(book.unknown(List.of(again))).containsExactly(Alert.idOf(again));
  }
}
