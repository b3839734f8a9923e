package io.runonce.measures;

import java.util.ArrayList;
import java.util.List;

/** Which of the rows behind a figure one wants to see. */
public enum RowPart {
  /** Those that make the numerator; of a sum, those that add to it. */
  NUMERATOR,
  /** Those that make the denominator. */
  DENOMINATOR,
  /** Those that widen low and high: in the base, and decided neither way. */
  UNDECIDED,
  /** Those that are left out. */
  EXCLUDED;

  /** The condition on rows, from the same formula that the figure is from. */
  String condition(Formula formula) {
    return switch (this) {
      case NUMERATOR -> all(formula.population(), formula.base(), formula.hit());
      case DENOMINATOR -> all(formula.population(), formula.base(), judged(formula));
      case UNDECIDED -> all(formula.population(), formula.base(), not(decided(formula)));
      case EXCLUDED -> all(formula.population(), not(formula.base()));
    };
  }

  private static String judged(Formula formula) {
    return switch (formula) {
      case Formula.Decided decided -> decided(decided);
      case Formula.Ratio ratio -> "(" + ratio.whole() + ") != 0";
      case Formula.Share share -> Formula.EVERY;
      case Formula.Count count -> Formula.EVERY;
      case Formula.Sum sum -> Formula.EVERY;
      case Formula.Percentile percentile -> Formula.EVERY;
    };
  }

  private static String decided(Formula formula) {
    return formula instanceof Formula.Decided decided
        ? "(" + decided.hit() + ") OR (" + decided.miss() + ")"
        : Formula.EVERY;
  }

  private static String not(String condition) {
    return condition.equals(Formula.EVERY) ? "0" : "NOT ifNull(" + condition + ", 0)";
  }

  private static String all(String... conditions) {
    List<String> parts = new ArrayList<>();
    for (String condition : conditions) {
      if (!condition.equals(Formula.EVERY)) {
        parts.add("(" + condition + ")");
      }
    }
    return parts.isEmpty() ? Formula.EVERY : String.join(" AND ", parts);
  }
}
