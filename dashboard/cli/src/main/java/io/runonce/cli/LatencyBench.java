package io.runonce.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.runonce.sources.simulator.Simulator;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;

/**
 * How long an event takes from its file in the inbox until a reader sees it, at a steady 5,000 a
 * second: files of half a second each, at their time whatever the last one did.
 */
final class LatencyBench {
  private static final int A_SECOND = 5_000;
  private static final int A_FILE = A_SECOND / 2;
  private static final int FILES = 120;

  /** The first files find Flink and the store cold, and are not counted. */
  private static final int WARM_UP = 20;

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final double NANOS_A_SECOND = 1e9;
  private static final String VISIBLE =
      "SELECT (SELECT count() FROM event) + (SELECT count() FROM rejected_event) AS n";

  private final Door door;
  private final WarehouseSession session;

  /** The files that are on their way: when, and the number of events in the store that shows it. */
  private final Deque<Sent> sent = new ArrayDeque<>();

  private final List<Long> nanos = new ArrayList<>();

  private record Sent(int file, long at, long events) {}

  private LatencyBench(Door door, WarehouseSession session) {
    this.door = door;
    this.session = session;
  }

  static void measure(Door outer, Benches.Figures figures) throws IOException {
    try (BenchRoom room = BenchRoom.open(outer);
        WarehouseSession session = WarehouseSession.open(room.door())) {
      LatencyBench bench = new LatencyBench(room.door(), session);
      List<Path> files = bench.files(room.folder());
      bench.run(files);
      figures.add("events a second, by files in the inbox", Benches.number(A_SECOND), "");
      figures.add("files measured", Benches.number(bench.nanos.size()), "");
      figures.add("file to visible, p50", bench.told(0.5), "");
      figures.add("file to visible, p99", bench.told(0.99), "< 5 s");
      figures.add("file to visible, longest", bench.told(1), "");
    }
  }

  /** Whole events, each once, in files beside the inbox. */
  private List<Path> files(Path folder) throws IOException {
    Simulator.Written district =
        Simulator.builder()
            .scale(2L * FILES * A_FILE)
            .end(LocalDate.of(2025, 7, 1))
            .build()
            .writeTo(folder.resolve("district"));
    try (Warehouse warehouse = session.warehouse(Access.WRITER)) {
      CatalogueImport.load(door.console(), warehouse, district.catalogue(), "bench");
    }
    Path drafts = Files.createDirectories(folder.resolve("drafts"));
    List<Path> files = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonMapper json = JsonMapper.builder().build();
    for (Path month : district.eventFiles()) {
      try (InputStream in =
              new GZIPInputStream(new BufferedInputStream(Files.newInputStream(month)));
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          JsonNode event = json.readTree(line);
          if (seen.add(event.path("source").asText() + ' ' + event.path("sourceKey").asText())) {
            lines.add(line);
          }
          if (lines.size() == A_FILE) {
            files.add(Files.write(drafts.resolve("part-" + files.size() + ".ndjson"), lines));
            lines.clear();
          }
          if (files.size() == FILES) {
            return files;
          }
        }
      }
    }
    throw new UserError("the district is too small for the bench");
  }

  private void run(List<Path> files) throws IOException {
    Path inbox = Files.createDirectories(door.settings().dataFolder().resolve("inbox"));
    try (ChildProcess ingest =
            ChildProcess.start(
                Program.INGEST, door.settings(), List.of(), door.environment(), line -> {});
        Warehouse reader = session.warehouse(Access.READER)) {
      ingest.awaitReady(LIMIT);
      long start = System.nanoTime();
      for (int i = 0; i < files.size(); i++) {
        long due = start + i * TimeUnit.SECONDS.toNanos(1) * A_FILE / A_SECOND;
        while (System.nanoTime() < due) {
          look(reader);
        }
        // Moved within one file system, so that it is there at once and whole.
        Files.move(files.get(i), inbox.resolve(files.get(i).getFileName().toString()));
        sent.add(new Sent(i, System.nanoTime(), (i + 1L) * A_FILE));
      }
      long deadline = System.nanoTime() + LIMIT.toNanos();
      while (!sent.isEmpty()) {
        if (System.nanoTime() > deadline) {
          throw new UserError(
              sent.size() + " files did not become visible within " + LIMIT.toMinutes() + " min");
        }
        look(reader);
      }
    }
    Collections.sort(nanos);
  }

  /** Files come to be seen in any order; by the count, the oldest is seen last. */
  private void look(Warehouse reader) {
    LockSupport.parkNanos(LOOK_EVERY_NANOS);
    long visible = reader.query(Statement.of(VISIBLE)).getFirst().number("n");
    long now = System.nanoTime();
    while (!sent.isEmpty() && sent.getFirst().events() <= visible) {
      Sent seen = sent.removeFirst();
      if (seen.file() >= WARM_UP) {
        nanos.add(now - seen.at());
      }
    }
  }

  private String told(double share) {
    int at = Math.max(0, (int) Math.ceil(share * nanos.size()) - 1);
    return String.format(Locale.ROOT, "%.2f s", nanos.get(at) / NANOS_A_SECOND);
  }
}
