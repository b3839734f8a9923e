package io.runonce.sources.simulator;

import java.util.Map;

/**
 * A department and its habits.
 *
 * @param trouble share of cases in which something goes wrong
 * @param late share of cases closed after the promised day
 * @param causes what goes wrong there, by weight
 */
record Bureau(
    String code,
    String name,
    String nameEn,
    double trouble,
    double late,
    Map<Trouble, Integer> causes) {

  Bureau {
    causes = Map.copyOf(causes);
  }

  /** The system that keeps this department's cases. */
  String source() {
    return switch (code) {
      case "GA", "XF" -> "police-vertical";
      case "BDC" -> "land-register";
      case "SW" -> "tax-vertical";
      case "RS", "YB" -> "social-security-vertical";
      default -> "approval";
    };
  }

  Trouble draw(Chance chance) {
    int total = causes.values().stream().mapToInt(Integer::intValue).sum();
    int left = chance.between(1, total);
    for (Trouble cause : Trouble.values()) {
      left -= causes.getOrDefault(cause, 0);
      if (left <= 0) {
        return cause;
      }
    }
    return Trouble.NONE;
  }
}
