package io.runonce.cli;

import io.runonce.sources.simulator.Flaws;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One thing that the records may lack, from nothing to most of it.
 *
 * @param name what a share is a share of
 * @param steps in ascending order, in [0, 1]
 */
record TruthSweep(String name, List<Double> steps, DoubleFunction<Flaws> flaws) {
  /** What was found at one share. */
  record Point(double share, TruthFigures figures) {}

  /** A sweep and its points, in order. */
  record Swept(TruthSweep sweep, List<Point> points) {}

  private static final List<Double> WIDE = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6);

  /** Cover is lost with the first hundredths (V4), so they are looked at one by one. */
  private static final List<Double> STEEP = List.of(0.0, 0.01, 0.02, 0.03, 0.05, 0.1, 0.3, 0.6);

  static List<TruthSweep> all() {
    return List.of(
        new TruthSweep("tickets without a case number", WIDE, Flaws::unnotedTickets),
        new TruthSweep("anonymous tickets", STEEP, Flaws::anonymousTickets),
        new TruthSweep("weeks of a place without a feed", STEEP, Flaws::silentFeeds),
        new TruthSweep("tickets lost one by one, unnoticed", WIDE, Flaws::lostTickets));
  }

  Swept run(TruthRun run) {
    return new Swept(
        this,
        steps.parallelStream()
            .map(share -> new Point(share, TruthFigures.of(run.with(flaws.apply(share)))))
            .toList());
  }
}
