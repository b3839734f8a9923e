package io.runonce.web.figures;

import io.runonce.measures.Comparison;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import io.runonce.measures.Words;
import io.runonce.web.filter.Against;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it is read against.
 *
 * @param figure the figure over the page's period
 * @param beside the same in the other scope or by the other count, where there is one
 * @param recent the figure that is compared with {@code before}
 * @param before the figure of the period before
 * @param goal the target in force, where there is one
 * @param against what it is held against
 * @param months the figure by month, the oldest first, where anybody asked for them
 */
public record Kpi(
    MeasureResult figure,
    @Nullable MeasureResult beside,
    @Nullable MeasureResult recent,
    @Nullable MeasureResult before,
    @Nullable Goal goal,
    Against against,
    List<MeasureResult> months) {
  public Kpi {
    months = List.copyOf(months);
  }

  /** Without its months. */
  public Kpi(
      MeasureResult figure,
      @Nullable MeasureResult beside,
      @Nullable MeasureResult recent,
      @Nullable MeasureResult before,
      @Nullable Goal goal,
      Against against) {
    this(figure, beside, recent, before, goal, against, List.of());
  }

  /** Held against the stretch of time before. */
  public Kpi(
      MeasureResult figure,
      @Nullable MeasureResult beside,
      @Nullable MeasureResult recent,
      @Nullable MeasureResult before,
      @Nullable Goal goal) {
    this(figure, beside, recent, before, goal, Against.PREVIOUS);
  }

  /**
   * A target in force.
   *
   * @param value in the measure's unit, a share in [0, 1]
   */
  public record Goal(double value, Words origin) {}

  /** How it moved against the period before. */
  public enum Move {
    BETTER,
    WORSE,
    /** Within what chance does, or neither way is better. */
    NOISE,
    /** A sum that follows the number of cases, or nothing to compare with: no judgement. */
    UNJUDGED
  }

  /** The same with what it was by month. */
  Kpi by(List<MeasureResult> itsMonths) {
    return new Kpi(figure, beside, recent, before, goal, against, itsMonths);
  }

  /** How it compares with the other stretch of time; nothing may be said without one. */
  public Comparison comparison() {
    MeasureResult now = recent;
    MeasureResult then = before;
    return now == null || then == null
        ? new Comparison(null, null, null, null, Comparison.Judgement.NOT_COMPARABLE)
        : Comparison.of(now, then);
  }

  /** The difference to the other stretch, in the measure's unit; null when it may not be told. */
  public @Nullable Double change() {
    return comparison().difference();
  }

  /** Which way it moved; a difference whose interval holds 0 is noise. */
  public Move move() {
    Comparison comparison = comparison();
    if (comparison.low() == null) {
      return Move.UNJUDGED;
    }
    return switch (comparison.judgement()) {
      case BETTER -> Move.BETTER;
      case WORSE -> Move.WORSE;
      case NO_DIFFERENCE, DIFFERENT -> Move.NOISE;
      case NOT_COMPARABLE -> Move.UNJUDGED;
    };
  }

  /** Whether the figure's interval holds its target, so that chance could decide between them. */
  public boolean isAcrossGoal() {
    Double low = figure.ciLow();
    Double high = figure.ciHigh();
    return goal != null
        && low != null
        && high != null
        && low < goal.value()
        && goal.value() <= high;
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
}
