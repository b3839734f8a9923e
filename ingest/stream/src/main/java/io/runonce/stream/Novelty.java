package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.BatchSpan;
import io.runonce.warehouse.EventBlock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Which rows of a batch tell something new. A row does if its id is unknown, or its version greater
 * than the greatest known; any other would change nothing in the store and is not sent.
 *
 * @param rows marked where new
 * @param spans the batch's spans with what became of their records
 */
record Novelty(BitSet rows, List<SpanTally> spans) {

  /** A span and its tally. */
  record SpanTally(Span span, Tally tally) {
    /** The same as the ledger keeps it. */
    BatchSpan toBatchSpan() {
      return new BatchSpan(
          span.id(),
          span.name(),
          span.from(),
          span.to(),
          span.bytes(),
          tally.read(),
          tally.landed(),
          tally.repeated(),
          tally.corrected(),
          span.again() ? span.records() : 0,
          tally.rejected(),
          tally.warnings());
    }
  }

  /**
   * Judges a batch row by row, in its order.
   *
   * @param known by id the greatest version; what this batch adds is added to it
   */
  static Novelty of(EventBlock.Opened batch, List<Span> spans, Map<EventId, ContentVersion> known) {
    BitSet fresh = new BitSet(batch.rows());
    List<SpanTally> tallies = new ArrayList<>();
    int row = 0;
    for (Span span : spans) {
      int landed = 0;
      int corrected = 0;
      for (int end = row + span.rows(); row < end; row++) {
        ContentVersion version = batch.version(row);
        ContentVersion before = known.get(batch.id(row));
        if (before == null || version.compareTo(before) > 0) {
          known.put(batch.id(row), version);
          fresh.set(row);
          landed++;
          corrected += before == null ? 0 : 1;
        }
      }
      tallies.add(new SpanTally(span, span.tally(landed, corrected)));
    }
    return new Novelty(fresh, tallies);
  }

  Tally total() {
    return spans.stream().map(SpanTally::tally).reduce(Tally.NONE, Tally::plus);
  }
}
