package io.runonce.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs statements two at a time: one core plans a statement, and one fills a table from it, so that
 * one alone leaves a second core idle. Of those that fill the store's memory there must be one at a
 * time.
 */
public final class TwoAtOnce {
  private TwoAtOnce() {}

  /**
   * Runs all, and returns when none is at work any more.
   *
   * @throws RuntimeException the first in order that any of them threw, once none is at work; those
   *     not begun by then may be left out
   */
  public static void run(List<Runnable> all) {
    List<Future<?>> begun = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      all.forEach(each -> begun.add(pool.submit(each)));
      for (Future<?> each : begun) {
        await(each, pool);
      }
    }
  }

  private static void await(Future<?> one, ExecutorService pool) {
    try {
      one.get();
    } catch (ExecutionException e) {
      pool.shutdownNow();
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted among statements");
    }
  }
}
