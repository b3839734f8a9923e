package io.runonce.sources.simulator;

import java.util.List;

/**
 * A small generator of our own (SplitMix64), so that the same seed gives the same bytes anywhere.
 */
final class Chance {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    this.state = mix(seed + GAMMA);
  }

  static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** In [0, 1). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean hit(double probability) {
    return unit() < probability;
  }

  /** Both ends in. */
  int between(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  long millis(long low, long high) {
    return low + (long) (unit() * (high - low));
  }

  <T> T pick(List<T> choices) {
    return choices.get((int) (unit() * choices.size()));
  }

  int poisson(double mean) {
    return mean > 40 ? manyPoisson(mean) : fewPoisson(mean);
  }

  private int fewPoisson(double mean) {
    double limit = Math.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /** The sum of twelve uniforms is near enough to a normal draw here. */
  private int manyPoisson(double mean) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += unit();
    }
    return (int) Math.max(0, Math.round(mean + sum * Math.sqrt(mean)));
  }
}
