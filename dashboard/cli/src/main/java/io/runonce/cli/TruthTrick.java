package io.runonce.cli;

import io.runonce.cli.TruthRates.Rate;
import io.runonce.cli.TruthRun.Judged;
import io.runonce.sources.simulator.Flaws;
import io.runonce.sources.simulator.Trick;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A department with a trick, or honest: what the measures say of it and what is true.
 *
 * @param trick null for the honest one
 */
record TruthTrick(
    String department, @Nullable Trick trick, TruthRates rates, TruthFigures figures) {
  /** A change of less is the company that a case keeps, not what a trick wins. */
  static final double NOTICEABLE = 0.005;

  /** The honest department first, then each trick in its order. */
  static List<TruthTrick> all(TruthRun run, String department) {
    TruthTrick honest = of(department, null, run.with(Flaws.NONE));
    return Stream.concat(
            Stream.of(honest),
            Arrays.stream(Trick.values())
                .parallel()
                .map(trick -> of(department, trick, run.with(Flaws.trick(department, trick)))))
        .toList();
  }

  private static TruthTrick of(String department, @Nullable Trick trick, List<Judged> everybodys) {
    List<Judged> cases =
        everybodys.stream().filter(one -> one.truth().departmentCode().equals(department)).toList();
    return new TruthTrick(department, trick, new TruthRates(cases), TruthFigures.of(cases));
  }

  String name() {
    return trick == null ? "honest" : trick.name();
  }

  /** The measures that look noticeably better than the honest department's. */
  List<String> wins(TruthTrick honest) {
    List<Rate> before = honest.rates.promises();
    List<Rate> after = rates.promises();
    return IntStream.range(0, before.size())
        .filter(i -> after.get(i).value() - before.get(i).value() >= NOTICEABLE)
        .mapToObj(i -> after.get(i).measure())
        .toList();
  }
}
