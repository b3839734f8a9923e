package io.runonce.stream;

import io.runonce.contract.Event;
import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventRows;
import io.runonce.warehouse.Reject;
import io.runonce.warehouse.RejectRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Grows a batch in the order of its sources. The token is minted with it and with nothing else. */
final class BatchBuilder {
  private final BatchToken token = BatchToken.mint();
  private final EventRows events = new EventRows(token);
  private final RejectRows rejects = new RejectRows(token);
  private final List<SpanBuilder> spans = new ArrayList<>();
  private long[] keys = new long[1024 * SealedBatch.LONGS_A_KEY];
  private int[] ends = new int[1024];

  void add(Landing landing) {
    SpanBuilder span = spanOf(landing.origin());
    switch (landing) {
      case Landing.Accepted(Origin origin, Event event, var warnings) -> {
        addRow(event);
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
    if (spans.isEmpty() || !spans.getLast().isOf(origin)) {
      spans.add(new SpanBuilder(origin));
    }
    return spans.getLast();
  }

  private void addRow(Event event) {
    int row = events.rows();
    if (row == ends.length) {
      ends = Arrays.copyOf(ends, row * 2);
      keys = Arrays.copyOf(keys, keys.length * 2);
    }
    events.add(event);
    ends[row] = events.bytes();
    int at = row * SealedBatch.LONGS_A_KEY;
    keys[at] = event.id().high();
    keys[at + 1] = event.id().low();
    keys[at + 2] = event.version().millis();
    keys[at + 3] = event.version().hash();
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
        Arrays.copyOf(keys, events.rows() * SealedBatch.LONGS_A_KEY),
        Arrays.copyOf(ends, events.rows()),
        events.toBytes(),
        rejects.rows(),
        rejects.toBytes(),
        spans.stream().map(SpanBuilder::build).toList());
  }
}
