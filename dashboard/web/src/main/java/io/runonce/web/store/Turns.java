package io.runonce.web.store;

import io.runonce.measures.Lane;
import io.runonce.warehouse.Row;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many readings run at once, the longest waiting first. */
final class Turns implements Lane {
  private final Semaphore places;

  Turns(int most) {
    this.places = new Semaphore(most, true);
  }

  @Override
  public List<Row> pass(Supplier<List<Row>> reading) {
    places.acquireUninterruptibly();
    try {
      return reading.get();
    } finally {
      places.release();
    }
  }
}
