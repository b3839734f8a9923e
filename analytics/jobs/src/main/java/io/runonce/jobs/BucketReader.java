package io.runonce.jobs;

import io.runonce.contract.Event;
import io.runonce.warehouse.RowBinaryReader;
import io.runonce.warehouse.RuleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import scala.Tuple2;

/** The events of bucket after bucket, out of chunks that stand together by bucket. */
final class BucketReader {
  private final Iterator<Tuple2<Integer, byte[]>> chunks;
  private final RowBinaryReader in = new RowBinaryReader();

  BucketReader(Iterator<Tuple2<Integer, byte[]>> chunks) {
    this.chunks = chunks;
  }

  /** Hands over the events of each bucket; no more than these are ever held. */
  void forEach(Consumer<List<Event>> consumer) {
    List<Event> events = new ArrayList<>();
    int bucket = Buckets.NONE;
    while (chunks.hasNext()) {
      Tuple2<Integer, byte[]> chunk = chunks.next();
      if (chunk._1() != bucket && !events.isEmpty()) {
        consumer.accept(events);
        events = new ArrayList<>(events.size());
      }
      bucket = chunk._1();
      read(chunk._2(), events);
    }
    if (!events.isEmpty()) {
      consumer.accept(events);
    }
  }

  private void read(byte[] rows, List<Event> events) {
    try {
      in.wrap(rows);
      while (in.hasNext()) {
        events.add(RuleEvents.decode(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a chunk of events is cut", e);
    }
  }
}
