package io.runonce.stream;

import io.runonce.warehouse.Statement;
import io.runonce.warehouse.Warehouse;
import java.time.Duration;

/** Looks at how many rows of events have come until it is closed, a few times a second. */
final class RowsSeen implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(200);

  private final Warehouse store;
  private final long before;
  private final Thread looking = Thread.ofPlatform().daemon().unstarted(this::look);
  private long firstAt;
  private long firstRows;
  private long lastAt;
  private long lastRows;

  RowsSeen(Warehouse store) {
    this.store = store;
    before = rows();
    looking.start();
  }

  private void look() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        note();
        Await.pass(EVERY);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void note() {
    long rows = rows() - before;
    long at = System.nanoTime();
    if (rows > 0 && firstRows == 0) {
      firstAt = at;
      firstRows = rows;
    }
    if (rows > lastRows) {
      lastAt = at;
      lastRows = rows;
    }
  }

  private long rows() {
    return store.query(Statement.of("SELECT count() AS n FROM event")).getFirst().number("n");
  }

  /** Rows a second from the first that were seen to the last; NaN where all came at once. */
  double steady() {
    note();
    synchronized (this) {
      return lastRows == firstRows ? Double.NaN : (lastRows - firstRows) * 1e9 / (lastAt - firstAt);
    }
  }

  @Override
  public void close() {
    looking.interrupt();
    try {
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
