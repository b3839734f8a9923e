package io.runonce.web.targets;

import io.runonce.measures.Direction;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands at a month's end. A light is lit only where the whole interval of the figure
 * lies on one side of what was planned: else chance alone could have lit it.
 */
public enum TargetLight {
  /** Due and missed: red. */
  MISSED,
  /** Behind what the month was to bring: yellow. */
  BEHIND,
  /** The interval holds what was planned: neither can be told. */
  UNCLEAR,
  ON_PLAN,
  /** Due and reached. */
  MET,
  /** On fewer rows than the measure's minimum. */
  FEW,
  /** Less than half of the rows could be judged. */
  UNDECIDED,
  NOT_MEASURED,
  /** No month's node has come yet. */
  NO_NODE,
  /** Its first month is not over. */
  NOT_BEGUN,
  WITHDRAWN;

  private static final double HALF = 0.5;

  /**
   * The light of a figure.
   *
   * @param planned what was to be reached; null where nothing was planned yet
   * @param due whether that is the target itself on its last day
   */
  public static TargetLight of(
      @Nullable MeasureResult figure, @Nullable Double planned, boolean due) {
    if (planned == null) {
      return NO_NODE;
    }
    if (figure == null || figure.shown() == Shown.NOT_MEASURED || figure.value() == null) {
      return NOT_MEASURED;
    }
    if (figure.shown() != Shown.FIGURE) {
      return FEW;
    }
    Double coverage = figure.coverage();
    if (coverage != null && coverage < HALF) {
      return UNDECIDED;
    }
    Direction better = figure.measure().better();
    boolean low = reaches(lower(figure), planned, better);
    boolean high = reaches(upper(figure), planned, better);
    if (low != high) {
      return UNCLEAR;
    }
    if (low) {
      return due ? MET : ON_PLAN;
    }
    return due ? MISSED : BEHIND;
  }

  /**
   * The lower end of what the figure may be: by chance for shares, by what is not known for sums.
   */
  public static double lower(MeasureResult figure) {
    Double chance = figure.ciLow();
    return or(chance == null ? figure.low() : chance, figure);
  }

  /** The upper end. */
  public static double upper(MeasureResult figure) {
    Double chance = figure.ciHigh();
    return or(chance == null ? figure.high() : chance, figure);
  }

  private static double or(@Nullable Double bound, MeasureResult figure) {
    Double value = figure.value();
    return bound != null ? bound : value == null ? 0 : value;
  }

  private static boolean reaches(double value, double planned, Direction better) {
    return switch (better) {
      case HIGHER, NEITHER -> value >= planned;
      case LOWER -> value <= planned;
    };
  }
}
