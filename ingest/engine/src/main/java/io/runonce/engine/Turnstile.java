package io.runonce.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many statements run at once, the longest waiting first; the engine itself has no limit.
 */
final class Turnstile {
  private final Semaphore places;
  private final Duration wait;
  private final int most;

  Turnstile(int most, Duration wait) {
    this.places = new Semaphore(most, true);
    this.wait = wait;
    this.most = most;
  }

  /** Runs the task once there is a place; error 202 when none comes free in time. */
  Summary pass(Task task) throws IOException {
    enter();
    try {
      return task.run();
    } finally {
      places.release();
    }
  }

  private void enter() {
    boolean entered = false;
    try {
      entered = places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!entered) {
      throw QueryError.of(
          QueryError.TOO_MANY_SIMULTANEOUS_QUERIES,
          "Too many simultaneous queries. Maximum: "
              + most
              + ", waited "
              + wait.toSeconds()
              + " s. (TOO_MANY_SIMULTANEOUS_QUERIES)");
    }
  }

  /** What runs at its place. */
  interface Task {
    Summary run() throws IOException;
  }
}
