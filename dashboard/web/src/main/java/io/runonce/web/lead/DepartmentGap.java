package io.runonce.web.lead;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far a department's applications lie from what they were promised: the measure promise_gap,
 * shared out over its applications.
 *
 * @param gap trips beyond the promise in all, and how many applications that rests on
 * @param promised mean declared visits of the same applications
 * @param spread the standard deviation of the certain gap, and of the possible one
 */
public record DepartmentGap(String department, MeasureResult gap, double promised, Spread spread) {
  private static final double Z = 1.96;

  /** Standard deviations between applications. */
  public record Spread(double low, double high) {}

  /** Whether it may be told and ranked: on the measure's minimum n. */
  public boolean told() {
    return gap.shown() == Shown.FIGURE;
  }

  /** Mean certain trips beyond the promise. */
  public double each() {
    return mean(gap.low());
  }

  /** Mean trips beyond it if all possible ones happened. */
  public double eachAtMost() {
    return mean(gap.high());
  }

  /** Mean certain trips. */
  public double low() {
    return promised + each();
  }

  /** Mean trips if all possible ones happened. */
  public double high() {
    return promised + eachAtMost();
  }

  /** The lower end of what the mean gap may be: by chance, from the certain trips. */
  public double intervalLow() {
    return each() - Z * spread.low() / Math.sqrt((double) gap.judged());
  }

  /** The upper end: by chance, and if all possible trips happened. */
  public double intervalHigh() {
    return eachAtMost() + Z * spread.high() / Math.sqrt((double) gap.judged());
  }

  private double mean(@org.jspecify.annotations.Nullable Double sum) {
    Double denominator = gap.denominator();
    return sum == null || denominator == null || denominator == 0 ? 0 : sum / denominator;
  }

  /** The department whose whole interval lies above all others', if one does. */
  public static Optional<DepartmentGap> surelyWorst(List<DepartmentGap> gaps) {
    List<DepartmentGap> told =
        gaps.stream()
            .filter(DepartmentGap::told)
            .sorted(Comparator.comparingDouble(DepartmentGap::intervalLow).reversed())
            .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    DepartmentGap first = told.getFirst();
    boolean sure =
        told.stream().skip(1).allMatch(other -> other.intervalHigh() < first.intervalLow());
    return sure && first.intervalLow() > 0 && told.size() > 1
        ? Optional.of(first)
        : Optional.empty();
  }
}
