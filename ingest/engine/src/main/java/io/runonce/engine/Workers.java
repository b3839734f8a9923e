package io.runonce.engine;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the requests that are with the engine. The engine must not be closed under any of them:
 * that crashes the JVM.
 */
final class Workers {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private int active;
  private boolean stopping;

  /** Begins a request; error 236 once the engine is stopping. */
  void begin() {
    lock.lock();
    try {
      if (stopping) {
        throw QueryError.of(QueryError.ABORTED, "The warehouse is stopping. (ABORTED)");
      }
      active++;
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      active--;
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets no further request in. */
  void stop() {
    lock.lock();
    try {
      stopping = true;
    } finally {
      lock.unlock();
    }
  }

  /** True when all requests ended within the time. */
  boolean awaitIdle(Duration limit) {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (active > 0 && left > 0) {
        left = idle.awaitNanos(left);
      }
      return active == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** How many requests are with the engine. */
  int active() {
    lock.lock();
    try {
      return active;
    } finally {
      lock.unlock();
    }
  }
}
