package io.runonce.cli;

import io.runonce.cli.TruthRun.Judged;
import io.runonce.reckoning.CaseOutcome;
import io.runonce.reckoning.ScopeOutcome;
import io.runonce.reckoning.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How the reckoned ranges, verdicts and causes of closed cases stand to the truth. Counts; shares
 * are divided where they are shown.
 *
 * @param below cases with fewer real trips than {@code low}
 * @param above cases with more real trips than {@code high}
 * @param bounded cases with a {@code high}
 * @param exact bounded cases with {@code low = high}
 * @param width Σ (high − low) over bounded cases
 * @param keptTruly cases judged KEPT that are
 * @param brokenTruly cases judged BROKEN that are
 * @param explicable cases judged BROKEN in which the simulator made something go wrong
 * @param explained those of them whose primary cause is what went wrong
 */
record TruthFigures(
    int cases,
    int below,
    int above,
    int bounded,
    int exact,
    long width,
    int kept,
    int keptTruly,
    int broken,
    int brokenTruly,
    int explicable,
    int explained) {

  static TruthFigures of(List<Judged> all) {
    List<Judged> closed = all.stream().filter(Judged::closed).toList();
    List<Judged> bounded = closed.stream().filter(TruthFigures::bounded).toList();
    List<Judged> kept = judged(closed, Verdict.KEPT);
    List<Judged> broken = judged(closed, Verdict.BROKEN);
    List<Judged> explicable =
        broken.stream().filter(one -> !one.truth().causes().isEmpty()).toList();
    return new TruthFigures(
        closed.size(),
        count(closed, one -> real(one) < one.outcome().citizen().low()),
        count(bounded, one -> real(one) > high(one)),
        bounded.size(),
        count(bounded, one -> high(one) == one.outcome().citizen().low()),
        bounded.stream().mapToLong(one -> high(one) - one.outcome().citizen().low()).sum(),
        kept.size(),
        count(kept, one -> real(one) <= declared(one)),
        broken.size(),
        count(broken, one -> real(one) > declared(one)),
        explicable.size(),
        count(explicable, TruthFigures::rightlyExplained));
  }

  /** Of all closed cases, those whose real trips lie in [low, high]. */
  double inside() {
    return share(cases - below - above, cases);
  }

  double boundedShare() {
    return share(bounded, cases);
  }

  double exactShare() {
    return share(exact, cases);
  }

  /** Trips between low and high, on average over bounded cases. */
  double meanWidth() {
    return share(width, bounded);
  }

  double keptRight() {
    return share(keptTruly, kept);
  }

  double brokenRight() {
    return share(brokenTruly, broken);
  }

  double causeRight() {
    return share(explained, explicable);
  }

  static boolean bounded(Judged one) {
    return one.outcome().citizen().high() != null;
  }

  static int real(Judged one) {
    return one.truth().wholeWay();
  }

  static int declared(Judged one) {
    return Objects.requireNonNull(one.outcome().promise().declaredVisits());
  }

  private static int high(Judged one) {
    return Objects.requireNonNull(one.outcome().citizen().high());
  }

  private static List<Judged> judged(List<Judged> closed, Verdict verdict) {
    return closed.stream().filter(one -> verdict(one.outcome()) == verdict).toList();
  }

  private static Verdict verdict(CaseOutcome outcome) {
    ScopeOutcome citizen = outcome.citizen();
    return citizen.verdict();
  }

  static boolean rightlyExplained(Judged one) {
    return one.truth().causes().contains(one.outcome().causes().getFirst().cause().name());
  }

  private static int count(List<Judged> cases, Predicate<Judged> which) {
    return (int) cases.stream().filter(which).count();
  }

  /** NaN over nothing: it is written as "none". */
  private static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : part / (double) whole;
  }
}
