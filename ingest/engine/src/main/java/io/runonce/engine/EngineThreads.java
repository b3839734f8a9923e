package io.runonce.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Platform threads with a stack of 16 MB. At the default of 1 MB some eighty nested subqueries kill
 * the JVM; only what is touched of a stack takes memory.
 */
final class EngineThreads {
  private static final long STACK = 16L << 20;
  private static final int MOST = 256;
  private static final long IDLE_SECONDS = 30;

  private EngineThreads() {}

  /** Grows to 256 threads; beyond that a connection is dropped. */
  static ExecutorService pool() {
    return new ThreadPoolExecutor(
        0, MOST, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory());
  }

  /** Runs a task on such a thread and waits for it; its exception is thrown here. */
  static <T> T call(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    factory().newThread(future).start();
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the engine was starting or stopping", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static ThreadFactory factory() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(null, task, "engine-" + number.incrementAndGet(), STACK);
      thread.setDaemon(true);
      return thread;
    };
  }
}
