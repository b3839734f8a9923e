package io.runonce.stream;

import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventBlock;
import java.util.List;

/**
 * A batch that nothing is added to any more: what the checkpoint holds and the committer lands.
 *
 * <p>The rows lie in the checkpoint itself, not in a file beside it: a checkpoint is then complete
 * or it is not, there are no orphans to sweep, and a cluster needs no other shared place.
 *
 * @param events the rows for the table of events
 * @param rejected how many rows {@code rejects} has
 * @param rejects RowBinary of the rows for the table of rejects
 * @param spans what of the sources it covers
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes that are handed on, never compared
record SealedBatch(
    BatchToken token, EventBlock events, int rejected, byte[] rejects, List<Span> spans) {
  int rows() {
    return events.rows();
  }
}
