package io.runonce.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

  /** From a file in the inbox until a reader sees its events, at 5,000 events a second. */
  latency {
    @Override
    void measure(Door door, Figures figures) throws IOException {
      LatencyBench.measure(door, figures);
    }
  },

  /** Everything reckoned at one and at two million events, and then what changes. */
  reckon {
    @Override
    void measure(Door door, Figures figures) throws IOException, InterruptedException {
      ReckonBench.measure(door, figures, List.of(1, 2));
    }
  },

  /** The same at ten million events: minutes, and two gigabytes of disk. */
  reckon10m {
    @Override
    void measure(Door door, Figures figures) throws IOException, InterruptedException {
      ReckonBench.measure(door, figures, List.of(10));
    }
  },

  /** Whether it stays linear: one, ten, thirty million; a quarter of an hour, 13 GB of disk. */
  reckon30m {
    @Override
    void measure(Door door, Figures figures) throws IOException, InterruptedException {
      ReckonBench.measure(door, figures, List.of(1, 10, 30));
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
  },

  /** The overview's tiles over ten million cases, eight readers at once. */
  tiles {
    @Override
    void measure(Door door, Figures figures) throws IOException, InterruptedException {
      new TileBench(figures, TILE_CASES).measure(door);
    }
  };

  /** What is measured where nothing is named. */
  static final List<Benches> USUAL = List.of(up, demo, ingest, latency, reckon, truth);

  private static final long SETTLE_SECONDS = 20;
  private static final long TILE_CASES = 10_000_000;
  private static final double NANOS_A_SECOND = 1e9;
  private static final long MEBIBYTE = 1L << 20;

  /** Takes what is measured. */
  interface Figures {
    void add(String what, String figure, String budget);
  }

  abstract void measure(Door door, Figures figures) throws IOException, InterruptedException;

  static String since(long start) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - start) / NANOS_A_SECOND);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MiB", bytes / MEBIBYTE);
  }
}
