package io.runonce.web.live;

import java.time.Instant;

/**
 * A figure and when it was read.
 *
 * @param value the figure
 * @param readAt when the warehouse gave it
 * @param old whether a later reading failed, so that this is the last one known
 */
public record Known<T>(T value, Instant readAt, boolean old) {

  /**
   * The figure, where another is built on it.
   *
   * @throws IllegalStateException if it is old: what is built on it would be, too, and not say so
   */
  public T fresh() {
    if (old) {
      throw new IllegalStateException("the warehouse has been silent since " + readAt);
    }
    return value;
  }
}
