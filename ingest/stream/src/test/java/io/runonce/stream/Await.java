package io.runonce.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits on a condition, with a limit. */
final class Await {
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private Await() {}

  static void until(String what, Duration limit, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
      }
      pause();
    }
  }

  /** Lets time pass: for what is to happen at no moment in particular. */
  static void pass(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      pause();
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // nobody counts it down
  private static void pause() throws InterruptedException {
    boolean ended = NEVER.await(20, TimeUnit.MILLISECONDS);
    if (ended) {
      throw new IllegalStateException("never happens");
    }
  }
}
