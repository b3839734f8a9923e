package io.runonce.web.items;

import io.runonce.measures.Dimension;
import io.runonce.measures.MeasureDefinition;
import io.runonce.measures.MeasureResult;
import io.runonce.measures.Measures;
import io.runonce.measures.Tallies;
import io.runonce.web.figures.Figures;
import io.runonce.web.figures.Tallied;
import io.runonce.web.filter.Filter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads promise and reality of items. */
@Service
public class ItemStandings {
  private static final MeasureDefinition KEPT = Measures.byId("promise_kept_rate").orElseThrow();

  /** Of closed cases all, so that one pass of a day table answers them together. */
  private static final List<MeasureDefinition> SUMS =
      List.of(KEPT, Tallies.PROVEN, Tallies.PROMISED, Tallies.CAME, Tallies.EXTRA);

  private static final Comparator<ItemStanding> COSTLIEST =
      Comparator.comparingLong(ItemStanding::extra)
          .thenComparingLong(ItemStanding::broken)
          .thenComparingLong(ItemStanding::closed)
          .reversed()
          .thenComparing(ItemStanding::code);

  private final Figures figures;

  public ItemStandings(Figures figures) {
    this.figures = figures;
  }

  /** Each item that has closed cases with a declaration, the costliest first. */
  public List<ItemStanding> each(Filter filter) {
    List<Tallied> found =
        figures.tallies(SUMS, List.of(Dimension.ITEM, Dimension.DEPARTMENT), filter);
    return by(found, group -> group.at(Dimension.ITEM));
  }

  /** The items of each department together, the costliest department first; its code is both. */
  public List<ItemStanding> departments(Filter filter) {
    List<Tallied> found = figures.tallies(SUMS, List.of(Dimension.DEPARTMENT), filter);
    return by(found, group -> group.at(Dimension.DEPARTMENT));
  }

  /** All items of the filter together. */
  public ItemStanding whole(Filter filter) {
    return standing("", "", figures.tallies(SUMS, List.of(), filter));
  }

  private static List<ItemStanding> by(List<Tallied> found, Function<Tallied, String> code) {
    return found.stream().collect(Collectors.groupingBy(code)).entrySet().stream()
        .map(group ->
            standing(
                group.getKey(),
                group.getValue().getFirst().at(Dimension.DEPARTMENT),
                group.getValue()))
        .filter(standing -> standing.closed() > 0)
        .sorted(COSTLIEST)
        .toList();
  }

  private static ItemStanding standing(String code, String department, Collection<Tallied> groups) {
    long kept = sum(groups, group -> group.sum(KEPT));
    long bounded = sum(groups, group -> group.counted(KEPT));
    long judged = sum(groups, group -> Math.round(denominator(group)));
    return new ItemStanding(
        code,
        department,
        sum(groups, group -> group.population(Tallies.PROVEN)),
        sum(groups, group -> group.sum(Tallies.PROVEN)),
        kept,
        judged - kept,
        bounded - judged,
        mean(sum(groups, group -> group.sum(Tallies.PROMISED)), bounded),
        mean(sum(groups, group -> group.sum(Tallies.CAME)), bounded),
        mean(sum(groups, group -> group.highSum(Tallies.CAME)), bounded),
        sum(groups, group -> group.sum(Tallies.EXTRA)));
  }

  /** Kept and broken together. */
  private static double denominator(Tallied group) {
    MeasureResult kept = group.results().get(KEPT.id());
    Double judged = kept == null ? null : kept.denominator();
    return judged == null ? 0 : judged;
  }

  private static long sum(Collection<Tallied> groups, ToLongFunction<Tallied> part) {
    return groups.stream().mapToLong(part).sum();
  }

  private static double mean(long sum, long count) {
    return count == 0 ? 0 : (double) sum / count;
  }
}
