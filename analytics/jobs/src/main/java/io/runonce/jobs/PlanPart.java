package io.runonce.jobs;

import java.util.EnumMap;
import java.util.Map;

/** A part of an item's score, with the weight that it has unless a planner sets another. */
enum PlanPart {
  QUEUE(0.1),
  CONSULTATION(0.1),
  ACCEPTANCE(0.1),
  SEARCH(0.1),
  APPEALS(0.1),
  COMPLEXITY(0.2),
  GROWTH(0.1),
  BUNDLING(0.2);

  private final double weight;

  PlanPart(double weight) {
    this.weight = weight;
  }

  static Map<PlanPart, Double> defaultWeights() {
    Map<PlanPart, Double> weights = new EnumMap<>(PlanPart.class);
    for (PlanPart part : values()) {
      weights.put(part, part.weight);
    }
    return weights;
  }
}
