package io.runonce.stream;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one source that a batch covers.
 *
 * @param id the file as discovered, or topic and partition
 * @param from offset of the first record
 * @param to offset of the last
 * @param bytes of the source
 * @param rows how many of the batch's rows are its own; they stand in the order of the spans
 * @param rejected how many, by code
 * @param warnings how many, by kind
 * @param end set where the file ends with this stretch
 */
record Span(
    String id,
    String name,
    long from,
    long to,
    long bytes,
    int rows,
    SortedMap<String, Long> rejected,
    SortedMap<String, Long> warnings,
    @Nullable FileEnd end) {

  /** What became of its records, once it is known how many of its rows were new. */
  Tally tally(long landed, long corrected) {
    long refused = rejected.values().stream().mapToLong(Long::longValue).sum();
    return new Tally(rows + refused, landed, rows - landed, corrected, rejected, warnings);
  }
}
