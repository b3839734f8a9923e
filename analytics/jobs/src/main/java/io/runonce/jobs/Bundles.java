package io.runonce.jobs;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Counts which items the same subjects need within 30 days. A basket begins with a need and takes
 * all that follow within 30 days; the next begins after. Lift is how much oftener two items stand
 * in one basket than if they had nothing to do with each other.
 */
final class Bundles implements Serializable {
  private static final Duration REACH = Duration.ofDays(30);

  /** Fewer common baskets than these prove nothing. */
  private static final long LEAST_SUPPORT = 5;

  private final Map<String, Long> single = new HashMap<>();
  private final Map<List<String>, Long> pairs = new HashMap<>();
  private long baskets;

  /** That somebody needed an item. */
  record Need(String itemCode, Instant at) implements Serializable {}

  /** An item that goes with another. */
  record Partner(String itemCode, double lift) {}

  /** Counts the needs of one subject. */
  void add(Collection<Need> needs) {
    List<Need> ordered = new ArrayList<>(needs);
    ordered.sort(Comparator.comparing(Need::at));
    TreeSet<String> basket = new TreeSet<>();
    Instant end = Instant.MIN;
    for (Need need : ordered) {
      if (need.at().isAfter(end)) {
        count(basket);
        basket.clear();
        end = need.at().plus(REACH);
      }
      basket.add(need.itemCode());
    }
    count(basket);
  }

  private void count(NavigableSet<String> basket) {
    if (basket.isEmpty()) {
      return;
    }
    baskets++;
    for (String one : basket) {
      single.merge(one, 1L, Long::sum);
      for (String other : basket.tailSet(one, false)) {
        pairs.merge(List.of(one, other), 1L, Long::sum);
      }
    }
  }

  /** The counts of both. */
  Bundles plus(Bundles other) {
    Bundles sum = new Bundles();
    for (Bundles part : List.of(this, other)) {
      sum.baskets += part.baskets;
      part.single.forEach((item, n) -> sum.single.merge(item, n, Long::sum));
      part.pairs.forEach((pair, n) -> sum.pairs.merge(pair, n, Long::sum));
    }
    return sum;
  }

  /** What goes with an item oftener than by chance, the greatest lift first. */
  List<Partner> partnersOf(String itemCode) {
    List<Partner> partners = new ArrayList<>();
    pairs.forEach((pair, together) -> {
      if (together >= LEAST_SUPPORT && pair.contains(itemCode)) {
        String other = pair.get(0).equals(itemCode) ? pair.get(1) : pair.get(0);
        double lift = lift(together, itemCode, other);
        if (lift > 1) {
          partners.add(new Partner(other, lift));
        }
      }
    });
    partners.sort(
        Comparator.comparingDouble(Partner::lift).reversed().thenComparing(Partner::itemCode));
    return partners;
  }

  private double lift(long together, String one, String other) {
    double expected =
        (double) single.getOrDefault(one, 0L) * single.getOrDefault(other, 0L) / baskets;
    return expected == 0 ? 0 : together / expected;
  }
}
