package io.runonce.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.runonce.contract.AgentKind;
import io.runonce.contract.CaseKind;
import io.runonce.contract.Channel;
import io.runonce.contract.CloseResult;
import io.runonce.contract.DeliveryMethod;
import io.runonce.contract.Details;
import io.runonce.contract.Event;
import io.runonce.contract.EventFamily;
import io.runonce.contract.EventId;
import io.runonce.contract.EventType;
import io.runonce.contract.MaterialForm;
import io.runonce.contract.MaterialGiven;
import io.runonce.contract.Reason;
import io.runonce.contract.SubjectKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever comes, in whatever order: nothing throws, and each case has one row that hangs together.
 */
class NonsenseTest {
  private static final int WORLDS = 100;
  private static final Instant NOW = World.at("2024-03-20T12:00");

  /** Few, so that many fall together: far past, unknown years, ends of days, now and after. */
  private static final List<Instant> TIMES =
      List.of(
          World.at("2000-01-01T00:00"),
          World.at("2022-12-31T23:59:59.999"),
          World.at("2023-12-20T09:00"),
          World.at("2024-01-31T12:00"),
          World.at("2024-02-29T23:59:59.999"),
          World.at("2024-03-01T00:00"),
          World.at("2024-03-01T04:00:00.001"),
          World.at("2024-03-19T09:00"),
          NOW,
          NOW.plusMillis(1));

  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void nothingThrowsAndEachCaseHasOneRow(long firstSeed) {
    for (long seed = firstSeed * WORLDS; seed < (firstSeed + 1) * WORLDS; seed++) {
      random = new Random(seed);
      World world = world();
      List<Event> events = new ArrayList<>(world.events());
      for (int i = random.nextInt(60); i >= 0; i--) {
        events.add(event(i));
      }
      String told = "seed " + seed;
      assertThatCode(() -> assertRows(world, events)).as(told).doesNotThrowAnyException();
    }
  }

  private World world() {
    World world =
        new World()
            .item(new ItemMaker("I2").declaredVisits(null).kind(CaseKind.IMMEDIATE).places())
            .item(new ItemMaker("I3").version("2", "2024-03-01").promisedDays(0).declaredVisits(0))
            .queue("Q1", "I1", "I9");
    return random.nextBoolean() ? world : world.covered("L1", "2023-11-20", "2024-03-20");
  }

  private static void assertRows(World world, List<Event> events) {
    Reckoning rows = new Reckoner(world.catalogue(), Settings.DEFAULT, NOW).reckon(events);
    TreeSet<String> cases = new TreeSet<>();
    TreeSet<EventId> evidence = new TreeSet<>();
    for (Event event : events) {
      boolean exists = !event.time().isAfter(NOW);
      if (exists && event.caseNo() != null && event.type().family() == EventFamily.CASE) {
        cases.add(event.caseNo());
      }
    }
    assertThat(rows.outcomes())
        .extracting(row -> row.identity().caseNo())
        .containsExactlyElementsOf(cases);
    assertThat(rows.applications().stream().flatMap(row -> row.caseNos().stream()))
        .containsExactlyInAnyOrderElementsOf(cases);
    rows.outcomes().forEach(NonsenseTest::assertRow);
    rows.visits().stream()
        .flatMap(visit -> visit.evidence().stream())
        .forEach(piece -> assertThat(evidence.add(piece.id())).as("in one visit").isTrue());
  }

  private static void assertRow(CaseOutcome row) {
    Integer declared = row.promise().declaredVisits();
    assertScope(row.citizen(), declared, row.moments().isClosed());
    assertScope(row.official(), declared, row.moments().isClosed());
    assertThat(row.causes().isEmpty()).isEqualTo(row.citizen().verdict() != Verdict.BROKEN);
    assertThat(row.carriedVisits()).isBetween(0, row.citizen().low());
    assertThat(row.futileVisits()).isBetween(0, row.citizen().low());
    Integer used = row.clock().daysUsed();
    assertThat(used == null || used >= 0).as("days used %d", used).isTrue();
    assertThat(row.clock().daysUsed() == null).isEqualTo(row.clock().clockDate() == null);
    Instant next = row.nextChangeAt();
    assertThat(next == null || next.isAfter(NOW)).as("next change %s", next).isTrue();
  }

  private static void assertScope(ScopeOutcome scope, @Nullable Integer declared, boolean closed) {
    Integer high = scope.high();
    assertThat(scope.low()).isNotNegative();
    assertThat(high == null || high >= scope.low()).as("%s", scope).isTrue();
    assertThat(high == null).isEqualTo(scope.unboundedBy() != null);
    assertThat(scope.verdict()).as("%s", scope).isEqualTo(verdict(scope, declared, closed));
    assertThat(scope.unknownReason() == null).isEqualTo(scope.verdict() != Verdict.UNKNOWN);
  }

  private static Verdict verdict(ScopeOutcome scope, @Nullable Integer declared, boolean closed) {
    Integer high = scope.high();
    if (declared == null) {
      return Verdict.UNKNOWN;
    }
    if (scope.low() > declared) {
      return Verdict.BROKEN;
    }
    return closed && high != null && high <= declared ? Verdict.KEPT : Verdict.UNKNOWN;
  }

  private Event event(int number) {
    Event.Builder event =
        Event.builder("nonsense", "k" + number, one(EventType.values()), TIMES.get(below(10)))
            .regionCode(random.nextInt(9) == 0 ? "" : World.REGION)
            .caseNo(maybe("C" + below(5)))
            .applicationNo(maybe("A" + below(2)))
            .itemCode(maybe("I" + below(5)))
            .departmentCode(maybe("D" + below(3)))
            .locationId(maybe("L" + below(3)))
            .subjectId(maybe(one(World.WANG, World.LI)))
            .subjectKind(maybe(one(SubjectKind.values())))
            .agentId(random.nextInt(4) == 0 ? one(World.CLERK, World.LI) : null)
            .agentKind(random.nextInt(4) == 0 ? one(AgentKind.values()) : null)
            .channel(one(Channel.values()))
            .recordedAt(maybe(TIMES.get(below(10)).plus(Duration.ofDays(below(4) * 400L))))
            .details(details());
    return (random.nextInt(3) == 0 ? event.onSite(random.nextBoolean()) : event).build();
  }

  private Details details() {
    return Details.builder()
        .ticketNo(maybe("T" + below(2)))
        .queueCode(maybe("Q" + below(3)))
        .materials(
            random.nextBoolean()
                ? List.of()
                : List.of(new MaterialGiven("M" + below(4), one(MaterialForm.values()))))
        .reason(maybe(one(Reason.values())))
        .kind(maybe(one(CaseKind.values())))
        .result(maybe(one(CloseResult.values())))
        .method(maybe(one(DeliveryMethod.values())))
        .days(maybe(one(-7, 0, 3, 300, Integer.MAX_VALUE)))
        .answered(maybe(random.nextBoolean()))
        .reportedVisits(maybe(one(-1, 0, 7)))
        .build();
  }

  private int below(int bound) {
    return random.nextInt(bound);
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  @SafeVarargs
  private final <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
