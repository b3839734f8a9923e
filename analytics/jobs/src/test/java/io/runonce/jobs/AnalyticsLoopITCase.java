package io.runonce.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.jobs.Requests.Kind;
import io.runonce.jobs.Requests.Request;
import io.runonce.jobs.Requests.State;
import io.runonce.warehouse.Statement;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalyticsLoopITCase {

  @Test
  void aTurnReckonsWhatIsThereAndServesWhatIsAsked() throws IOException {
    Conformance made = Conformance.require();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      Requests requests = new Requests(district.warehouse(), clock);
      AnalyticsLoop loop = new AnalyticsLoop(district.warehouse(), district.actions(clock), clock);
      loop.run();
      assertThat(runs(district)).isZero();
      district.load(made.catalogue());
      district.land(made.events());
      loop.run();
      assertThat(runs(district)).isEqualTo(1);
      loop.run();
      assertThat(runs(district)).isEqualTo(1);
      Request all = requests.ask(Kind.ALL, Optional.of(made.now()), "test");
      Request rank = requests.ask(Kind.RANK, Optional.empty(), "test");
      loop.run();
      assertThat(requests.answerTo(all).state()).isEqualTo(State.DONE);
      assertThat(Summaries.parse(requests.answerTo(all).detail()))
          .containsEntry("resultSet", made.now().toString());
      assertThat(requests.answerTo(rank).state()).isEqualTo(State.DONE);
      assertThat(requests.open()).isEmpty();
    }
  }

  @Test
  void rowsOfOlderRulesAreReckonedAnewWithoutAnythingNew() throws IOException {
    Conformance made = Conformance.require();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events());
      new AnalyticsLoop(district.warehouse(), district.actions(clock), clock).run();
      district
          .warehouse()
          .execute(
              Statement.of(
                  "INSERT INTO case_outcome SELECT * REPLACE (1 AS rules_version, [] AS way) FROM"
                      + " case_outcome FINAL ORDER BY case_no LIMIT 1"));
      AnalyticsLoop next = new AnalyticsLoop(district.warehouse(), district.actions(clock), clock);
      next.run();
      assertThat(runs(district)).isEqualTo(2);
      assertThat(
              district.query(
                  "SELECT case_no FROM case_outcome FINAL WHERE empty(way) OR rules_version = 1"))
          .isEmpty();
      next.run();
      new AnalyticsLoop(district.warehouse(), district.actions(clock), clock).run();
      assertThat(runs(district)).isEqualTo(2);
    }
  }

  @Test
  void aRunThatFailsWithinSparkIsTriedAgain() throws IOException {
    Conformance made = Conformance.require();
    Clock clock = Clock.fixed(made.now(), ZoneOffset.UTC);
    try (TestDistrict district = new TestDistrict()) {
      district.load(made.catalogue());
      district.land(made.events());
      String spoilt =
          "INSERT INTO event SELECT * REPLACE ($CHANNEL AS channel) FROM event FINAL"
              + " WHERE event_id = (SELECT min(event_id) FROM event WHERE case_no != '')";
      district.warehouse().execute(Statement.of(spoilt.replace("$CHANNEL", "'NOBODYS'")));
      AnalyticsLoop loop = new AnalyticsLoop(district.warehouse(), district.actions(clock), clock);
      loop.run();
      assertThat(state(district)).isEqualTo("FAILED");
      district.warehouse().execute(Statement.of(spoilt.replace("$CHANNEL", "'HALL_WINDOW'")));
      loop.run();
      assertThat(state(district)).isEqualTo("DONE");
    }
  }

  private static String state(TestDistrict district) {
    return district
        .query("SELECT argMax(state, run) AS state FROM reckon_run FINAL")
        .getFirst()
        .string("state");
  }

  @Test
  void aFaultIsAnsweredAndDoesNotEndTheLoop() {
    Clock clock = Clock.systemUTC();
    try (TestDistrict district = new TestDistrict()) {
      Requests requests = new Requests(district.warehouse(), clock);
      Request request = requests.ask(Kind.ALL, Optional.empty(), "test");
      new AnalyticsLoop(district.warehouse(), district.actions(clock), clock).run();
      assertThat(requests.answerTo(request).state()).isEqualTo(State.FAILED);
      assertThat(requests.answerTo(request).detail()).contains("import catalogue");
    }
  }

  private static long runs(TestDistrict district) {
    return district.query("SELECT count() AS n FROM reckon_run FINAL").getFirst().number("n");
  }
}
