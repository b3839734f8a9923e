package io.runonce.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs short statements two at a time: planning one takes the store longer than reading the few
 * rows that it is about, and a plan is made by one core.
 */
final class TwoAtOnce {
  private TwoAtOnce() {}

  /**
   * Runs all, and returns when none is at work any more.
   *
   * @throws RuntimeException the first that any of them threw; those not yet begun are left out
   */
  static void run(List<Runnable> all) {
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
