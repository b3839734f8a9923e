package io.runonce.jobs;

import io.runonce.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scores of a ranking as rows of {@code plan_score}. */
@SuppressWarnings("EnumOrdinal") // a row a part, in their order
final class PlanScores {
  private final List<ItemDemand> items;
  private final double[][] contributions;
  private final double[][] values;
  private final double[] scores;
  private final int[] ranks;
  private final List<int[]> draws;
  private final Bundles bundles;
  private final int top;
  private final int mostPartners;

  PlanScores(
      List<ItemDemand> items,
      Scoring scoring,
      List<int[]> draws,
      Bundles bundles,
      int top,
      int mostPartners) {
    this.items = items;
    this.contributions = scoring.contributions();
    this.values = scoring.values();
    this.scores = scoring.scores();
    this.ranks = Statistics.ranks(scores);
    this.draws = draws;
    this.bundles = bundles;
    this.top = top;
    this.mostPartners = mostPartners;
  }

  void write(Warehouse warehouse, long planRun) {
    List<String> missing = missingSources();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      rows.add(row(planRun, i, missing));
    }
    warehouse.insert("plan_score", rows);
  }

  private Map<String, Object> row(long planRun, int i, List<String> missing) {
    ItemDemand item = items.get(i);
    Map<String, Object> row = new HashMap<>();
    row.put("plan_run", planRun);
    row.put("item_code", item.itemCode());
    row.put("score", scores[i]);
    row.put("rank", ranks[i]);
    row.put("part_names", Arrays.asList(PlanPart.values()));
    row.put("part_scores", column(contributions, i));
    row.put("part_values", column(values, i));
    row.put("missing_sources", missing);
    putStability(row, i);
    putSavings(row, item);
    List<Bundles.Partner> partners = bundles.partnersOf(item.itemCode());
    List<Bundles.Partner> told = partners.subList(0, Math.min(mostPartners, partners.size()));
    row.put("bundled_with", told.stream().map(Bundles.Partner::itemCode).toList());
    row.put("bundled_lift", told.stream().map(Bundles.Partner::lift).toList());
    return row;
  }

  /** The ranks that 90 % of the draws lie between, and the share of them in the top. */
  private void putStability(Map<String, Object> row, int i) {
    int[] drawn = draws.stream().mapToInt(ranking -> ranking[i]).sorted().toArray();
    int cut = drawn.length / 20;
    row.put("rank_low", drawn.length == 0 ? ranks[i] : drawn[cut]);
    row.put("rank_high", drawn.length == 0 ? ranks[i] : drawn[drawn.length - 1 - cut]);
    long within = Arrays.stream(drawn).filter(rank -> rank <= top).count();
    row.put("top_share", drawn.length == 0 ? 0. : (double) within / drawn.length);
  }

  /**
   * A year's cases, and the trips that they would save if each came once: what a closed case with a
   * bounded range took, less one. Left out where no case shows it.
   */
  private static void putSavings(Map<String, Object> row, ItemDemand item) {
    double yearly = item.total(DemandSource.ACCEPTANCE) * 365.25 / (7 * DemandReader.WEEKS);
    row.put("yearly_volume", yearly);
    Double low = item.meanLow();
    Double high = item.meanHigh();
    if (low != null && high != null) {
      row.put("yearly_low", yearly * Math.max(0, low - 1));
      row.put("yearly_high", yearly * Math.max(0, high - 1));
    }
  }

  /** Sources that tell nothing of any item: their part is 0 for all and decides nothing. */
  private List<String> missingSources() {
    return Arrays.stream(DemandSource.values())
        .filter(source -> Arrays.stream(values[source.ordinal()]).sum() == 0)
        .map(Enum::name)
        .toList();
  }

  private static List<Double> column(double[][] rows, int i) {
    return Arrays.stream(rows).map(row -> row[i]).toList();
  }
}
