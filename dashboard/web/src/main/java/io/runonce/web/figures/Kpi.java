package io.runonce.web.figures;

import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is read against.
 *
 * @param figure the figure over the page's period
 * @param beside the same in the other scope or by the other count, where there is one
 * @param recent the figure that is compared with {@code before}
 * @param before the figure of the period before
 * @param goal the target in force, where there is one
 */
public record Kpi(
    MeasureResult figure,
    @Nullable MeasureResult beside,
    @Nullable MeasureResult recent,
    @Nullable MeasureResult before,
    @Nullable Goal goal) {

  /**
   * A target in force.
   *
   * @param value in the measure's unit, a share in [0, 1]
   */
  public record Goal(double value, String origin) {}

  /** How it moved against the period before. */
  public enum Move {
    BETTER,
    WORSE,
    /** Within what chance does, or neither way is better. */
    NOISE,
    /** A sum that follows the number of cases, or nothing to compare with: no judgement. */
    UNJUDGED
  }

  /** The difference to the period before, in the measure's unit; null when it may not be told. */
  public @Nullable Double change() {
    MeasureResult now = recent;
    MeasureResult then = before;
    if (now == null || then == null || !told(now) || !told(then)) {
      return null;
    }
    Double a = now.value();
    Double b = then.value();
    return a == null || b == null ? null : a - b;
  }

  /** Which way it moved; a change that the two intervals can both hold is noise. */
  public Move move() {
    Double change = change();
    if (change == null || recent == null || before == null) {
      return Move.UNJUDGED;
    }
    if (recent.chance() == null || before.chance() == null) {
      return Move.UNJUDGED;
    }
    if (overlap(recent, before) || change == 0) {
      return Move.NOISE;
    }
    return switch (figure.measure().better()) {
      case HIGHER -> change > 0 ? Move.BETTER : Move.WORSE;
      case LOWER -> change < 0 ? Move.BETTER : Move.WORSE;
      case NEITHER -> Move.NOISE;
    };
  }

  /** The distance to the target, positive when beyond it; null without target or figure. */
  public @Nullable Double gap() {
    Double value = figure.value();
    return goal == null || value == null || !told(figure) ? null : value - goal.value();
  }

  /** Whether it reaches its target; without one, or too few, it does not count as reached. */
  public boolean reached() {
    Double gap = gap();
    return gap != null
        && switch (figure.measure().better()) {
          case HIGHER, NEITHER -> gap >= 0;
          case LOWER -> gap <= 0;
        };
  }

  private static boolean told(MeasureResult result) {
    return result.shown() == Shown.FIGURE;
  }

  private static boolean overlap(MeasureResult a, MeasureResult b) {
    Double aLow = a.ciLow();
    Double aHigh = a.ciHigh();
    Double bLow = b.ciLow();
    Double bHigh = b.ciHigh();
    return aLow != null
        && aHigh != null
        && bLow != null
        && bHigh != null
        && aLow <= bHigh
        && bLow <= aHigh;
  }
}
