package io.runonce.jobs;

import io.runonce.warehouse.Row;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * That there is one reckoner at a time, as long as its heart beats. Its run number is the version
 * of what it writes, so that even one which lost the lease unawares overwrites nothing newer.
 */
final class Lease implements AutoCloseable {
  private static final String NAME = "reckon";
  private static final Duration TERM = Duration.ofMinutes(1);
  private static final Duration BEAT = Duration.ofSeconds(15);

  private final Warehouse warehouse;
  private final Clock clock;
  private final String holder;
  private final long run;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lease").factory());
  private final ScheduledFuture<?> beats;
  private Instant written;
  private volatile @Nullable WarehouseException lost;

  private Lease(Warehouse warehouse, Clock clock, String holder, long run, Instant after) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.holder = holder;
    this.run = run;
    this.written = after;
    this.beats =
        heart.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lease.
   *
   * @throws WarehouseException if another holds it
   */
  static Lease take(Warehouse warehouse, Clock clock) {
    Instant now = clock.instant();
    Instant after = Instant.EPOCH;
    for (Row row : newest(warehouse)) {
      after = row.instant("written_at");
      if (row.instant("until").isAfter(now)) {
        throw new WarehouseException(
            "another reckoner is at work until "
                + row.instant("until")
                + " at the least; wait for it, or let it take the request");
      }
    }
    Lease lease =
        new Lease(warehouse, clock, UUID.randomUUID().toString(), nextRun(warehouse), after);
    lease.write(TERM);
    lease.renew();
    return lease;
  }

  private static long nextRun(Warehouse warehouse) {
    return warehouse
        .query(
            Statement.of(
                "SELECT greatest((SELECT max(run) FROM reckon_run),"
                    + " (SELECT max(run) FROM reckon_lease)) + 1 AS run"))
        .getFirst()
        .number("run");
  }

  /** Whether somebody holds the lease. */
  static boolean isTaken(Warehouse warehouse, Clock clock) {
    Instant now = clock.instant();
    return newest(warehouse).stream().anyMatch(row -> row.instant("until").isAfter(now));
  }

  long run() {
    return run;
  }

  /**
   * Makes sure that the lease is still held.
   *
   * @throws WarehouseException if another has taken it since
   */
  void check() {
    WarehouseException fault = lost;
    if (fault != null) {
      throw fault;
    }
    renew();
  }

  private void beat() {
    try {
      renew();
    } catch (WarehouseException e) {
      lost = e;
    }
  }

  private synchronized void renew() {
    for (Row row : newest(warehouse)) {
      if (!row.string("holder").equals(holder)) {
        throw new WarehouseException(
            "another reckoner took over; nothing is lost, run the command again");
      }
    }
    write(TERM);
  }

  /** Each row is newer than the one before, also where the clock stands still. */
  private synchronized void write(Duration term) {
    Instant now = clock.instant();
    written = now.isAfter(written) ? now : written.plusMillis(1);
    warehouse.insert(
        "reckon_lease",
        List.of(
            Map.of(
                "name", NAME,
                "holder", holder,
                "run", run,
                "until", now.plus(term),
                "written_at", written)));
  }

  private static List<Row> newest(Warehouse warehouse) {
    return warehouse.query(
        Statement.of(
                "SELECT holder, run, until, written_at FROM reckon_lease"
                    + " WHERE name = {name:String} ORDER BY written_at DESC, run DESC LIMIT 1")
            .with("name", NAME));
  }

  @Override
  public void close() {
    beats.cancel(false);
    heart.shutdownNow();
    write(Duration.ZERO);
  }
}
