package io.runonce.web.items;

import io.runonce.measures.Comparison;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item in the list.
 *
 * @param broken the share of broken promises, as the measure says it; null where it says nothing
 * @param rank where it stands; empty below the measure's minimum
 * @param change how the share moved; null where nothing is there to compare with
 */
public record RankedItem(
    ItemStanding standing,
    @Nullable MeasureResult broken,
    Optional<Rank> rank,
    @Nullable Comparison change) {

  /**
   * The places that an item may have by chance: before it stand those whose whole interval is
   * worse, behind it those whose whole interval is better.
   *
   * @param first the best guess: one more than the items with a greater share
   */
  public record Rank(int first, int low, int high) {}

  /** Ranks items by the share of broken promises, the worst first; then those without a rank. */
  public static List<RankedItem> of(
      List<ItemStanding> standings,
      Map<String, MeasureResult> broken,
      Map<String, Comparison> changes) {
    List<MeasureResult> ranked =
        standings.stream().map(s -> broken.get(s.code())).filter(RankedItem::isRanked).toList();
    List<RankedItem> items = new ArrayList<>();
    for (ItemStanding standing : standings) {
      MeasureResult share = broken.get(standing.code());
      items.add(
          new RankedItem(
              standing,
              share,
              isRanked(share) && share != null
                  ? Optional.of(rank(share, ranked))
                  : Optional.empty(),
              changes.get(standing.code())));
    }
    items.sort(Comparator.comparingInt(i -> i.rank().map(Rank::first).orElse(Integer.MAX_VALUE)));
    return List.copyOf(items);
  }

  private static boolean isRanked(@Nullable MeasureResult share) {
    return share != null && share.shown() == Shown.FIGURE && share.chance() != null;
  }

  private static Rank rank(MeasureResult share, List<MeasureResult> all) {
    double value = number(share.value());
    long worse = all.stream().filter(other -> number(other.value()) > value).count();
    long surelyWorse =
        all.stream().filter(other -> number(other.ciLow()) > number(share.ciHigh())).count();
    long surelyBetter =
        all.stream().filter(other -> number(other.ciHigh()) < number(share.ciLow())).count();
    return new Rank((int) worse + 1, (int) surelyWorse + 1, (int) (all.size() - surelyBetter));
  }

  private static double number(@Nullable Double value) {
    return value == null ? 0 : value;
  }
}
