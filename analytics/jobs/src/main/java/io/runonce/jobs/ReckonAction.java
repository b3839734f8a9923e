package io.runonce.jobs;

import io.runonce.jobs.Pipeline.Counts;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.Catalogues;
import io.runonce.warehouse.RowBinaryWriter;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseConfig;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Reckons all events, or what has changed since the last run: rewrites coverage, visits, outcomes
 * and applications of a result set, and marks as deleted what is no longer yielded. Both ways give
 * the same rows.
 */
public final class ReckonAction {
  private static final long EVENTS_A_BUCKET = 20_000;
  private static final int MOST_BUCKETS = 1024;

  /** What belongs together and is larger goes the long way: about 1 KiB an event is held. */
  private static final long MOST_IN_MEMORY = 300_000;

  /** Where more than a third must be read, all is read: that costs less than finding it. */
  private static final int WIDE = 3;

  private final SparkSession spark;
  private final WarehouseConfig config;
  private final Clock clock;
  private final Progress progress;
  private final Kinship kinship;
  private final ReckonResult.Kind asked;
  private @Nullable Instant now;
  private long mostInMemory = MOST_IN_MEMORY;

  ReckonAction(
      SparkSession spark,
      WarehouseConfig config,
      Clock clock,
      Progress progress,
      Kinship kinship,
      ReckonResult.Kind asked) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
    this.progress = progress;
    this.kinship = kinship;
    this.asked = asked;
  }

  /** Fixes the clock: reckons all, into a result set of its own beside the living one. */
  public ReckonAction asOf(Instant instant) {
    this.now = instant.truncatedTo(ChronoUnit.MILLIS);
    return this;
  }

  /**
   * Runs the job.
   *
   * <ol>
   *   <li>takes the lease and notes which batches are there,
   *   <li>reckons, in one pass all, or what is touched and then what changed coverage touches,
   *   <li>marks what is no longer yielded as deleted,
   *   <li>adds to the day tables what that has changed, marks the batches as reckoned, and then
   *       says that the tables are right: who dies between has them made anew by the next run.
   * </ol>
   *
   * @throws WarehouseException if another reckoner is at work, there is no catalogue, or the store
   *     does not answer; what was written then is written again by the next run
   */
  public ReckonResult execute() {
    spark.sparkContext().setJobGroup("reckon", "reckon", false);
    try (Warehouse warehouse = Warehouse.open(config, Access.WRITER, clock);
        Lease lease = Lease.take(warehouse, clock)) {
      return doExecute(warehouse, lease);
    } finally {
      spark.sparkContext().clearJobGroup();
    }
  }

  private ReckonResult doExecute(Warehouse warehouse, Lease lease) {
    Instant started = clock.instant();
    Catalogues.Numbered catalogue = catalogue(warehouse);
    Scratch.dropAll(warehouse);
    try {
      List<String> tokens = tokens(warehouse, run(warehouse, lease, false));
      Optional<ReckonRun> partial = partialRun(warehouse, lease);
      ReckonRun run = partial.orElseGet(() -> run(warehouse, lease, false));
      ReckonResult.Kind kind = run.isPartial() ? ReckonResult.Kind.CHANGED : ReckonResult.Kind.ALL;
      RunLog log = new RunLog(warehouse, clock, run, kind, catalogue.number(), started);
      log.running();
      Days days = new Days(warehouse, run, catalogue.number());
      Counts counts = reckon(warehouse, lease, run, catalogue, log, days);
      if (run.resultSet().isEmpty()) {
        mark(warehouse, tokens, run.run());
        progress.reached("day tables", 1, 1);
        days.settle();
      }
      log.done(counts);
      return new ReckonResult(
          run.run(),
          kind,
          run.resultSet(),
          run.now(),
          tokens.size(),
          counts.cases(),
          counts.visits(),
          Duration.between(started, clock.instant()).toMillis());
    } finally {
      Scratch.dropAll(warehouse);
    }
  }

  private Counts reckon(
      Warehouse warehouse,
      Lease lease,
      ReckonRun run,
      Catalogues.Numbered catalogue,
      RunLog log,
      Days days) {
    Pipeline pipeline = new Pipeline(spark, warehouse, lease, progress, catalogue.catalogue(), run);
    try {
      Counts counts =
          run.isPartial()
              ? reckonPartly(warehouse, way(warehouse, catalogue, run, pipeline), run, days)
              : reckonAll(warehouse, sweep(warehouse, lease, run, catalogue), pipeline, run, days);
      lease.check();
      progress.reached("day tables", 0, 1);
      days.apply();
      return counts;
    } catch (Exception e) { // Spark throws what it does not declare.
      days.abandon();
      log.failed(e);
      throw e;
    }
  }

  private static Counts reckonAll(
      Warehouse warehouse, Sweep sweep, Pipeline longWay, ReckonRun run, Days days) {
    days.listAll();
    Counts counts = sweep.reckon(run, longWay);
    new Writing(warehouse).retireAll(run);
    return counts;
  }

  /** How the events that a pass needs are reckoned. */
  private interface Way {
    Counts reckon(ReckonRun pass, Runnable cover);
  }

  private Way way(
      Warehouse warehouse, Catalogues.Numbered catalogue, ReckonRun run, Pipeline pipeline) {
    Patch patch = new Patch(warehouse, catalogue.catalogue(), run);
    return (pass, cover) ->
        Closure.size(warehouse, pass) > mostInMemory
            ? pipeline.reckon(pass, cover)
            : patch.reckon(pass, cover);
  }

  private Sweep sweep(
      Warehouse warehouse, Lease lease, ReckonRun run, Catalogues.Numbered catalogue) {
    return new Sweep(
        spark,
        warehouse,
        lease,
        progress,
        catalogue.catalogue(),
        run,
        kinship.ofAll(warehouse),
        mostInMemory);
  }

  /** Sets what goes through memory as one, in events; for tests. */
  ReckonAction inMemoryUpTo(long events) {
    mostInMemory = events;
    return this;
  }

  /** A second pass follows where the first has changed what is covered. */
  private Counts reckonPartly(Warehouse warehouse, Way way, ReckonRun first, Days days) {
    days.partArrived();
    TouchedRows rows = TouchedRows.ofChanges(warehouse, first);
    boolean adds = days.beforeChanged(rows);
    CoverageRecount recount = new CoverageRecount(warehouse, first, adds);
    Counts counts = way.reckon(first, recount::count);
    rows.retire();
    days.afterPass(rows);
    if (recount.hasFlips()) {
      ReckonRun second = first.nextPass();
      new Closure(warehouse, second, kinship).ofFlips(first);
      TouchedRows further = TouchedRows.ofFlips(warehouse, second);
      days.beforeFlipped(second, further);
      counts = counts.plus(way.reckon(second, () -> {}));
      further.retire();
      days.afterPass(further);
    }
    days.alsoCountedWhole(recount.countedWhole());
    return counts;
  }

  /** A partial run with its closure; empty where all must be reckoned, or is as soon. */
  private Optional<ReckonRun> partialRun(Warehouse warehouse, Lease lease) {
    Work work = new Work(warehouse);
    if (asked == ReckonResult.Kind.ALL || now != null || work.hasNewReference()) {
      return Optional.empty();
    }
    ReckonRun run = run(warehouse, lease, true);
    new Closure(warehouse, run, kinship).ofChanges();
    boolean isWide = Closure.size(warehouse, run) * WIDE > events(warehouse);
    return isWide ? Optional.empty() : Optional.of(run);
  }

  static Catalogues.Numbered catalogue(Warehouse warehouse) {
    Optional<Catalogues.Numbered> catalogue = warehouse.catalogues().load();
    return catalogue.orElseThrow(() ->
        new WarehouseException("there is no catalogue; run ./runonce import catalogue DIR first"));
  }

  private ReckonRun run(Warehouse warehouse, Lease lease, boolean isPartial) {
    Instant asOf = now;
    int least = spark.sparkContext().defaultParallelism();
    int buckets =
        isPartial ? least : Math.clamp(events(warehouse) / EVENTS_A_BUCKET, least, MOST_BUCKETS);
    return new ReckonRun(
        config,
        lease.run(),
        1,
        asOf == null ? "" : asOf.toString(),
        asOf == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asOf,
        buckets,
        isPartial);
  }

  private static long events(Warehouse warehouse) {
    return warehouse.query(Statement.of("SELECT count() AS n FROM event")).getFirst().number("n");
  }

  /**
   * Notes the batches whose events this run is sure to see: the ledger is written last. No other
   * may be marked, nor taken for new.
   */
  private static List<String> tokens(Warehouse warehouse, ReckonRun run) {
    Closure.create(
        warehouse,
        run,
        "batch",
        "SELECT token FROM ingest_batch WHERE token NOT IN (SELECT token FROM reckoned_batch)");
    return warehouse.query(run.statement("SELECT lower(hex(token)) AS text FROM #batch#")).stream()
        .map(row -> row.string("text"))
        .toList();
  }

  private static void mark(Warehouse warehouse, List<String> tokens, long run) {
    RowBinaryWriter rows = new RowBinaryWriter(1 << 10);
    for (String token : tokens) {
      BatchToken parsed = BatchToken.parse(token);
      rows.fixed16(parsed.high(), parsed.low()).int64(run).endRow();
    }
    warehouse.insert("reckoned_batch", List.of("token", "run"), rows);
  }
}
