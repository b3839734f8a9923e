package io.runonce.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the landing of a batch went, up to its row in the ledger.
 *
 * @param begunAt when its checkpoint was complete and its landing began; null if nobody looked
 * @param waitedMillis how much of the time since then went by waiting for a warehouse that was away
 * @param newest when the newest of its events was written down at its source; null without events
 */
public record BatchCourse(@Nullable Instant begunAt, long waitedMillis, @Nullable Instant newest) {
  static final BatchCourse UNKNOWN = new BatchCourse(null, 0, null);
}
