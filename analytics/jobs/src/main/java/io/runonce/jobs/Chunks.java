package io.runonce.jobs;

import io.runonce.warehouse.RowBinaryReader;
import io.runonce.warehouse.RowBinaryWriter;
import io.runonce.warehouse.RowCursor;
import io.runonce.warehouse.RuleEvents;
import io.runonce.warehouse.Warehouse;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Events of one range of ids, dealt into chunks of rows a bucket: what Spark shuffles is chunks, so
 * that a row costs it nothing.
 */
final class Chunks implements Iterator<Tuple2<Integer, byte[]>>, AutoCloseable {
  private static final int CHUNK_BYTES = 32 << 10;

  private final Buckets buckets;
  private final RowCursor<@Nullable Tuple2<Integer, byte[]>> rows;
  private final List<@Nullable RowBinaryWriter> open = new ArrayList<>();
  private final Queue<Tuple2<Integer, byte[]>> ready = new ArrayDeque<>();
  private boolean isAtEnd;

  Chunks(Warehouse warehouse, ReckonRun run, Buckets buckets, int range, int ranges) {
    this.buckets = buckets;
    for (int i = 0; i < buckets.count(); i++) {
      open.add(null);
    }
    rows = warehouse.read(run.statement(ReckonSql.routed(range, ranges)), this::deal);
  }

  /** Puts a row into its bucket; gives the chunk that it has filled. */
  private @Nullable Tuple2<Integer, byte[]> deal(RowBinaryReader in) throws IOException {
    int bucket = buckets.of(in.int64());
    if (bucket == Buckets.NONE) {
      RuleEvents.skip(in);
      return null;
    }
    RowBinaryWriter out = open.get(bucket);
    if (out == null) {
      out = new RowBinaryWriter(1 << 10);
      open.set(bucket, out);
    }
    RuleEvents.copy(in, out);
    return out.size() < CHUNK_BYTES ? null : chunk(bucket, out);
  }

  private static Tuple2<Integer, byte[]> chunk(int bucket, RowBinaryWriter out) {
    Tuple2<Integer, byte[]> chunk = new Tuple2<>(bucket, out.toBytes());
    out.clear();
    return chunk;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      Tuple2<Integer, byte[]> chunk = rows.next();
      if (chunk != null) {
        ready.add(chunk);
      }
    }
    if (ready.isEmpty() && !isAtEnd) {
      isAtEnd = true;
      closeChunks();
    }
    return !ready.isEmpty();
  }

  private void closeChunks() {
    for (int bucket = 0; bucket < open.size(); bucket++) {
      RowBinaryWriter out = open.get(bucket);
      if (out != null && out.size() > 0) {
        ready.add(chunk(bucket, out));
      }
    }
    open.clear();
  }

  @Override
  public Tuple2<Integer, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all events are dealt");
    }
    return ready.remove();
  }

  @Override
  public void close() {
    rows.close();
  }
}
