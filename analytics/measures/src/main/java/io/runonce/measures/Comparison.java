package io.runonce.measures;

import org.jspecify.annotations.Nullable;

/**
 * A figure beside another of the same measure: the period before, a year ago, the baseline, another
 * place. Shares differ beyond chance where Newcombe's 95 % interval of the difference leaves 0 out.
 *
 * @param difference this less the other, in the unit (percentage points as 0.01); null if either is
 *     not measured
 * @param relative the difference as a share of the other; null where the other is 0 or unknown
 * @param low the difference's interval, for shares
 * @param high the difference's interval, for shares
 * @param judgement what may be said of it
 */
public record Comparison(
    @Nullable Double difference,
    @Nullable Double relative,
    @Nullable Double low,
    @Nullable Double high,
    Judgement judgement) {

  /** What may be said of a difference. */
  public enum Judgement {
    BETTER,
    WORSE,
    /** Within chance, or none. */
    NO_DIFFERENCE,
    /** Different, though neither way is better. */
    DIFFERENT,
    /** One of the two is not measured, or on too few rows to be shown. */
    NOT_COMPARABLE
  }

  /** Compares two figures of one measure. */
  public static Comparison of(MeasureResult current, MeasureResult other) {
    if (!current.measure().equals(other.measure())) {
      throw new IllegalArgumentException(
          current.measureId() + " cannot be compared with " + other.measureId());
    }
    Double now = current.value();
    Double then = other.value();
    if (now == null || then == null || !isShown(current) || !isShown(other)) {
      return new Comparison(null, null, null, null, Judgement.NOT_COMPARABLE);
    }
    double difference = now - then;
    Double relative = then == 0 ? null : difference / Math.abs(then);
    Wilson here = current.chance();
    Wilson there = other.chance();
    if (here == null || there == null) {
      return new Comparison(
          difference, relative, null, null, judge(difference, current.measure().better()));
    }
    double low = difference - Math.hypot(now - here.low(), there.high() - then);
    double high = difference + Math.hypot(here.high() - now, then - there.low());
    boolean isChance = low <= 0 && high >= 0;
    return new Comparison(
        difference,
        relative,
        low,
        high,
        judge(isChance ? 0 : difference, current.measure().better()));
  }

  /** What a figure lacks to a target; never rounded across it. */
  public static Comparison withTarget(MeasureResult current, double target) {
    Double now = current.value();
    if (now == null || !isShown(current)) {
      return new Comparison(null, null, null, null, Judgement.NOT_COMPARABLE);
    }
    Direction better = current.measure().better();
    double gap = now - target;
    Judgement judgement =
        gap == 0 && better != Direction.NEITHER ? Judgement.BETTER : judge(gap, better);
    return new Comparison(gap, target == 0 ? null : gap / Math.abs(target), null, null, judgement);
  }

  private static boolean isShown(MeasureResult result) {
    return result.shown() == Shown.FIGURE;
  }

  private static Judgement judge(double difference, Direction better) {
    if (difference == 0) {
      return Judgement.NO_DIFFERENCE;
    }
    return switch (better) {
      case HIGHER -> difference > 0 ? Judgement.BETTER : Judgement.WORSE;
      case LOWER -> difference < 0 ? Judgement.BETTER : Judgement.WORSE;
      case NEITHER -> Judgement.DIFFERENT;
    };
  }
}
