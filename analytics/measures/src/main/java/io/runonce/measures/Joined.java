package io.runonce.measures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading for all who ask for it at once. Whoever asks while one is under way shares the next:
 * what he gets was read after he had asked, as if he had read it alone.
 */
final class Joined<T> {
  private final Supplier<T> reading;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);
  private @Nullable CompletableFuture<T> next;

  Joined(Supplier<T> reading) {
    this.reading = reading;
  }

  /** What the reading gives, or throws. */
  T get() {
    CompletableFuture<T> mine;
    boolean leads;
    synchronized (this) {
      CompletableFuture<T> waiting = next;
      leads = waiting == null;
      mine = waiting == null ? new CompletableFuture<>() : waiting;
      next = mine;
    }
    if (leads) {
      oneAtATime.lock();
      try {
        lead(mine);
      } finally {
        oneAtATime.unlock();
      }
    }
    try {
      return mine.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }

  private void lead(CompletableFuture<T> mine) {
    synchronized (this) {
      next = null;
    }
    try {
      mine.complete(reading.get());
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    }
  }
}
