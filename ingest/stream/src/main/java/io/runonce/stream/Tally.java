package io.runonce.stream;

import io.runonce.warehouse.BatchSpan;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the records of a file or a run: {@code read = landed + repeated + all rejected}.
 *
 * @param landed were new to the store, corrections included
 * @param repeated told nothing new: known already, or overtaken by a later correction
 * @param corrected of those landed, how many replaced what was known of their id
 * @param rejected by {@link io.runonce.contract.RejectCode}
 * @param warnings by {@link io.runonce.contract.Warning}, of all that were not rejected
 */
public record Tally(
    long read,
    long landed,
    long repeated,
    long corrected,
    SortedMap<String, Long> rejected,
    SortedMap<String, Long> warnings) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, new TreeMap<>(), new TreeMap<>());

  /** What the ledger tells of a span. */
  static Tally of(BatchSpan span) {
    return new Tally(
        span.read(),
        span.landed(),
        span.repeated(),
        span.corrected(),
        new TreeMap<>(span.rejected()),
        new TreeMap<>(span.warnings()));
  }

  public Tally plus(Tally other) {
    return new Tally(
        read + other.read,
        landed + other.landed,
        repeated + other.repeated,
        corrected + other.corrected,
        sum(rejected, other.rejected),
        sum(warnings, other.warnings));
  }

  /** All rejects, whatever the reason. */
  public long allRejected() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
    SortedMap<String, Long> sum = new TreeMap<>(one);
    other.forEach((code, count) -> sum.merge(code, count, Long::sum));
    return sum;
  }
}
