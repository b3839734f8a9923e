package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.Event;
import io.runonce.measures.Dimension;
import io.runonce.measures.Filters;
import io.runonce.measures.MeasureQuery;
import io.runonce.measures.MeasureService;
import io.runonce.measures.Measures;
import io.runonce.measures.ReaderScope;
import io.runonce.reckoning.Reckoner;
import io.runonce.reckoning.Reckoning;
import io.runonce.reckoning.Settings;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.RuleEvents;
import io.runonce.warehouse.Statement;
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

/** What is reckoned piece by piece keeps the day tables true to the rows, whatever dies between. */
class DaysITCase {
  private static final List<List<Dimension>> BREAKDOWNS =
      List.of(
          List.of(),
          List.of(Dimension.DEPARTMENT, Dimension.MONTH),
          List.of(Dimension.ITEM),
          List.of(Dimension.LOCATION, Dimension.DAY));

  @Test
  void lateAndCorrectedEventsAreInTheDayTablesWithinTheCycle() throws IOException {
    long seed = 1;
    Conformance made = made();
    Random random = new Random(seed);
    List<Event> events = new ArrayList<>(made.events());
    Collections.shuffle(events, random);
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      int from = events.size() - 200;
      district.land(events.subList(0, from));
      district.actions(clock).reckonChanged().execute();
      assertSame(district, made, clock, "all, seed " + seed);
      while (from < events.size()) {
        int to = Math.min(events.size(), from + 1 + random.nextInt(90));
        List<Event> batch = new ArrayList<>(events.subList(from, to));
        for (int i = 0; i < 8; i++) {
          batch.add(corrected(events.get(random.nextInt(to)), random));
        }
        district.land(batch);
        ReckonResult result = district.actions(clock).reckonChanged().execute();
        assertThat(result.kind()).isEqualTo(ReckonResult.Kind.CHANGED);
        assertSame(district, made, clock, "seed " + seed + " to " + to);
        from = to;
      }
    }
  }

  @Test
  void aRunThatDiesAfterItsOutcomesIsMadeGoodByTheNext() throws IOException {
    Conformance made = made();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      int to = made.events().size() - 60;
      district.land(made.events().subList(0, to));
      district.actions(clock).reckonAll().execute();
      district.land(made.events().subList(to, made.events().size()));
      assertThatThrownBy(() -> district.actions(clock, DaysITCase::die).reckonChanged().execute())
          .hasMessage("killed");
      district.merge("case_outcome");
      district.merge("visit");
      district.land(List.of(corrected(made.events().getFirst(), new Random(3))));
      district.actions(clock).reckonChanged().execute();
      assertSame(district, made, clock, "after a run that was killed");
      assertThatThrownBy(() -> district.actions(clock, DaysITCase::die).reckonAll().execute())
          .hasMessage("killed");
      district.land(List.of(corrected(made.events().get(1), new Random(4))));
      district.actions(clock).reckonChanged().execute();
      assertSame(district, made, clock, "after a full run that was killed");
    }
  }

  @Test
  void whatLiesThereBeforeTheLedgerTellsOfItIsCountedOnce() throws IOException {
    Conformance made = made();
    Random random = new Random(5);
    List<Event> events = new ArrayList<>(made.events());
    Collections.shuffle(events, random);
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      int to = events.size() - 180;
      district.land(events.subList(0, to));
      Runnable underAll = district.landUntold(events.subList(to, to + 60));
      district.actions(clock).reckonAll().execute();
      underAll.run();
      district.actions(clock).reckonChanged().execute();
      assertSame(district, made, clock, "that lay there when all was reckoned");

      Runnable underSome = district.landUntold(events.subList(to + 60, to + 120));
      for (int i = 0; i < 20; i++) {
        district.land(List.of(corrected(events.get(random.nextInt(to)), random)));
      }
      district.land(events.subList(to + 120, to + 180));
      district.actions(clock).reckonChanged().execute();
      underSome.run();
      district.actions(clock).reckonChanged().execute();
      assertSame(district, made, clock, "that lay there when days were counted anew");
    }
  }

  @Test
  void aRunThatDiesBeforeTheTablesAreSaidToBeRightAddsNothingTwice() throws IOException {
    Conformance made = made();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      int to = made.events().size() - 60;
      district.land(made.events().subList(0, to));
      district.actions(clock).reckonAll().execute();
      district.land(made.events().subList(to, made.events().size()));
      assertThatThrownBy(
              () -> district.actions(clock, DaysITCase::dieLast).reckonChanged().execute())
          .hasMessage("killed");
      district.land(List.of(corrected(made.events().getFirst(), new Random(6))));
      district.actions(clock).reckonChanged().execute();
      assertSame(district, made, clock, "after a run that was killed at its end");
    }
  }

  @Test
  void timeAloneMovesThemToo() throws IOException {
    Conformance made = made();
    Instant earlier = made.now().minus(Duration.ofDays(9)).minus(Duration.ofHours(5));
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events());
      district.actions(Clock.fixed(earlier, ZoneOffset.UTC)).reckonAll().execute();
      for (int days : new int[] {1, 9}) {
        Clock clock = Clock.fixed(earlier.plus(Duration.ofDays(days)), ZoneOffset.UTC);
        district.actions(clock).reckonChanged().execute();
        assertSame(district, made, clock, "after " + days + " days");
      }
    }
  }

  private static void die(String stage, int done, int of) {
    if (stage.equals("day tables")) {
      throw new IllegalStateException("killed");
    }
  }

  private static void dieLast(String stage, int done, int of) {
    if (stage.equals("day tables") && done == of) {
      throw new IllegalStateException("killed");
    }
  }

  /** The same fact, written anew: at another time, and sometimes of another case. */
  private static Event corrected(Event e, Random random) {
    Instant time = e.time().minus(Duration.ofHours(random.nextInt(24 * 40)));
    boolean isMoved = random.nextInt(4) == 0 && e.caseNo() != null;
    return new Event(
        e.id(),
        e.source(),
        e.sourceKey(),
        e.type(),
        time,
        e.recordedAt(),
        e.regionCode(),
        e.subjectId(),
        e.subjectKeyType(),
        e.subjectKind(),
        e.agentId(),
        e.agentKind(),
        isMoved ? e.caseNo() + "-moved" : e.caseNo(),
        e.applicationNo(),
        e.itemCode(),
        e.departmentCode(),
        e.locationId(),
        e.channel(),
        e.onSite(),
        e.schemaVersion(),
        e.details(),
        e.attributes(),
        e.unknownFields(),
        new ContentVersion(e.version().millis() + 1, random.nextLong()));
  }

  private static Conformance made() throws IOException {
    return Conformance.require();
  }

  /** The day tables and the rows tell the same, and coverage is that of all events at once. */
  private static void assertSame(
      TestDistrict district, Conformance made, Clock clock, String what) {
    MeasureService service = new MeasureService(district.warehouse());
    assertThat(district.query("SELECT 1 FROM day_dirty FINAL WHERE clean = 0")).isEmpty();
    for (List<Dimension> by : BREAKDOWNS) {
      MeasureQuery query =
          new MeasureQuery(Measures.supporting(by), Filters.NONE, by, MeasureQuery.LIVING);
      assertThat(service.run(query, ReaderScope.everything()))
          .as("%s, by %s", what, by)
          .isEqualTo(service.directly().run(query, ReaderScope.everything()));
    }
    Reckoning expected =
        new Reckoner(made.catalogue(), Settings.DEFAULT, clock.instant()).reckon(events(district));
    assertThat(Cells.differences(Cells.coverage(expected.coverage()), Cells.coverage(district, "")))
        .as("coverage, " + what)
        .isEmpty();
  }

  private static List<Event> events(TestDistrict district) {
    List<Event> events = new ArrayList<>();
    try (RowCursor<Event> rows =
        district
            .warehouse()
            .read(
                Statement.of("SELECT " + RuleEvents.selection() + " FROM event FINAL"),
                RuleEvents::decode)) {
      rows.forEachRemaining(events::add);
    }
    return events;
  }
}
