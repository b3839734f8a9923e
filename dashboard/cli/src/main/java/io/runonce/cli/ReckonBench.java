package io.runonce.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.runonce.sources.simulator.Simulator;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.DoubleStream;

/**
 * Measures the reckoning on one simulated district of a million events and copies of it in the
 * store, each with people, cases and tickets of its own.
 */
final class ReckonBench {
  private static final long DISTRICT_EVENTS = 1_000_000;
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final long LOOK_EVERY_MILLIS = 20;
  private static final int LATER = 5;
  private static final double MICROS = 1e6;

  /** One a second: between two merges the store looks for the next. */
  private static final int LOOKS_AT_REST = 5;

  /** Of each subject a case that closed is handed over once more: outcome and visits change. */
  private static final String TOUCH =
      """
      INSERT INTO event
      SELECT * REPLACE (sipHash128(event_id, 'touch') AS event_id,
        concat(source_key, '!') AS source_key, unhex('$TOKEN') AS batch, now64(3) AS landed_at)
      FROM event WHERE event_type = 'RESULT_DELIVERED' AND subject_id != toFixedString('', 32)
      LIMIT 1 BY subject_id LIMIT 1000
      """;

  private static final String COPY =
      """
      INSERT INTO event
      SELECT * REPLACE (sipHash128(event_id, '$N') AS event_id,
        concat(source_key, '~$N') AS source_key,
        if(subject_id = toFixedString('', 32), subject_id, SHA256(concat(subject_id, '$N')))
          AS subject_id,
        if(agent_id = toFixedString('', 32), agent_id, SHA256(concat(agent_id, '$N'))) AS agent_id,
        if(case_no = '', '', concat(case_no, '~$N')) AS case_no,
        if(application_no = '', '', concat(application_no, '~$N')) AS application_no,
        if(ticket_no = '', '', concat(ticket_no, '~$N')) AS ticket_no,
        unhex('$TOKEN') AS batch)
      FROM (SELECT * FROM event FINAL WHERE position(source_key, '~') = 0)
      SETTINGS max_threads = 1, max_insert_threads = 1
      """;

  private static final String LEDGER =
      "INSERT INTO ingest_batch (token, job, rows, committed_at)"
          + " SELECT unhex('$TOKEN'), 'bench', 0, now64(3)";

  private final Door door;
  private final WarehouseSession session;
  private final Benches.Figures figures;
  private int batches;

  private ReckonBench(Door door, WarehouseSession session, Benches.Figures figures) {
    this.door = door;
    this.session = session;
    this.figures = figures;
  }

  /**
   * Measures all of it at each size, and what changed at the last.
   *
   * @param millions sizes of the store, rising
   */
  static void measure(Door outer, Benches.Figures figures, List<Integer> millions)
      throws IOException {
    try (BenchRoom room = BenchRoom.open(outer);
        WarehouseSession session = WarehouseSession.open(room.door())) {
      ReckonBench bench = new ReckonBench(room.door(), session, figures);
      bench.load(room.folder().resolve("district"));
      int copies = 1;
      double before = 0;
      long eventsBefore = 0;
      for (int size : millions) {
        for (; copies < size; copies++) {
          bench.land(COPY.replace("$N", Integer.toString(copies)));
        }
        double cpu = bench.all(size);
        long events = bench.events();
        if (before > 0) {
          // The start is in the first: what further events cost tells whether it is linear.
          figures.add(
              "CPU of each further event, up to " + size + " M",
              String.format(
                  Locale.ROOT, "%.1f µs", MICROS * (cpu - before) / (events - eventsBefore)),
              "the same at each size");
        }
        before = cpu;
        eventsBefore = events;
      }
      bench.changed();
    }
  }

  private void load(Path folder) throws IOException {
    Simulator.Written district =
        Simulator.builder()
            .scale(DISTRICT_EVENTS)
            .end(LocalDate.of(2025, 7, 1))
            .build()
            .writeTo(folder);
    try (Warehouse warehouse = session.warehouse(Access.WRITER)) {
      CatalogueImport.load(door.console(), warehouse, district.catalogue(), "bench");
    }
    session
        .jobs()
        .run(
            Program.IMPORT,
            "bench import",
            district.eventFiles().stream().map(Path::toString).toList());
  }

  /** Gives the CPU seconds of both processes. */
  private double all(int millions) {
    awaitRest();
    ProcessHandle self = ProcessHandle.current();
    double engineBefore = Resident.cpuSeconds(self, Program.WAREHOUSE);
    long start = System.nanoTime();
    try (Resident resident = Resident.watch(self)) {
      JsonNode told =
          session.jobs().run(Program.JOB, "bench reckon", List.of("reckon", "--all")).summary();
      String whole = Benches.since(start);
      double engine = Resident.cpuSeconds(self, Program.WAREHOUSE) - engineBefore;
      double job = resident.cpuSeconds(Program.JOB);
      String at = ", " + millions + " M";
      figures.add("events" + at, Benches.number(events()), "");
      figures.add("cases" + at, Benches.number(told.path("cases").asLong()), "");
      figures.add("reckon --all, the command" + at, whole, "≤ 60 s for 10 M");
      figures.add(
          "reckon --all, Spark being up" + at,
          seconds(told.path("millis").asDouble() / TimeUnit.SECONDS.toMillis(1)),
          "");
      figures.add("CPU, Spark" + at, seconds(job), "");
      figures.add("CPU, engine" + at, seconds(engine), "");
      long jobBytes = resident.peak(Program.JOB);
      long engineBytes = resident.peak(Program.WAREHOUSE);
      figures.add("peak, Spark" + at, Benches.mebibytes(jobBytes), "");
      figures.add("peak, engine" + at, Benches.mebibytes(engineBytes), "");
      figures.add("peak, both" + at, Benches.mebibytes(jobBytes + engineBytes), "≤ 4,096 MiB");
      return job + engine;
    }
  }

  /** From the ledger's row to that of the run, with the process that always runs. */
  private void changed() {
    try (ChildProcess analytics =
        ChildProcess.start(
            Program.ANALYTICS, door.settings(), List.of(), door.environment(), line -> {})) {
      analytics.awaitReady(LIMIT);
      awaitReckoned();
      // The first runs warm up what all later ones use.
      figures.add("1,000 subjects, first", seconds(touch()), "");
      figures.add("1,000 subjects, second", seconds(touch()), "");
      List<Double> later =
          DoubleStream.generate(this::touch).limit(LATER).sorted().boxed().toList();
      figures.add(
          "1,000 subjects, median of the next five", seconds(later.get(LATER / 2)), "≤ 5 s");
      figures.add("1,000 subjects, longest of these", seconds(later.getLast()), "");
    }
  }

  private double touch() {
    long start = land(TOUCH.replace("'touch'", "'touch" + batches + "'"));
    awaitReckoned();
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Gives when the batch was in the ledger, which makes it work. */
  private long land(String insert) {
    String token = String.format(Locale.ROOT, "%032x", ++batches);
    try (Warehouse warehouse = session.warehouse(Access.WRITER)) {
      warehouse.execute(Statement.of(insert.replace("$TOKEN", token)));
      warehouse.execute(Statement.of(LEDGER.replace("$TOKEN", token)));
    }
    return System.nanoTime();
  }

  private void awaitReckoned() {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    try (Warehouse warehouse = session.warehouse(Access.READER)) {
      while (one(
              warehouse,
              "SELECT toInt64(count()) AS n FROM ingest_batch"
                  + " WHERE token NOT IN (SELECT token FROM reckoned_batch)")
          > 0) {
        if (System.nanoTime() > deadline) {
          throw new UserError("nothing was reckoned within " + LIMIT.toMinutes() + " minutes");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
      }
    }
  }

  /** What was landed is merged behind its back, which is not the reckoning's to pay. */
  private void awaitRest() {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    try (Warehouse warehouse = session.warehouse(Access.WRITER)) {
      int quiet = 0;
      while (quiet < LOOKS_AT_REST) {
        long merges = one(warehouse, "SELECT toInt64(count()) AS n FROM system.merges");
        quiet = merges == 0 ? quiet + 1 : 0;
        if (System.nanoTime() > deadline) {
          throw new UserError("the store still merges after " + LIMIT.toMinutes() + " minutes");
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    }
  }

  private long events() {
    try (Warehouse warehouse = session.warehouse(Access.READER)) {
      return new StoreArchive(warehouse).events();
    }
  }

  private static long one(Warehouse warehouse, String sql) {
    return warehouse.query(Statement.of(sql)).getFirst().number("n");
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
