package io.runonce.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.runonce.sources.simulator.Simulator;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What can be measured. Each bench has a data folder of its own, and is no test: it has no bar. */
enum Benches {
  /** From the command to the first page, on an empty folder and on one that has run before. */
  up {
    @Override
    void measure(Door door, Figures figures) throws IOException, InterruptedException {
      try (BenchRoom room = BenchRoom.open(door)) {
        figures.add("up, first time, to first page", seconds(room, "up"), "≤ 20 s");
        figures.add("up, again, to first page", seconds(room, "up"), "≤ 20 s");
      }
    }

    private static String seconds(BenchRoom room, String command)
        throws IOException, InterruptedException {
      long start = System.nanoTime();
      try (BenchProcess process =
          room.start(command, "--port", Integer.toString(BenchRoom.freePort()))) {
        process.awaitPage();
        return Benches.since(start);
      }
    }
  },

  /** From the command to a page with reckoned figures; then what the processes hold. */
  demo {
    @Override
    void measure(Door door, Figures figures) throws IOException, InterruptedException {
      try (BenchRoom room = BenchRoom.open(door)) {
        long start = System.nanoTime();
        try (BenchProcess process =
            room.start("demo", "--port", Integer.toString(BenchRoom.freePort()))) {
          process.awaitPage();
          figures.add("demo to a page with figures", Benches.since(start), "≤ 60 s");
          LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SETTLE_SECONDS));
          memory(process, figures);
        }
      }
    }

    private static void memory(BenchProcess process, Figures figures) {
      Map<Program, Long> held = Resident.now(process.handle());
      held.forEach((program, bytes) ->
          figures.add(
              "resident, " + program.name().toLowerCase(Locale.ROOT), mebibytes(bytes), ""));
      long all = held.values().stream().mapToLong(Long::longValue).sum();
      figures.add("resident, all four", mebibytes(all), "≤ 4,096 MiB");
    }
  },

  /** From files to the store, beside what the store does by itself with the same rows. */
  ingest {
    @Override
    void measure(Door door, Figures figures) throws IOException {
      try (BenchRoom room = BenchRoom.open(door);
          WarehouseSession session = WarehouseSession.open(room.door())) {
        JsonNode told =
            session.jobs().run(Program.INGEST_BENCH, "bench ingest", List.of()).summary();
        figures.add("events", number(told.path("events").asLong()), "");
        figures.add("file to store, a second", rate(told, "jobPerSecond"), "≥ 100,000");
        figures.add("sink alone, a second", rate(told, "sinkPerSecond"), "");
        figures.add("raw insert of the same rows, a second", rate(told, "rawInsertPerSecond"), "");
        figures.add("sink to raw insert", told.path("sinkToRaw").asText(), "≥ 0.5");
        figures.add("file to store, to raw insert", told.path("jobToRaw").asText(), "");
      }
    }

    private static String rate(JsonNode told, String key) {
      return number(told.path(key).asLong());
    }
  },

  /** Everything reckoned, from a million simulated events. */
  reckon {
    @Override
    void measure(Door door, Figures figures) throws IOException {
      try (BenchRoom room = BenchRoom.open(door);
          WarehouseSession session = WarehouseSession.open(room.door());
          Resident resident = Resident.watch(ProcessHandle.current())) {
        load(room, session);
        long start = System.nanoTime();
        JsonNode told =
            session.jobs().run(Program.JOB, "bench reckon", List.of("reckon", "--all")).summary();
        String whole = since(start);
        long events = events(session);
        double seconds = told.path("millis").asDouble() / 1000;
        figures.add("events", number(events), "");
        figures.add("reckon --all, the command", whole, "");
        figures.add(
            "reckon --all, Spark being up",
            String.format(Locale.ROOT, "%.1f s", seconds),
            "≤ 6 s (60 s for 10 M)");
        figures.add("events reckoned, a second", number(Math.round(events / seconds)), "");
        figures.add("peak, job", mebibytes(resident.peak(Program.JOB)), "");
        figures.add("peak, warehouse", mebibytes(resident.peak(Program.WAREHOUSE)), "");
      }
    }

    private static void load(BenchRoom room, WarehouseSession session) throws IOException {
      Simulator.Written district =
          Simulator.builder()
              .scale(RECKONED_EVENTS)
              .end(LocalDate.of(2025, 7, 1))
              .build()
              .writeTo(room.folder().resolve("district"));
      try (Warehouse warehouse = session.warehouse(Access.WRITER)) {
        CatalogueImport.load(room.door().console(), warehouse, district.catalogue(), "bench");
      }
      List<String> files = new ArrayList<>();
      district.eventFiles().stream().map(Path::toString).forEach(files::add);
      session.jobs().run(Program.IMPORT, "bench import", files);
    }

    private static long events(WarehouseSession session) {
      try (Warehouse warehouse = session.warehouse(Access.READER)) {
        return new StoreArchive(warehouse).events();
      }
    }
  },

  /** What the rules make of a district whose truth is known; writes docs/truth.md. */
  truth {
    @Override
    void measure(Door door, Figures figures) throws IOException {
      long start = System.nanoTime();
      try (BenchRoom room = BenchRoom.open(door)) {
        TruthFigures found =
            new TruthBench(door.console())
                .write(room.folder(), door.settings().home().resolve("docs"));
        figures.add("cases", number(found.cases()), "");
        figures.add("low ≤ real ≤ high", percent(found.inside()), "≥ 98 %");
        figures.add("bounded", percent(found.boundedShare()), "");
        figures.add("primary cause true", percent(found.causeRight()), "≥ 85 %");
        figures.add("the bench itself", since(start), "");
      }
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
  };

  private static final long SETTLE_SECONDS = 20;
  private static final long RECKONED_EVENTS = 1_000_000;
  private static final double NANOS_A_SECOND = 1e9;
  private static final long MEBIBYTE = 1L << 20;

  /** Takes what is measured. */
  interface Figures {
    void add(String what, String figure, String budget);
  }

  abstract void measure(Door door, Figures figures) throws IOException, InterruptedException;

  private static String since(long start) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / NANOS_A_SECOND);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MiB", bytes / MEBIBYTE);
  }
}
