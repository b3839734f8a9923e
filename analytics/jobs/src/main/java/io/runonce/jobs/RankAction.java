package io.runonce.jobs;

import io.runonce.jobs.Groups.Keyed;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Catalogues;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Ranks items as candidates for the next 一件事 (DOMAIN §8): writes a run of {@code plan_run} with a
 * {@code plan_score} for each item in force. The same events, catalogue, instant and seed give the
 * same scores.
 */
public final class RankAction {
  private static final int BUCKETS = 16;
  private static final int DRAWS = 200;
  private static final int TOP = 100;
  private static final int MOST_PARTNERS = 5;
  private static final int MONTHS = 12;
  private static final long DEFAULT_SEED = 20_240_501;

  private final SparkSession spark;
  private final WarehouseConfig config;
  private final Clock clock;
  private final Progress progress;
  private long seed = DEFAULT_SEED;
  private @Nullable Instant now;

  RankAction(SparkSession spark, WarehouseConfig config, Clock clock, Progress progress) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
    this.progress = progress;
  }

  /** Fixes the clock, and takes the items of cases from the result set of that instant. */
  public RankAction asOf(Instant instant) {
    this.now = instant.truncatedTo(ChronoUnit.MILLIS);
    return this;
  }

  /** The seed of the draws. */
  public RankAction seed(long value) {
    this.seed = value;
    return this;
  }

  /**
   * Runs the job.
   *
   * <ol>
   *   <li>reads volumes by item, source and week, and what the guides tell of the process,
   *   <li>counts which items the same subjects need within 30 days,
   *   <li>scores, then repeats the scoring with other weeks and weights,
   *   <li>writes the scores, and the run last.
   * </ol>
   *
   * @throws WarehouseException if there is no catalogue, or the store does not answer
   */
  public RankResult execute() {
    spark.sparkContext().setJobGroup("rank", "rank", false);
    try (Warehouse warehouse = Warehouse.open(config, Access.WRITER, clock)) {
      return doExecute(warehouse);
    } finally {
      spark.sparkContext().clearJobGroup();
    }
  }

  private RankResult doExecute(Warehouse warehouse) {
    Instant started = clock.instant();
    Instant asOf = now == null ? started.truncatedTo(ChronoUnit.MILLIS) : now;
    String resultSet = now == null ? "" : asOf.toString();
    Catalogues.Numbered catalogue = ReckonAction.catalogue(warehouse);
    List<ItemDemand> items =
        new DemandReader(warehouse, resultSet, catalogue.number(), asOf)
            .read(catalogue.catalogue());
    progress.reached("demand", 1, 4);
    Bundles bundles = bundles(resultSet, asOf);
    progress.reached("bundles", 2, 4);
    double[] lifts =
        items.stream()
            .mapToDouble(item ->
                bundles.partnersOf(item.itemCode()).stream()
                    .mapToDouble(Bundles.Partner::lift)
                    .max()
                    .orElse(0))
            .toArray();
    Map<PlanPart, Double> weights = PlanPart.defaultWeights();
    Scoring scoring =
        new Scoring(
            items, lifts, weights.values().stream().mapToDouble(Double::doubleValue).toArray());
    List<int[]> draws = draws(scoring);
    progress.reached("draws", 3, 4);
    long planRun = nextRun(warehouse);
    new PlanScores(items, scoring, draws, bundles, TOP, MOST_PARTNERS).write(warehouse, planRun);
    writeRun(warehouse, planRun, asOf, weights);
    progress.reached("scores", 4, 4);
    long millis = Duration.between(started, clock.instant()).toMillis();
    return new RankResult(planRun, asOf, items.size(), millis);
  }

  private Bundles bundles(String resultSet, Instant asOf) {
    WarehouseConfig sent = config;
    Instant from = asOf.minus(Duration.ofDays(7L * DemandReader.WEEKS));
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(IntStream.range(0, BUCKETS).boxed().toList(), BUCKETS)
        .map(bucket -> count(sent, resultSet, from, asOf, bucket))
        .reduce(Bundles::plus);
  }

  private static Bundles count(
      WarehouseConfig config, String resultSet, Instant from, Instant until, int bucket) {
    Statement needs =
        Statement.of(
                "SELECT subject_id, item_code, first_event_at FROM case_outcome FINAL"
                    + " WHERE result_set = {set:String} AND subject_id != '' AND item_code != ''"
                    + " AND first_event_at >= {from:DateTime64(3)}"
                    + " AND first_event_at < {until:DateTime64(3)}"
                    + " AND cityHash64(subject_id) % {buckets:UInt32} = {bucket:UInt32}"
                    + " ORDER BY subject_id")
            .with("set", resultSet)
            .with("from", from)
            .with("until", until)
            .with("buckets", BUCKETS)
            .with("bucket", bucket);
    Bundles bundles = new Bundles();
    try (Warehouse warehouse = Warehouse.open(config, Access.WRITER, Clock.systemUTC());
        RowCursor<Keyed<Bundles.Need>> rows =
            warehouse.read(
                needs,
                in -> new Keyed<>(in.string(), new Bundles.Need(in.string(), in.instant())))) {
      new Groups<>(rows).forEach((subject, of) -> bundles.add(of));
    }
    return bundles;
  }

  private List<int[]> draws(Scoring scoring) {
    long drawSeed = seed;
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(IntStream.range(0, DRAWS).boxed().toList(), BUCKETS)
        .map(draw -> new Keyed<>(Integer.toString(draw), scoring.drawnRanks(drawSeed, draw)))
        .collect()
        .stream()
        .sorted(Comparator.comparingInt(drawn -> Integer.parseInt(drawn.key())))
        .map(Keyed::value)
        .toList();
  }

  private static long nextRun(Warehouse warehouse) {
    return warehouse
        .query(
            Statement.of(
                "SELECT greatest((SELECT max(plan_run) FROM plan_run),"
                    + " (SELECT max(plan_run) FROM plan_score)) + 1 AS run"))
        .getFirst()
        .number("run");
  }

  private void writeRun(
      Warehouse warehouse, long planRun, Instant asOf, Map<PlanPart, Double> weights) {
    Map<String, Object> named = new HashMap<>();
    weights.forEach((part, weight) -> named.put(part.name(), weight));
    Map<String, Object> row = new HashMap<>();
    row.put("plan_run", planRun);
    row.put("now", asOf);
    row.put("seed", seed);
    row.put("draws", DRAWS);
    row.put("weights", Summaries.json(named));
    row.put("months", MONTHS);
    row.put("finished_at", clock.instant());
    warehouse.insert("plan_run", new ArrayList<>(List.of(row)));
  }
}
