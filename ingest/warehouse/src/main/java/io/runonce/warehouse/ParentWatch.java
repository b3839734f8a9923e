package io.runonce.warehouse;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Ends this process with the one that started it: a parent that is killed cannot stop its children,
 * and whoever it leaves behind would go on writing.
 */
public final class ParentWatch {
  /** The variable that holds the parent's process id; without it nobody is watched. */
  public static final String PARENT = "RUNONCE_PARENT_PID";

  private static final int PATIENCE_SECONDS = 20;

  private ParentWatch() {}

  /**
   * Watches from now on, in a thread of its own. The process ends by {@link System#exit}, so that
   * what it holds is closed, and by force where that takes more than 20 seconds.
   *
   * @throws WarehouseException if the variable holds no process id
   */
  public static void start(Map<String, String> environment) {
    String parent = environment.getOrDefault(PARENT, "").strip();
    if (parent.isEmpty()) {
      return;
    }
    if (!parent.matches("[0-9]{1,18}")) {
      throw new WarehouseException(PARENT + ": '" + parent + "' is no process id; unset it");
    }
    long pid = Long.parseLong(parent);
    Thread.ofPlatform().daemon().name("parent-watch").start(() -> endAfter(pid));
  }

  private static void endAfter(long parent) {
    ProcessHandle.of(parent).ifPresent(handle -> handle.onExit().join());
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(() -> Runtime.getRuntime().halt(0));
    System.exit(0);
  }
}
