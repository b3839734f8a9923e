package io.runonce.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.watch.Hotspots.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A district that only ever asks as it usually does, and one in which something breaks. */
class QuietYearTest {
  private static final int WEEKS = 52;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void aQuietYearRaisesFewerThanOneAlarmAWeekOverAllKeys(long seed) {
    AskingDistrict district = new AskingDistrict(seed, 300);
    List<String> alarms = new ArrayList<>();
    Set<HotKey> open = new HashSet<>();
    LocalDate first = AskingDistrict.START.plusDays(70);
    for (LocalDate day = first; day.isBefore(first.plusWeeks(WEEKS)); day = day.plusDays(1)) {
      Hotspots hotspots = new Hotspots(district.reference(day));
      for (int hour = 3; hour <= 24; hour += 3) {
        long now = Minutes.startOf(day) + hour * 60L;
        for (Reading reading : hotspots.at(district.recent(now), now, open)) {
          if (reading.began() != null && open.add(reading.key())) {
            alarms.add(day + " " + hour + " " + reading);
          }
          if (reading.ended() != null) {
            open.remove(reading.key());
          }
        }
      }
    }
    assertThat(alarms).as("seed %d: %s", seed, alarms).hasSizeLessThan(WEEKS);
  }

  /** Thirty people in a quarter of an hour about something that two an hour ask for. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aBurstIsFoundWithinMinutes(long seed) {
    AskingDistrict district = new AskingDistrict(seed, 300);
    LocalDate day = AskingDistrict.START.plusDays(100);
    HotKey key = district.keyOf(2.0);
    long start = Minutes.startOf(day) + 10 * 60;
    for (int i = 0; i < 30; i++) {
      district.plant(key, start + i / 2);
    }

    assertThat(delay(district, key, start)).as("minutes, seed %d", seed).isLessThanOrEqualTo(8);
  }

  /** Twice a minute more, of what thirty an hour ask for. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aBurstOfSomethingOftenAskedIsFoundWithinTheHour(long seed) {
    AskingDistrict district = new AskingDistrict(seed, 300);
    LocalDate day = AskingDistrict.START.plusDays(101);
    HotKey key = district.keyOf(30);
    long start = Minutes.startOf(day) + 10 * 60;
    for (int i = 0; i < 240; i++) {
      district.plant(key, start + i / 4);
    }

    assertThat(delay(district, key, start)).as("minutes, seed %d", seed).isLessThanOrEqualTo(40);
  }

  @Test
  void oneEarlierBurstDoesNotHideTheNext() {
    AskingDistrict district = new AskingDistrict(6, 300);
    HotKey key = district.keyOf(2.0);
    LocalDate day = AskingDistrict.START.plusDays(100);
    for (LocalDate each : List.of(day.minusDays(7), day)) {
      for (int i = 0; i < 30; i++) {
        district.plant(key, Minutes.startOf(each) + 10 * 60 + i / 2);
      }
    }

    assertThat(delay(district, key, Minutes.startOf(day) + 10 * 60)).isLessThanOrEqualTo(8);
  }

  /** Minutes from the start until the watch, which looks once a minute, finds it. */
  private static long delay(AskingDistrict district, HotKey key, long start) {
    LocalDate day = AskingDistrict.dateOf(start);
    Hotspots hotspots = new Hotspots(district.reference(day));
    for (long now = start; now < start + 120; now++) {
      Map<HotKey, Counts> recent = new HashMap<>(district.recent(now));
      if (hotspots.at(recent, now, Set.of()).stream()
          .anyMatch(r -> r.key().equals(key) && r.began() != null && r.began() >= start)) {
        return now - start;
      }
    }
    return Long.MAX_VALUE;
  }
}
