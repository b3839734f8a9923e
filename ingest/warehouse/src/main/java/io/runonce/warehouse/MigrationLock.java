package io.runonce.warehouse;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * That one program at a time changes the tables, as long as its heart beats: a migration that moves
 * rows would throw away what another has just moved. The lock is a table whose comment names who
 * made it, which the store lets one of all do; whoever dies leaves it to the next after a while.
 */
final class MigrationLock implements AutoCloseable {
  private static final Duration BEAT = Duration.ofSeconds(2);
  private static final Duration GLANCE = Duration.ofMillis(200);

  private static final String HOLDERS =
      "SELECT comment FROM system.tables WHERE database = currentDatabase()"
          + " AND name = 'schema_lock'";
  private static final String DEAD =
      "SELECT greatest((SELECT max(beat) FROM schema_lock),"
          + " (SELECT max(metadata_modification_time) FROM system.tables"
          + " WHERE database = currentDatabase() AND name = 'schema_lock'))"
          + " < now64(3) - INTERVAL 20 SECOND AS dead";

  private final Transport transport;
  private final String holder;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("migration").factory());

  private final ScheduledFuture<?> beats;

  private MigrationLock(Transport transport, String holder) {
    this.transport = transport;
    this.holder = holder;
    this.beats =
        heart.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits until nobody else changes the tables, and keeps others from it. */
  static MigrationLock take(Transport transport, String replicated) {
    String holder = UUID.randomUUID().toString();
    while (true) {
      transport.execute(
          Statement.of(
              "CREATE TABLE IF NOT EXISTS schema_lock (beat DateTime64(3)) ENGINE = "
                  + replicated
                  + "MergeTree ORDER BY beat COMMENT '"
                  + holder
                  + "'"));
      if (isHeld(transport, holder)) {
        return new MigrationLock(transport, holder);
      }
      if (isDead(transport)) {
        drop(transport);
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /**
   * Makes sure that nobody has taken it for dead.
   *
   * @throws WarehouseException if somebody has
   */
  void check() {
    if (!isHeld(transport, holder)) {
      throw new WarehouseException(
          "another program changes the tables of the warehouse; start again when it is done");
    }
  }

  private static boolean isHeld(Transport transport, String holder) {
    boolean[] held = {false};
    transport.rows(
        Statement.of(HOLDERS), null, row -> held[0] = row.string("comment").equals(holder));
    return held[0];
  }

  /** Whoever has let go between two looks is not dead. */
  private static boolean isDead(Transport transport) {
    boolean[] dead = {false};
    try {
      transport.rows(Statement.of(DEAD), null, row -> dead[0] = row.flag("dead"));
    } catch (WarehouseException e) {
      return false;
    }
    return dead[0];
  }

  private static void drop(Transport transport) {
    transport.execute(Statement.of("DROP TABLE IF EXISTS schema_lock SYNC"));
  }

  private void beat() {
    try {
      transport.execute(Statement.of("INSERT INTO schema_lock SELECT now64(3)"));
    } catch (WarehouseException e) {
      // The next beat tries again; a store that is away for long stops the migration by itself.
    }
  }

  @Override
  public void close() {
    beats.cancel(true);
    heart.shutdownNow();
    if (isHeld(transport, holder)) {
      drop(transport);
    }
  }
}
