package io.runonce.cli;

import io.runonce.sources.simulator.Simulator;
import io.runonce.warehouse.Access;
import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Brings the simulated past into the inbox and waits until its figures are there. */
final class DemoPast {
  private static final Duration LIMIT = Duration.ofHours(6);
  private static final long POLL_MILLIS = 500;
  private static final Statement LANDED =
      Statement.of("SELECT toInt64(sum(rows)) AS landed FROM ingest_batch");
  private static final Statement RECKONED =
      Statement.of(
          "SELECT toInt64(countIf(finished_at IS NOT NULL)) AS finished FROM reckon_run FINAL"
              + " WHERE result_set = ''");

  private static final Statement RANKED =
      Statement.of("SELECT toInt64(count()) AS runs FROM plan_run");

  private final Door door;
  private final DemoFolder folder;

  DemoPast(Door door, DemoFolder folder) {
    this.door = door;
    this.folder = folder;
  }

  /** Simulates, loads the catalogue, sets targets, and hands the events over to the inbox. */
  void simulate(Simulator simulator, DemoFolder.Plan plan) throws IOException {
    door.console()
        .say(
            "simulating a district: about %,d events over %d days up to %s",
            plan.scale(), plan.days(), plan.end());
    Simulator.Written written = simulator.writeTo(folder.workshop());
    try (Warehouse warehouse = door.open(Access.WRITER)) {
      CatalogueImport.load(door.console(), warehouse, written.catalogue(), "demo");
      DemoTargets.set(warehouse, door.clock().instant());
    }
    for (Path file : written.eventFiles()) {
      Path target = door.data().inbox().resolve(String.valueOf(file.getFileName()));
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }
    folder.remember(plan);
    door.console().say("%,d events are on their way", written.events());
  }

  /** Waits until the inbox is read, and shows how far it is. */
  void awaitLanded() {
    long files = Math.max(1, waitingFiles());
    try (Warehouse warehouse = door.open(Access.READER)) {
      await(() -> {
        long waiting = waitingFiles();
        String detail = "%,d events".formatted(number(warehouse, LANDED, "landed"));
        door.console().progress("landing", 1 - (double) waiting / files, detail);
        return waiting == 0;
      });
    }
  }

  /** Waits for the first reckoning, then ranks the candidates if nobody has. */
  void awaitFigures() {
    try (Warehouse warehouse = door.open(Access.READER)) {
      door.console().say("reckoning trips, verdicts and causes");
      await(() -> number(warehouse, RECKONED, "finished") > 0);
      if (number(warehouse, RANKED, "runs") == 0) {
        new Jobs(door).run(Program.JOB, "ranking", List.of("rank"));
      }
    }
  }

  private void await(BooleanSupplier condition) {
    Instant deadline = door.clock().instant().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (door.clock().instant().isAfter(deadline)) {
        throw new UserError(
            "not done within " + LIMIT.toHours() + " h; see logs in " + door.data().path());
      }
      pause();
    }
    door.console().endBar();
  }

  private long waitingFiles() {
    try (var files = Files.list(door.data().inbox())) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UserError("the inbox cannot be read: " + e.getMessage(), e);
    }
  }

  private static long number(Warehouse warehouse, Statement statement, String column) {
    List<Row> rows = warehouse.query(statement);
    return rows.isEmpty() ? 0 : rows.getFirst().number(column);
  }

  private static void pause() {
    try {
      new CountDownLatch(1).await(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("interrupted while the figures were under way", e);
    }
  }
}
