package io.runonce.watch;

import java.util.Arrays;

/** How many events fell into which minute (of the epoch); answers sums over stretches of time. */
final class Counts {
  static final Counts NONE = new Counts(new long[0], new long[] {0});

  private final long[] minutes;

  /** {@code upTo[i]} is the sum of all before minute i. */
  private final long[] upTo;

  private Counts(long[] minutes, long[] upTo) {
    this.minutes = minutes;
    this.upTo = upTo;
  }

  /** The sum after a minute, up to and with another. */
  int between(long after, long last) {
    return Math.toIntExact(upTo[after(last)] - upTo[after(after)]);
  }

  boolean isEmpty() {
    return minutes.length == 0;
  }

  /** How many of the minutes lie at or before one. */
  private int after(long minute) {
    int found = Arrays.binarySearch(minutes, minute);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Gathers events in whatever order. */
  static final class Builder {
    private long[] found = new long[8];
    private int size;

    Builder add(long minute) {
      return add(minute, 1);
    }

    Builder add(long minute, int events) {
      if (size + events > found.length) {
        found = Arrays.copyOf(found, Math.max(found.length * 2, size + events));
      }
      Arrays.fill(found, size, size + events, minute);
      size += events;
      return this;
    }

    Counts build() {
      Arrays.sort(found, 0, size);
      long[] minutes = Arrays.stream(found, 0, size).distinct().toArray();
      long[] upTo = new long[minutes.length + 1];
      int next = 0;
      for (int i = 0; i < minutes.length; i++) {
        while (next < size && found[next] == minutes[i]) {
          next++;
        }
        upTo[i + 1] = next;
      }
      return new Counts(minutes, upTo);
    }
  }
}
