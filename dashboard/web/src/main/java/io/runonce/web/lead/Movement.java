package io.runonce.web.lead;

import io.runonce.measures.Direction;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A share that differs from that of the week before by more than chance.
 *
 * @param kind what it is of
 * @param code which item or department; '' for the whole
 */
public record Movement(Kind kind, String code, MeasureResult now, MeasureResult before) {
  /** How often one of all that is compared may be called moved though none has. */
  private static final double ERROR = 0.05;

  /** What a share is of. */
  public enum Kind {
    MEASURE,
    DEPARTMENT,
    ITEM
  }

  /** A share in two weeks; null where a week has none. */
  public record Pair(
      Kind kind, String code, @Nullable MeasureResult now, @Nullable MeasureResult before) {
    /** Whether both are shares on at least the measure's minimum. */
    boolean isComparable() {
      return told(now) && told(before);
    }

    private static boolean told(@Nullable MeasureResult result) {
      return result != null && result.shown() == Shown.FIGURE && result.chance() != null;
    }
  }

  /** The difference, this week less the one before. */
  public double difference() {
    return share(now) - share(before);
  }

  /** Whether it went the good way. */
  public boolean isBetter() {
    return (difference() > 0) == (now.measure().better() == Direction.HIGHER);
  }

  /**
   * Those of some pairs that moved beyond chance, the surest first: a test of two shares each, by
   * Holm's steps, so that among many that are compared at once hardly one is named by chance.
   */
  static List<Movement> among(List<Pair> pairs) {
    List<Tested> tested = new ArrayList<>();
    for (Pair pair : pairs) {
      MeasureResult now = pair.now();
      MeasureResult before = pair.before();
      if (pair.isComparable() && now != null && before != null) {
        Movement movement = new Movement(pair.kind(), pair.code(), now, before);
        tested.add(new Tested(movement, chance(now, before)));
      }
    }
    tested.sort(Comparator.comparingDouble(Tested::chance));
    List<Movement> moved = new ArrayList<>();
    for (int i = 0; i < tested.size(); i++) {
      if (tested.get(i).chance() > ERROR / (tested.size() - i)) {
        break;
      }
      moved.add(tested.get(i).movement());
    }
    return moved;
  }

  private record Tested(Movement movement, double chance) {}

  /** How probable so great a difference is where there is none. */
  private static double chance(MeasureResult now, MeasureResult before) {
    double n = number(now.denominator());
    double m = number(before.denominator());
    double pooled = (number(now.numerator()) + number(before.numerator())) / (n + m);
    double error = Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    if (error == 0) {
      return 1;
    }
    double z = Math.abs(share(now) - share(before)) / error;
    return 2 * new NormalDistribution().cumulativeProbability(-z);
  }

  private static double share(MeasureResult result) {
    return number(result.value());
  }

  private static double number(@Nullable Double number) {
    return number == null ? 0 : number;
  }
}
