package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import io.runonce.warehouse.WarehouseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse for the length of a command: the one that runs already, else one of our own, which
 * stops with the last command that uses it.
 */
final class WarehouseSession implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final Door door;
  private final FolderLock presence;
  private final Optional<ChildProcess> ours;

  private WarehouseSession(Door door, FolderLock presence, Optional<ChildProcess> ours) {
    this.door = door;
    this.presence = presence;
    this.ours = ours;
  }

  /** Finds or starts it, and brings its tables up to date. */
  static WarehouseSession open(Door door) {
    door.data().create();
    FolderLock presence = FolderLock.shared(door.data().sessionsFile());
    WarehouseSession session = new WarehouseSession(door, presence, startIfNeeded(door));
    try (Warehouse warehouse = door.open(Access.WRITER)) {
      warehouse.migrate();
    } catch (WarehouseException e) {
      session.close();
      throw e;
    }
    return session;
  }

  /** A connection with the writer's or the reader's credential. */
  Warehouse warehouse(Access access) {
    return door.open(access);
  }

  /** Runs programs on this warehouse. */
  Jobs jobs() {
    return new Jobs(door);
  }

  /** Whether the embedded warehouse of this data folder answers. */
  static boolean answers(Door door) {
    if (door.data().warehouse().isEmpty()) {
      return false;
    }
    try (Warehouse warehouse = door.open(Access.WRITER)) {
      return !warehouse.query(Statement.of("SELECT 1 AS one")).isEmpty();
    } catch (WarehouseException e) {
      return false;
    }
  }

  /** One at a time: of two commands at once, the second finds what the first has started. */
  private static Optional<ChildProcess> startIfNeeded(Door door) {
    if (door.settings().clickHouseUrl().isPresent()) {
      return Optional.empty();
    }
    FolderLock turn = FolderLock.alone(door.data().startFile());
    try {
      return answers(door) ? Optional.empty() : Optional.of(start(door));
    } finally {
      turn.close();
    }
  }

  private static ChildProcess start(Door door) {
    ChildProcess child = startProcess(door);
    child.awaitReady(START_LIMIT);
    return child;
  }

  /** Starts the embedded engine's process; it ends when we do, even by kill -9. */
  static ChildProcess startProcess(Door door) {
    String parent = Long.toString(ProcessHandle.current().pid());
    return ChildProcess.start(
        Program.WAREHOUSE,
        door.settings(),
        List.of("--parent", parent),
        door.environment(),
        l -> {});
  }

  @Override
  public void close() {
    presence.close();
    if (ours.isPresent()) {
      // Others may have joined us meanwhile: wait for them, and let nobody in while the ground
      // goes.
      FolderLock ground = FolderLock.alone(door.data().sessionsFile());
      ours.get().close();
      ground.close();
    }
  }
}
