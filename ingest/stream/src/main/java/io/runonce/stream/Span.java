package io.runonce.stream;

import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param again whether an earlier life of the job had landed it all: read once more from an older
 *     checkpoint, its records are not counted a second time
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
    @Nullable FileEnd end,
    boolean again) {

  /** The same, landed by others already. */
  Span readAgain() {
    return new Span(id, name, from, to, bytes, rows, rejected, warnings, end, true);
  }

  /** How many records it gave, landed or not. */
  long records() {
    return rows + rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** What became of its records, once it is known how many of its rows were new. */
  Tally tally(long landed, long corrected) {
    if (again) {
      // What is new all the same (a topic made anew counts its offsets anew) is landed and told.
      return new Tally(landed, landed, 0, corrected, new TreeMap<>(), new TreeMap<>());
    }
    return new Tally(records(), landed, rows - landed, corrected, rejected, warnings);
  }
}
