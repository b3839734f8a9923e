package io.runonce.stream;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** How often a source may post: a bucket a source, filled as time goes. */
final class PostRate {
  static final int A_SECOND = 20;
  private static final double MOST = 2 * A_SECOND;

  private final Clock clock;
  private final Map<String, Bucket> buckets = new HashMap<>();

  private record Bucket(double left, long at) {}

  PostRate(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean allows(String source) {
    long now = clock.millis();
    Bucket before = buckets.getOrDefault(source, new Bucket(MOST, now));
    double filled = Math.max(0, now - before.at()) / 1000.0 * A_SECOND;
    double left = Math.min(MOST, before.left() + filled);
    boolean allowed = left >= 1;
    buckets.put(source, new Bucket(allowed ? left - 1 : left, now));
    return allowed;
  }
}
