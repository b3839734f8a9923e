package io.runonce.stream;

import io.runonce.contract.ContentVersion;
import io.runonce.contract.EventId;
import io.runonce.warehouse.BatchToken;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.List;

/**
 * A batch that nothing is added to any more: what the checkpoint holds and the committer lands.
 *
 * <p>The rows lie in the checkpoint itself, not in a file beside it: a checkpoint is then complete
 * or it is not, there are no orphans to sweep, and a cluster needs no other shared place.
 *
 * @param keys four longs a row: both halves of the event id, then of the content version
 * @param ends where each row ends in {@code events}
 * @param events RowBinary of the rows for the table of events
 * @param rejected how many rows {@code rejects} has
 * @param rejects RowBinary of the rows for the table of rejects
 * @param spans what of the sources it covers
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on, never compared
record SealedBatch(
    BatchToken token,
    long[] keys,
    int[] ends,
    byte[] events,
    int rejected,
    byte[] rejects,
    List<Span> spans) {
  static final int LONGS_A_KEY = 4;

  int rows() {
    return ends.length;
  }

  EventId id(int row) {
    int at = row * LONGS_A_KEY;
    return new EventId(keys[at], keys[at + 1]);
  }

  ContentVersion version(int row) {
    int at = row * LONGS_A_KEY + 2;
    return new ContentVersion(keys[at], keys[at + 1]);
  }

  /** The bytes of the rows marked, in their order. */
  byte[] eventsOf(BitSet chosen) {
    if (chosen.cardinality() == rows()) {
      return events;
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream(events.length / 2);
    for (int row = chosen.nextSetBit(0); row >= 0; row = chosen.nextSetBit(row + 1)) {
      int from = row == 0 ? 0 : ends[row - 1];
      kept.write(events, from, ends[row] - from);
    }
    return kept.toByteArray();
  }
}
