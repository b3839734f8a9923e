package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.watch.HotKey.Dimension;
import io.runonce.watch.HotKey.Feed;
import io.runonce.watch.Hotspots.Reading;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HotspotsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final long TEN = Minutes.startOf(DAY) + 600;
  private static final HotKey KEY = new HotKey(Feed.CONSULTATION, Dimension.ITEM, "I1", "330111");
  private static final HotKey OTHER = new HotKey(Feed.CONSULTATION, Dimension.ITEM, "I2", "330111");

  /** Two an hour on each of the Mondays before, all day. */
  private static Reference reference(int weeks) {
    List<LocalDate> days =
        IntStream.rangeClosed(1, weeks).mapToObj(w -> DAY.minusWeeks(w)).toList();
    Counts.Builder counts = new Counts.Builder();
    days.forEach(
        d -> IntStream.range(0, 48).forEach(i -> counts.add(Minutes.startOf(d) + i * 30L)));
    return Reference.of(DAY, Map.of(KEY, counts.build()), days);
  }

  private static Reading read(Reference reference, long now, Counts.Builder recent, boolean open) {
    return new Hotspots(reference)
        .at(Map.of(KEY, recent.build()), now, open ? Set.of(KEY) : Set.of())
        .getFirst();
  }

  @Test
  void theUsualLevelIsThatOfTheSameHour() {
    UsualLevel usual = reference(8).usual(KEY, TEN);
    assertThat(usual).isNotNull();
    assertThat(usual.days()).isEqualTo(8);
    assertThat(usual.mean()).isBetween(2.0, 2.1);
  }

  @Test
  void aBurstBeginsAtTheFirstWindowThatShowsIt() {
    Counts.Builder recent = new Counts.Builder().add(TEN - 62, 30);
    Reading reading = read(reference(8), TEN - 50, recent, false);
    assertThat(reading.began()).isEqualTo(TEN - 60);
    assertThat(reading.ended()).isNull();
    assertThat(reading.count()).isEqualTo(30);
  }

  @Test
  void whatCameLateIsFoundWithBeginningAndEnd() {
    Counts.Builder recent = new Counts.Builder().add(TEN - 122, 30);
    Reading reading = read(reference(8), TEN, recent, false);
    assertThat(reading.began()).isEqualTo(TEN - 120);
    assertThat(reading.ended()).isEqualTo(TEN - 60);
  }

  @Test
  void theSameLookAgainGivesTheSame() {
    Counts.Builder recent = new Counts.Builder().add(TEN - 30, 30);
    Reading once = read(reference(8), TEN, recent, false);
    Reading later = read(reference(8), TEN + 3, new Counts.Builder().add(TEN - 30, 30), false);
    assertThat(later.began()).isEqualTo(once.began());
  }

  @Test
  void whatIsOpenGoesOnBelowWhatRaisedIt() {
    Counts.Builder four = new Counts.Builder().add(TEN - 30, 4);
    assertThat(read(reference(8), TEN, four, false).began()).isNull();
    Counts.Builder some = new Counts.Builder();
    IntStream.rangeClosed(0, 16).forEach(i -> some.add(TEN - 15L * i));
    assertThat(read(reference(8), TEN, some, true).ended()).isNull();
    assertThat(read(reference(8), TEN, new Counts.Builder().add(TEN - 200), true).ended())
        .isNotNull();
  }

  @Test
  void tooFewDaysTellNothingUsual() {
    Counts.Builder many = new Counts.Builder().add(TEN, 500);
    Reading reading = read(reference(3), TEN, many, false);
    assertThat(reading.usual()).isNull();
    assertThat(reading.began()).isNull();
  }

  @Test
  void whatWasNeverAskedHasTheDaysOfItsFeed() {
    Map<HotKey, Counts> recent = new HashMap<>();
    recent.put(OTHER, new Counts.Builder().add(TEN, 12).build());
    Reading reading = new Hotspots(reference(8)).at(recent, TEN, Set.of()).getFirst();
    assertThat(reading.usual()).isNotNull();
    assertThat(reading.began()).isEqualTo(TEN);
  }

  @Test
  void anotherFeedsDaysDoNotCount() {
    HotKey search = new HotKey(Feed.SEARCH, Dimension.ITEM, "I1", "330111");
    assertThat(reference(8).usual(search, TEN)).isNull();
  }

  @Test
  void aSlotNamesItsKey() {
    HotKey odd = new HotKey(Feed.SEARCH, Dimension.TOPIC, "a|b", "330111");
    assertThat(HotKey.ofSlot(odd.slot())).isEqualTo(odd);
    assertThat(HotKey.ofSlot(KEY.slot())).isEqualTo(KEY);
  }
}
