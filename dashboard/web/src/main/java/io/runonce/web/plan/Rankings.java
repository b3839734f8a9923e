package io.runonce.web.plan;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.web.scope.Sight;
import io.runonce.web.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads the newest ranking. */
@Service
public class Rankings {
  private static final int SHOWN = 100;
  private static final Statement RUN =
      Statement.of(
          """
          SELECT toString(plan_run) AS id, now, finished_at, months, draws, toString(seed) AS seed, weights
          FROM plan_run FINAL ORDER BY plan_run DESC LIMIT 1
          """);
  private static final String SCORES =
      """
      SELECT *, count() OVER () AS ranked FROM plan_score FINAL
      WHERE plan_run = toUInt64({run:String}) ORDER BY rank, item_code LIMIT {limit:UInt32}
      """;

  private final Store store;

  public Rankings(Store store) {
    this.store = store;
  }

  /**
   * The newest ranking, if one was ever made. It ranks the whole district's matters against each
   * other, so that it is for those who are given all of it.
   */
  public Optional<Ranking> newest() {
    if (!Sight.now().isEverything()) {
      return Optional.empty();
    }
    return store.first(RUN, this::ranking);
  }

  private Ranking ranking(Row run) {
    Statement scores = Statement.of(SCORES).with("run", run.string("id")).with("limit", SHOWN);
    List<Row> rows = store.read(scores, row -> row);
    return new Ranking(
        run.instant("now"),
        run.instant("finished_at"),
        run.number("months"),
        run.number("draws"),
        run.string("seed"),
        run.string("weights"),
        rows.isEmpty() ? 0 : rows.getFirst().number("ranked"),
        rows.stream().map(Rankings::candidate).toList());
  }

  private static Ranking.Candidate candidate(Row row) {
    Map<String, Double> parts = new LinkedHashMap<>();
    List<String> names = row.strings("part_names");
    List<Double> scores = row.decimals("part_scores");
    for (int i = 0; i < names.size(); i++) {
      parts.put(names.get(i), scores.get(i));
    }
    return new Ranking.Candidate(
        row.string("item_code"),
        row.integer("rank"),
        row.decimal("score"),
        parts,
        row.integer("rank_low"),
        row.integer("rank_high"),
        row.decimal("top_share"),
        row.decimal("yearly_volume"),
        row.decimalOrNull("yearly_low"),
        row.decimalOrNull("yearly_high"),
        row.strings("missing_sources"),
        row.strings("bundled_with"));
  }
}
