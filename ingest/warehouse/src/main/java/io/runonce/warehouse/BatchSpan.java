package io.runonce.warehouse;

import java.util.Map;

/**
 * A stretch of one source that a batch covers, and what became of its records: {@code read = landed
 * + repeated + all rejected}.
 *
 * @param id the file as discovered, or topic and partition
 * @param name as people call it
 * @param first offset in it
 * @param last offset in it, too
 * @param bytes of the source
 * @param again records that an earlier life of the job had landed; none of them is in {@code read}
 *     unless it was new all the same
 * @param rejected by code
 * @param warnings by kind
 */
public record BatchSpan(
    String id,
    String name,
    long first,
    long last,
    long bytes,
    long read,
    long landed,
    long repeated,
    long corrected,
    long again,
    Map<String, Long> rejected,
    Map<String, Long> warnings) {
  public BatchSpan {
    rejected = Map.copyOf(rejected);
    warnings = Map.copyOf(warnings);
  }
}
