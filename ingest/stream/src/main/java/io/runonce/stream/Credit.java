package io.runonce.stream;

import io.runonce.sources.events.RawRecord;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one reader may still give before the next checkpoint. What has been read is held in memory
 * until a checkpoint takes it, so a slow checkpoint must slow the reading, not fill the memory.
 */
final class Credit {
  private static final int OF_A_REJECT = 512;

  private final long limit;
  private long taken;
  private volatile long spentSince;
  private final AtomicLong heldNanos = new AtomicLong();

  /** A credit of so many bytes between two checkpoints. */
  Credit(long limit) {
    this.limit = limit;
  }

  boolean isSpent() {
    boolean spent = taken >= limit;
    if (spent && spentSince == 0) {
      spentSince = System.nanoTime();
    }
    return spent;
  }

  /** For how long in all reading has stood still because the credit was spent. */
  Duration held() {
    long since = spentSince;
    return Duration.ofNanos(heldNanos.get() + (since == 0 ? 0 : System.nanoTime() - since));
  }

  /** Counts a record for roughly what it takes once it is a row. */
  void take(Raw raw) {
    taken +=
        switch (raw) {
          case Raw.Row(Origin origin, RawRecord record) -> weight(record);
          case Raw.Message(Origin origin, RawRecord record) -> weight(record);
          case Raw.Broken broken -> OF_A_REJECT;
          case Raw.End end -> OF_A_REJECT;
        };
  }

  private static long weight(RawRecord record) {
    return switch (record) {
      case RawRecord.Text text -> text.text().length();
      case RawRecord.Unreadable unreadable -> OF_A_REJECT;
    };
  }

  void renew() {
    if (spentSince != 0) {
      heldNanos.addAndGet(System.nanoTime() - spentSince);
      spentSince = 0;
    }
    taken = 0;
  }
}
