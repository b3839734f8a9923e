package io.runonce.jobs;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Scores items (DOMAIN §8): Σ weight × part, each part standardised over all items. A draw repeats
 * it with weeks drawn with replacement and weights shaken by a third, to show how firm a rank is.
 */
@SuppressWarnings("EnumOrdinal") // a row a part, in their order
final class Scoring implements Serializable {
  private static final double WEIGHT_SPREAD = 0.3;

  private final List<ItemDemand> items;
  private final double[] lifts;
  private final double[] weights;

  /**
   * The scoring of these items.
   *
   * @param lifts the greatest lift of each item with another, 0 where it is needed alone
   * @param weights in the order of {@link PlanPart}
   */
  Scoring(List<ItemDemand> items, double[] lifts, double[] weights) {
    this.items = List.copyOf(items);
    this.lifts = lifts.clone();
    this.weights = weights.clone();
  }

  /** What a part is made of, before scaling: volumes, the mean complexity, slope, lift. */
  double[][] values() {
    return values(allWeeks());
  }

  /** The parts, standardised: a row a part, a figure an item. */
  double[][] parts() {
    return standardised(values());
  }

  /** What each part adds to the score: its weight times itself. */
  double[][] contributions() {
    double[][] contributions = parts();
    for (int part = 0; part < contributions.length; part++) {
      for (int item = 0; item < items.size(); item++) {
        contributions[part][item] *= weights[part];
      }
    }
    return contributions;
  }

  double[] scores() {
    return scores(parts(), weights);
  }

  /** The ranks of one draw; the same seed and draw give the same. */
  int[] drawnRanks(long seed, int draw) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + draw);
    int weeks = items.isEmpty() ? 0 : items.get(0).weekly()[0].length;
    int[] drawn = IntStream.range(0, weeks).map(i -> random.nextInt(weeks)).sorted().toArray();
    double[] shaken = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < shaken.length; i++) {
      shaken[i] = weights[i] * Math.exp(WEIGHT_SPREAD * gaussian(random));
      sum += shaken[i];
    }
    for (int i = 0; i < shaken.length; i++) {
      shaken[i] = sum == 0 ? 0 : shaken[i] / sum;
    }
    return Statistics.ranks(scores(standardised(values(drawn)), shaken));
  }

  private static double gaussian(RandomGenerator random) {
    return random.nextGaussian();
  }

  private int[] allWeeks() {
    return items.isEmpty()
        ? new int[0]
        : IntStream.range(0, items.get(0).weekly()[0].length).toArray();
  }

  private double[][] values(int[] weeks) {
    double[][] values = new double[PlanPart.values().length][items.size()];
    double[][] complexity = complexity();
    for (int item = 0; item < items.size(); item++) {
      for (DemandSource source : DemandSource.values()) {
        double[] weekly = items.get(item).weekly()[source.ordinal()];
        for (int week : weeks) {
          values[source.ordinal()][item] += weekly[week];
        }
      }
      values[PlanPart.COMPLEXITY.ordinal()][item] = complexity[0][item];
      values[PlanPart.GROWTH.ordinal()][item] = growth(items.get(item));
      values[PlanPart.BUNDLING.ordinal()][item] = lifts[item];
    }
    return values;
  }

  /** The slope of a week's volume as a share of the mean week, so that large items win nothing. */
  private static double growth(ItemDemand item) {
    double[] totals = item.weeklyTotals();
    double mean = IntStream.range(0, totals.length).mapToDouble(i -> totals[i]).average().orElse(0);
    return Statistics.theilSenSlope(totals) / Math.max(1, mean);
  }

  /**
   * The mean of what the guide tells, each log-scaled and standardised; what it leaves out is 0.
   */
  private double[][] complexity() {
    double[][] mean = new double[1][items.size()];
    int parts = items.isEmpty() ? 0 : items.get(0).complexity().size();
    for (int part = 0; part < parts; part++) {
      double[] scaled = Statistics.standardised(logScaled(part));
      for (int item = 0; item < items.size(); item++) {
        mean[0][item] += items.get(item).complexity().get(part) == null ? 0 : scaled[item] / parts;
      }
    }
    return mean;
  }

  /** One figure of all items; an unknown one takes the mean of the known, which moves nothing. */
  private double[] logScaled(int part) {
    double mean =
        items.stream()
            .map(item -> item.complexity().get(part))
            .filter(Objects::nonNull)
            .mapToDouble(Math::log1p)
            .average()
            .orElse(0);
    return items.stream()
        .map(item -> item.complexity().get(part))
        .mapToDouble(value -> value == null ? mean : Math.log1p(value))
        .toArray();
  }

  private static double[][] standardised(double[][] values) {
    double[][] parts = new double[values.length][];
    for (PlanPart part : PlanPart.values()) {
      double[] scaled =
          switch (part) {
            case QUEUE, CONSULTATION, ACCEPTANCE, SEARCH, APPEALS, BUNDLING ->
                Statistics.logScaled(values[part.ordinal()]);
            case COMPLEXITY, GROWTH -> values[part.ordinal()];
          };
      parts[part.ordinal()] = Statistics.standardised(scaled);
    }
    return parts;
  }

  private static double[] scores(double[][] parts, double[] weights) {
    double[] scores = new double[parts[0].length];
    for (int part = 0; part < parts.length; part++) {
      for (int item = 0; item < scores.length; item++) {
        scores[item] += weights[part] * parts[part][item];
      }
    }
    return scores;
  }
}
