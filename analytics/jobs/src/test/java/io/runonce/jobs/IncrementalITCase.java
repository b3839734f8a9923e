package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.contract.Event;
import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Reckoning;
import io.runonce.reckoning.Settings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reckoned piece by piece is what is reckoned at once, row for row. */
class IncrementalITCase {

  /** In memory, and by the last seed stage by stage. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySplitIntoBatchesGivesTheSameRows(long seed) throws IOException {
    Conformance made = made();
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>(made.events());
    Collections.shuffle(events, random);
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    long mostInMemory = seed == 3 ? 0 : Long.MAX_VALUE;
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      int from = 0;
      int to = events.size() - 300;
      district.land(events.subList(from, to));
      assertThat(district.actions(clock).reckonChanged().execute().kind())
          .isEqualTo(ReckonResult.Kind.ALL);
      int partial = 0;
      while (to < events.size()) {
        from = to;
        to = Math.min(events.size(), from + 1 + random.nextInt(120));
        district.land(events.subList(from, to));
        ReckonResult result =
            district.actions(clock).reckonChanged().inMemoryUpTo(mostInMemory).execute();
        partial += result.kind() == ReckonResult.Kind.CHANGED ? 1 : 0;
        assertSame(district, made, events.subList(0, to), made.now(), "seed " + seed + " to " + to);
      }
      assertThat(partial).as("partial runs, seed " + seed).isPositive();
    }
  }

  @Test
  void timeAloneChangesWhatItMust() throws IOException {
    Conformance made = made();
    Instant earlier = made.now().minus(Duration.ofDays(9)).minus(Duration.ofHours(5));
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events());
      district.actions(Clock.fixed(earlier, ZoneOffset.UTC)).reckonAll().execute();
      for (int days : new int[] {1, 2, 9}) {
        Instant now = earlier.plus(Duration.ofDays(days));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        district.actions(clock).reckonChanged().execute();
        List<Event> existing =
            made.events().stream().filter(event -> !event.time().isAfter(earlier)).toList();
        assertThat(existing).isNotEmpty();
        assertSame(district, made, made.events(), now, "after " + days + " days");
      }
    }
  }

  private static Conformance made() throws IOException {
    return Conformance.require();
  }

  private static void assertSame(
      TestDistrict district, Conformance made, List<Event> events, Instant now, String what) {
    Reckoning expected = new Reckoner(made.catalogue(), Settings.DEFAULT, now).reckon(events);
    assertThat(Cells.differences(Cells.coverage(expected.coverage()), Cells.coverage(district, "")))
        .as("coverage, " + what)
        .isEmpty();
    assertThat(Cells.differences(Cells.visits(expected.visits()), Cells.visits(district, "")))
        .as("visits, " + what)
        .isEmpty();
    assertThat(
            Cells.differences(
                Cells.cases(expected.outcomes(), expected.applications()),
                Cells.cases(district, "")))
        .as("cases, " + what)
        .isEmpty();
    assertThat(
            Cells.differences(
                Cells.applications(expected.applications()), Cells.applications(district, "")))
        .as("applications, " + what)
        .isEmpty();
    assertThat(Course.differences(district, "", now)).as("ways and visits, " + what).isEmpty();
  }
}
