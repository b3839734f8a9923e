package io.runonce.stream;

import io.runonce.contract.Event;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventRows;
import io.runonce.warehouse.Reject;
import io.runonce.warehouse.RejectRows;
import java.util.ArrayList;
import java.util.List;

/** Grows a batch in the order of its sources. The token is minted with it and with nothing else. */
final class BatchBuilder {
  private final BatchToken token = BatchToken.mint();
  private final EventRows events = new EventRows(token);
  private final RejectRows rejects = new RejectRows(token);
  private final List<SpanBuilder> spans = new ArrayList<>();
  private final Landed landed;

  /** A batch that tells what the ledger has from what it has not. */
  BatchBuilder(Landed landed) {
    this.landed = landed;
  }

  void add(Landing landing) {
    SpanBuilder span = spanOf(landing.origin());
    switch (landing) {
      case Landing.Accepted(Origin origin, Event event, var warnings, var hashing) -> {
        events.add(event, hashing);
        span.accepted(origin, warnings);
      }
      case Landing.Refused(Origin origin, var code, var detail, var record) -> {
        rejects.add(new Reject("", origin.name(), origin.offset(), code, detail, record));
        span.refused(origin, code);
      }
      case Landing.Ended(Origin origin, FileEnd end) -> span.ended(origin, end);
    }
  }

  private SpanBuilder spanOf(Origin origin) {
    boolean again = landed.contains(origin);
    if (spans.isEmpty() || !spans.getLast().isOf(origin, again)) {
      spans.add(new SpanBuilder(origin, again));
    }
    return spans.getLast();
  }

  boolean isFull() {
    return events.isFull()
        || rejects.rows() >= EventRows.MAX_ROWS
        || rejects.bytes() >= EventRows.MAX_BYTES;
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  SealedBatch seal() {
    return new SealedBatch(
        token,
        events.toBlock(),
        rejects.rows(),
        rejects.toBytes(),
        spans.stream().map(SpanBuilder::build).toList());
  }
}
