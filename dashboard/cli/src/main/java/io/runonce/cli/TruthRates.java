package io.runonce.cli;

import io.runonce.cli.TruthRun.Judged;
import io.runonce.contract.Channel;
import io.runonce.reckoning.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** The measures that a department is judged by (DOMAIN §7), over given cases, in memory. */
final class TruthRates {

  /**
   * A rate and its bounds.
   *
   * @param low and high: what is not known; the value itself where the measure has no bounds
   */
  record Rate(String measure, long numerator, long denominator, double low, double high) {
    /** NaN over nothing. */
    double value() {
      return denominator == 0 ? Double.NaN : numerator / (double) denominator;
    }
  }

  private final List<Judged> cases;
  private final List<Judged> closed;

  TruthRates(List<Judged> cases) {
    this.cases = List.copyOf(cases);
    this.closed = cases.stream().filter(one -> one.outcome().moments().isClosed()).toList();
  }

  /** What a department would like to be great, in the order in which it is shown. */
  List<Rate> promises() {
    return List.of(promiseKept(), onTime(), online(), firstTime());
  }

  /** Closed cases with an upper bound: what leaves the rates shows here. */
  Rate bounded() {
    return share("bounded", count(closed, TruthFigures::bounded), closed.size());
  }

  /** Certain visits of the cases themselves over the trips that people made for them. */
  Rate tripsSeen() {
    long seen =
        closed.stream()
            .mapToLong(one -> one.outcome().citizen().low() - one.outcome().carriedVisits())
            .sum();
    return share("trips seen", seen, closed.stream().mapToLong(one -> one.truth().trips()).sum());
  }

  /** Over closed cases with a declaration and a bounded range. */
  Rate promiseKept() {
    List<Judged> judgeable =
        closed.stream()
            .filter(TruthFigures::bounded)
            .filter(one -> one.outcome().promise().declaredVisits() != null)
            .toList();
    long kept = count(judgeable, one -> one.outcome().citizen().verdict() == Verdict.KEPT);
    long broken = count(judgeable, one -> one.outcome().citizen().verdict() == Verdict.BROKEN);
    double all = judgeable.size();
    return new Rate("promise_kept_rate", kept, kept + broken, kept / all, 1 - broken / all);
  }

  private Rate onTime() {
    long kept = count(closed, one -> one.outcome().clock().verdict() == Verdict.KEPT);
    long broken = count(closed, one -> one.outcome().clock().verdict() == Verdict.BROKEN);
    return share("on_time_rate", kept, kept + broken);
  }

  private Rate online() {
    List<Judged> received = received();
    return share("online_case_rate", count(received, TruthRates::countsAsOnline), received.size());
  }

  private List<Judged> received() {
    return cases.stream().filter(one -> one.outcome().moments().receivedAt() != null).toList();
  }

  private static boolean countsAsOnline(Judged one) {
    Channel by = one.outcome().moments().receivedBy();
    return (by == Channel.WEB || by == Channel.APP) && !one.outcome().visitedByReceipt();
  }

  private Rate firstTime() {
    long clean =
        count(
            closed,
            one ->
                one.outcome().corrections() == 0
                    && !one.outcome().refused()
                    && one.outcome().futileVisits() == 0);
    return share("first_time_rate", clean, closed.size());
  }

  /** As it would be if all were known; a number that was only given anew is no case. */
  Rate trulyKept() {
    List<Judged> matters = closed.stream().filter(one -> !one.truth().refiled()).toList();
    long kept = count(matters, one -> TruthFigures.real(one) <= TruthFigures.declared(one));
    return share("promise_kept_rate", kept, matters.size());
  }

  /** As {@link #trulyKept}. */
  Rate trulyOnline() {
    List<Judged> matters = received().stream().filter(one -> !one.truth().refiled()).toList();
    return share("online_case_rate", count(matters, one -> one.truth().online()), matters.size());
  }

  private static Rate share(String measure, long numerator, long denominator) {
    double value = denominator == 0 ? Double.NaN : numerator / (double) denominator;
    return new Rate(measure, numerator, denominator, value, value);
  }

  private static long count(List<Judged> cases, Predicate<Judged> which) {
    return cases.stream().filter(which).count();
  }
}
