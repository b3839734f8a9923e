package io.runonce.jobs;

import java.io.Serializable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * In which bucket the events of a key are reckoned. A key that was joined with none makes a set of
 * its own, and is dealt by itself.
 *
 * @param keys open addressing; 0 is free
 * @param early how many buckets, the first ones, hold tickets that prove who came only by a case
 */
@SuppressWarnings("ArrayRecordComponent") // millions of keys, never compared
record Buckets(long[] keys, short[] buckets, int count, int early) implements Serializable {
  /** Of what is too large for a bucket. */
  static final int NONE = -1;

  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

  static long mix(long key) {
    long mixed = key * GOLDEN;
    return mixed ^ mixed >>> 32;
  }

  static int slot(long key, int capacity) {
    return (int) mix(key) & capacity - 1;
  }

  int of(long key) {
    int slot = slot(key, keys.length);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return buckets[slot];
      }
      slot = slot + 1 & keys.length - 1;
    }
    return early + (int) ((mix(key) >>> 1) % (count - early));
  }

  /** The keys of what is too large. */
  LongStream left() {
    return IntStream.range(0, keys.length)
        .filter(slot -> keys[slot] != 0 && buckets[slot] == NONE)
        .mapToLong(slot -> keys[slot]);
  }
}
