package io.runonce.jobs;

import io.runonce.contract.Catalogue;
import io.runonce.reckoning.Coverage;
import io.runonce.reckoning.CoverageIndex;
import io.runonce.reckoning.Reference;
import io.runonce.reckoning.Settings;
import io.runonce.reckoning.Stages;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.Catalogues;
import io.runonce.warehouse.RowBinaryWriter;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Reckons all events: rewrites coverage, visits, outcomes and applications of a result set, and
 * marks as deleted what is no longer yielded.
 */
public final class ReckonAction {
  private static final long EVENTS_A_BUCKET = 200_000;
  private static final int MOST_BUCKETS = 1024;
  private static final List<String> TABLES =
      List.of("visit", "case_outcome", "application_outcome");

  private final SparkSession spark;
  private final WarehouseConfig config;
  private final Clock clock;
  private final Progress progress;
  private @Nullable Instant now;

  ReckonAction(SparkSession spark, WarehouseConfig config, Clock clock, Progress progress) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
    this.progress = progress;
  }

  /** Fixes the clock: writes a result set of its own beside the living one. */
  public ReckonAction asOf(Instant instant) {
    this.now = instant.truncatedTo(ChronoUnit.MILLIS);
    return this;
  }

  /**
   * Runs the job.
   *
   * @throws WarehouseException if another reckoner is at work, there is no catalogue, or the store
   *     does not answer; what was written then is written again by the next run
   */
  public ReckonResult execute() {
    spark.sparkContext().setJobGroup("reckon", "reckon --all", false);
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
    ReckonRun run = run(warehouse, lease);
    dropScratch(warehouse);
    RunLog log = new RunLog(warehouse, clock, run, catalogue.number(), started);
    log.write("RUNNING", 0, 0);
    List<String> tokens = tokens(warehouse);
    try {
      Counts counts = reckon(warehouse, run, catalogue.catalogue(), lease);
      retire(warehouse, run);
      if (run.resultSet().isEmpty()) {
        mark(warehouse, tokens, run.run());
      }
      log.write("DONE", counts.cases(), counts.visits());
      long millis = Duration.between(started, clock.instant()).toMillis();
      return new ReckonResult(
          run.run(),
          run.isPartial() ? ReckonResult.Kind.CHANGED : ReckonResult.Kind.ALL,
          run.resultSet(),
          run.now(),
          tokens.size(),
          counts.cases(),
          counts.visits(),
          millis);
    } catch (RuntimeException e) {
      log.failed(e);
      throw e;
    } finally {
      dropScratch(warehouse);
    }
  }

  private record Counts(long cases, long visits) {}

  private Counts reckon(Warehouse warehouse, ReckonRun run, Catalogue catalogue, Lease lease) {
    Stages stages = new Stages(new Reference(catalogue), Settings.DEFAULT, run.now());
    OneThings things = OneThings.of(catalogue);
    BucketJob job = new BucketJob(spark, run);
    Steps steps = new Steps(lease);
    steps.run("cases", () -> create(warehouse, run, ReckonSql.cases(run.isPartial())));
    steps.run("applications", () -> create(warehouse, run, ReckonSql.applications()));
    steps.run("tickets", () -> create(warehouse, run, ReckonSql.tickets(run.isPartial())));
    steps.run("events", () -> create(warehouse, run, ReckonSql.namedEvents(run.isPartial())));
    create(warehouse, run, ReckonSql.facts());
    create(warehouse, run, ReckonSql.visits());
    create(warehouse, run, ReckonSql.scopes());
    steps.run("facts", () -> job.sum((w, bucket) -> new FactsFold(run, stages).fold(w, bucket)));
    steps.run("coverage", () -> cover(warehouse, run));
    steps.run("evidence", () -> create(warehouse, run, ReckonSql.evidence(run.isPartial())));
    steps.run("visitors", () -> create(warehouse, run, ReckonSql.visitorCases()));
    long visits =
        steps.run(
            "visits", () -> job.sum((w, bucket) -> new VisitsFold(run, stages).fold(w, bucket)));
    CoverageIndex coverage = coverageIndex(warehouse, run, stages);
    long cases =
        steps.run(
            "outcomes",
            () ->
                job.sum(
                    (w, bucket) -> new ScopesFold(run, stages, coverage).fold(w, bucket, things)));
    cases +=
        steps.run(
            "applications of several",
            () ->
                job.sum((w, bucket) -> new ApplicationsFold(run, stages).fold(w, bucket, things)));
    return new Counts(cases, visits);
  }

  /** Runs the steps one after the other, renewing the lease before each. */
  private final class Steps {
    private static final int ALL = 11;
    private final Lease lease;
    private int done;

    Steps(Lease lease) {
      this.lease = lease;
    }

    long run(String name, LongSupplier step) {
      lease.renew();
      long counted = step.getAsLong();
      progress.reached(name, ++done, ALL);
      return counted;
    }
  }

  private static long create(Warehouse warehouse, ReckonRun run, String template) {
    warehouse.execute(run.statement(template));
    return 0;
  }

  private static long cover(Warehouse warehouse, ReckonRun run) {
    warehouse.execute(run.statement(ReckonSql.coverage(run.resultSet(), run.isPartial())));
    warehouse.execute(
        run.statement(
            "INSERT INTO coverage SELECT result_set, location_id, date, 0, 0, $RUN"
                + " FROM coverage FINAL WHERE result_set = '"
                + run.resultSet()
                + "' AND run < $RUN"));
    return 0;
  }

  private static CoverageIndex coverageIndex(Warehouse warehouse, ReckonRun run, Stages stages) {
    List<Coverage> coverage = new ArrayList<>();
    Statement statement =
        Statement.of(
                "SELECT location_id, date, tickets, identified FROM coverage FINAL"
                    + " WHERE result_set = {set:String} AND tickets > 0")
            .with("set", run.resultSet());
    try (RowCursor<Coverage> rows =
        warehouse.read(
            statement, in -> new Coverage(in.string(), in.date(), in.int64(), in.int64()))) {
      rows.forEachRemaining(coverage::add);
    }
    return stages.coverageIndex(coverage);
  }

  static Catalogues.Numbered catalogue(Warehouse warehouse) {
    Optional<Catalogues.Numbered> catalogue = warehouse.catalogues().load();
    return catalogue.orElseThrow(() ->
        new WarehouseException("there is no catalogue; run ./runonce import catalogue DIR first"));
  }

  private ReckonRun run(Warehouse warehouse, Lease lease) {
    Instant asOf = now;
    long events =
        warehouse.query(Statement.of("SELECT count() AS n FROM event")).getFirst().number("n");
    int buckets =
        Math.clamp(
            events / EVENTS_A_BUCKET, spark.sparkContext().defaultParallelism(), MOST_BUCKETS);
    return new ReckonRun(
        config,
        lease.run(),
        asOf == null ? "" : asOf.toString(),
        asOf == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : asOf,
        buckets,
        false);
  }

  /**
   * What this run has not written again is no longer yielded; {@code run} alone would be the alias.
   */
  private static void retire(Warehouse warehouse, ReckonRun run) {
    for (String table : TABLES) {
      warehouse.execute(
          run.statement(
              "INSERT INTO "
                  + table
                  + " SELECT * REPLACE ($RUN AS run, 1 AS is_deleted) FROM "
                  + table
                  + " AS old FINAL WHERE old.result_set = '"
                  + run.resultSet()
                  + "' AND old.run < $RUN"));
    }
  }

  /** The batches whose events this run is sure to see: the ledger is written last. */
  private static List<String> tokens(Warehouse warehouse) {
    return warehouse
        .query(
            Statement.of(
                "SELECT lower(hex(token)) AS token FROM ingest_batch"
                    + " WHERE token NOT IN (SELECT token FROM reckoned_batch)"))
        .stream()
        .map(row -> row.string("token"))
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

  private static void dropScratch(Warehouse warehouse) {
    Statement tables =
        Statement.of(
                "SELECT name FROM system.tables WHERE database = currentDatabase()"
                    + " AND startsWith(name, {prefix:String})")
            .with("prefix", ReckonRun.SCRATCH_PREFIX);
    warehouse
        .query(tables)
        .forEach(row ->
            warehouse.execute(
                Statement.of("DROP TABLE IF EXISTS " + row.string("name") + " SYNC")));
  }

  /** The run's row in {@code reckon_run}. */
  private record RunLog(
      Warehouse warehouse, Clock clock, ReckonRun run, long catalogue, Instant started) {
    void write(String state, long cases, long visits) {
      write(state, cases, visits, "");
    }

    void failed(RuntimeException fault) {
      write("FAILED", 0, 0, String.valueOf(fault.getMessage()));
    }

    private void write(String state, long cases, long visits, String detail) {
      Instant at = clock.instant();
      Map<String, Object> row = new HashMap<>();
      row.put("run", run.run());
      row.put("result_set", run.resultSet());
      row.put("kind", run.isPartial() ? "CHANGED" : "ALL");
      row.put("state", state);
      row.put("now", run.now());
      row.put("started_at", started);
      row.put("catalogue", catalogue);
      row.put("cases", cases);
      row.put("visits", visits);
      row.put("detail", detail);
      row.put("written_at", at);
      if (!state.equals("RUNNING")) {
        row.put("finished_at", at);
      }
      warehouse.insert("reckon_run", List.of(row));
    }
  }
}
