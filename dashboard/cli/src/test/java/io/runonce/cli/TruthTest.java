package io.runonce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.runonce.cli.TruthRun.Judged;
import io.runonce.sources.simulator.Flaws;
import io.runonce.sources.simulator.Trick;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Floors under what docs/truth.md tells: the reckoning may not get further from the truth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruthTest {
  private static final String GAMING = "RS";

  private final TruthRun run;
  private final List<Judged> honest;

  TruthTest(@TempDir Path folder) throws IOException {
    run = TruthRun.in(folder, 3, 30_000);
    honest = run.with(Flaws.NONE);
  }

  @Test
  void recordsAsTheyComeHoldTheTruth() {
    TruthFigures figures = TruthFigures.of(honest);

    assertThat(figures.cases()).isGreaterThan(2_000);
    assertThat(figures.inside()).isGreaterThan(0.98);
    assertThat(figures.boundedShare()).isGreaterThan(0.8);
    assertThat(figures.meanWidth()).isLessThan(0.05);
    assertThat(figures.keptRight()).isGreaterThan(0.995);
    assertThat(figures.brokenRight()).isGreaterThan(0.9);
    assertThat(figures.causeRight()).isGreaterThan(0.85);
  }

  /** Their clerks are told nowhere, or shared (docs/truth.md). */
  @Test
  void whoSeemsToHaveGoneTooOftenIsACompany() {
    assertThat(honest)
        .filteredOn(one -> one.closed() && TruthOutside.of(one) != null)
        .filteredOn(one -> TruthFigures.real(one) < one.outcome().citizen().low())
        .allMatch(one ->
            one.outcome().identity().organisation()
                || TruthOutside.of(one) == TruthOutside.OTHER_TRIES);
  }

  @Test
  void ticketsWithoutACaseNumberCostLittle() {
    TruthFigures figures = TruthFigures.of(run.with(Flaws.unnotedTickets(0.6)));

    assertThat(figures.inside()).isGreaterThan(0.985);
    assertThat(figures.keptRight()).isGreaterThan(0.995);
    assertThat(figures.causeRight()).isGreaterThan(0.85);
  }

  @Test
  void anonymousAndSilentMachinesCostBoundsAndNeverTruth() {
    for (Flaws flaws : List.of(Flaws.anonymousTickets(0.3), Flaws.silentFeeds(0.3))) {
      TruthFigures figures = TruthFigures.of(run.with(flaws));

      assertThat(figures.inside()).isGreaterThan(0.985);
      assertThat(figures.above()).isZero();
      assertThat(figures.boundedShare()).isLessThan(0.2);
    }
  }

  @Test
  void ticketsLostUnnoticedRarelyMakeAPromiseLookKept() {
    assertThat(TruthFigures.of(run.with(Flaws.lostTickets(0.3))).keptRight()).isGreaterThan(0.985);
  }

  @Test
  void mostTricksWinNothingAndTheOthersNoMoreThanIsTold() {
    List<TruthTrick> tricks = TruthTrick.all(run, GAMING);
    TruthTrick before = tricks.getFirst();

    for (TruthTrick trick : tricks) {
      assertThat(trick.wins(before)).as(trick.name()).isSubsetOf(told(trick));
      assertThat(trick.rates().promiseKept().value() - before.rates().promiseKept().value())
          .as(trick.name())
          .isLessThan(trick.trick() == Trick.KEY_AS_ONLINE ? 0.12 : 0.05);
    }
  }

  /** What docs/truth.md says that the rules as written let through. */
  private static List<String> told(TruthTrick trick) {
    Trick played = trick.trick();
    if (played == null) {
      return List.of();
    }
    return switch (played) {
      case NEVER_ACCEPT, SUSPEND_BY_NIGHT, OMIT_SUBJECT -> List.of();
      case REFILE_WHEN_LATE -> List.of("on_time_rate");
      case CLOSE_AND_REFILE, OMIT_SUBJECT_OF_TROUBLED ->
          List.of("promise_kept_rate", "first_time_rate");
      case KEY_AS_ONLINE -> List.of("promise_kept_rate", "online_case_rate");
    };
  }

  @Test
  void theReportAndItsChartNameEverySweepAndTrick() {
    List<TruthSweep.Swept> sweeps =
        TruthSweep.all().stream()
            .map(sweep ->
                new TruthSweep.Swept(
                    sweep, List.of(new TruthSweep.Point(0, TruthFigures.of(honest)))))
            .toList();
    String report = TruthReport.of("a run", honest, sweeps, List.of(), "truth.svg");

    for (TruthSweep sweep : TruthSweep.all()) {
      assertThat(report).contains("| " + sweep.name() + " |");
      assertThat(TruthChart.of(sweeps)).contains(">" + sweep.name() + "</text>");
    }
    for (Trick trick : Trick.values()) {
      assertThat(report).contains("**" + trick.name() + "**");
    }
  }
}
