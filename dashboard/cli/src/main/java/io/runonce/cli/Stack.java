package io.runonce.cli;

import io.runonce.warehouse.Access;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All four processes of one data folder, started together and stopped together (DESIGN §3). */
final class Stack implements AutoCloseable {
  static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);

  private final Door door;
  private final FolderLock lock;
  private final Supervisor supervisor;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private Stack(Door door, FolderLock lock) {
    this.door = door;
    this.lock = lock;
    this.supervisor = new Supervisor(door.console(), door.clock());
  }

  /**
   * Takes the data folder and starts its warehouse.
   *
   * @throws UserError if another {@code up} has the folder, or the port is taken
   */
  static Stack startWarehouse(Door door, int port) {
    door.data().create();
    requireFree(port);
    FolderLock lock =
        FolderLock.tryAlone(door.data().lockFile())
            .orElseThrow(() ->
                new UserError(
                    "the data folder "
                        + door.settings().dataFolder()
                        + " is in use by another ./runonce up; stop that one, or set"
                        + " RUNONCE_DATA to another folder"));
    Stack stack = new Stack(door, lock);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    try {
      if (door.settings().clickHouseUrl().isEmpty()) {
        stack.startEngine();
      }
      try (Warehouse warehouse = door.open(Access.WRITER)) {
        warehouse.migrate();
      }
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** A command may have a warehouse of its own on the folder: after it, and nobody meanwhile. */
  private void startEngine() {
    Path sessions = door.data().sessionsFile();
    FolderLock ground =
        FolderLock.tryAlone(sessions)
            .orElseGet(() -> {
              door.console().say("waiting for the commands that use the data folder");
              return FolderLock.alone(sessions);
            });
    try {
      supervisor
          .keep(Program.WAREHOUSE, () -> WarehouseSession.startProcess(door))
          .awaitReady(READY_LIMIT);
    } finally {
      ground.close();
    }
  }

  /**
   * Starts ingest, analytics and the dashboard.
   *
   * @return the dashboard's address
   */
  String startRest(int port) {
    // All at once: each spends most of its start waiting for something else than the processor.
    ChildProcess analytics = keep(Program.ANALYTICS, List.of(), door.environment());
    String address = startPages(port, false);
    analytics.awaitReady(READY_LIMIT);
    return address;
  }

  /**
   * Starts ingest and the dashboard alone.
   *
   * @param demo whether the sign-in page shows the demo people
   * @return the dashboard's address
   */
  String startPages(int port, boolean demo) {
    Map<String, String> environment = new HashMap<>(door.environment());
    if (demo) {
      environment.put("RUNONCE_DEMO", "true");
    }
    ChildProcess ingest = keep(Program.INGEST, List.of(), environment);
    ChildProcess dashboard =
        keep(Program.DASHBOARD, List.of("--port", Integer.toString(port)), environment);
    ingest.awaitReady(READY_LIMIT);
    return dashboard.awaitReady(READY_LIMIT);
  }

  /** Starts analytics alone, which reckons what has landed. */
  void startAnalytics() {
    keep(Program.ANALYTICS, List.of(), door.environment()).awaitReady(READY_LIMIT);
  }

  private ChildProcess keep(
      Program program, List<String> arguments, Map<String, String> environment) {
    return supervisor.keep(
        program,
        () -> ChildProcess.start(program, door.settings(), arguments, environment, line -> {}));
  }

  /** Stays until the process is told to stop, or as long as told; whether it was told to stop. */
  boolean awaitStop(Duration limit) {
    try {
      return stopped.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public synchronized void close() {
    if (stopped.getCount() > 0) {
      supervisor.close();
      lock.close();
      stopped.countDown();
    }
  }

  private static void requireFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      probe.setReuseAddress(true);
    } catch (IOException e) {
      throw new UserError(
          "port " + port + " is in use; choose another by --port, or stop what has it", e);
    }
  }
}
