package io.runonce.stream;

import io.runonce.warehouse.BatchToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** How a {@link SealedBatch} lies in a checkpoint. */
final class SealedBatchSerializer extends VersionedSerializer<SealedBatch> {
  static final SealedBatchSerializer INSTANCE = new SealedBatchSerializer();

  private SealedBatchSerializer() {
    super(1, "a sealed batch");
  }

  @Override
  void write(SealedBatch batch, DataOutputView out) throws IOException {
    out.writeLong(batch.token().high());
    out.writeLong(batch.token().low());
    writeNumbers(batch, out);
    Wire.writeBytes(out, batch.events());
    out.writeInt(batch.rejected());
    Wire.writeBytes(out, batch.rejects());
    out.writeInt(batch.spans().size());
    for (Span span : batch.spans()) {
      writeSpan(span, out);
    }
  }

  @Override
  SealedBatch read(DataInputView in) throws IOException {
    BatchToken token = new BatchToken(in.readLong(), in.readLong());
    int rows = in.readInt();
    long[] keys = new long[rows * SealedBatch.LONGS_A_KEY];
    ByteBuffer.wrap(bytes(in, keys.length * Long.BYTES)).asLongBuffer().get(keys);
    int[] ends = new int[rows];
    ByteBuffer.wrap(bytes(in, rows * Integer.BYTES)).asIntBuffer().get(ends);
    byte[] events = Wire.readBytes(in);
    int rejected = in.readInt();
    byte[] rejects = Wire.readBytes(in);
    int count = in.readInt();
    List<Span> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      spans.add(readSpan(in));
    }
    return new SealedBatch(token, keys, ends, events, rejected, rejects, List.copyOf(spans));
  }

  private static void writeNumbers(SealedBatch batch, DataOutputView out) throws IOException {
    out.writeInt(batch.rows());
    ByteBuffer keys = ByteBuffer.allocate(batch.keys().length * Long.BYTES);
    keys.asLongBuffer().put(batch.keys());
    out.write(keys.array());
    ByteBuffer ends = ByteBuffer.allocate(batch.ends().length * Integer.BYTES);
    ends.asIntBuffer().put(batch.ends());
    out.write(ends.array());
  }

  private static byte[] bytes(DataInputView in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private static void writeSpan(Span span, DataOutputView out) throws IOException {
    Wire.writeText(out, span.id());
    Wire.writeText(out, span.name());
    out.writeLong(span.from());
    out.writeLong(span.to());
    out.writeLong(span.bytes());
    out.writeInt(span.rows());
    writeCounts(span.rejected(), out);
    writeCounts(span.warnings(), out);
    writeEnd(span.end(), out);
  }

  private static Span readSpan(DataInputView in) throws IOException {
    return new Span(
        Wire.readText(in),
        Wire.readText(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        readCounts(in),
        readCounts(in),
        readEnd(in));
  }

  private static void writeCounts(Map<String, Long> counts, DataOutputView out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      Wire.writeText(out, count.getKey());
      out.writeLong(count.getValue());
    }
  }

  private static SortedMap<String, Long> readCounts(DataInputView in) throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      counts.put(Wire.readText(in), in.readLong());
    }
    return counts;
  }

  private static void writeEnd(@Nullable FileEnd end, DataOutputView out) throws IOException {
    out.writeBoolean(end != null);
    if (end != null) {
      Wire.writeText(out, end.path());
      out.writeLong(end.size());
      Wire.writeText(out, end.hash());
      out.writeBoolean(end.isWhole());
    }
  }

  private static @Nullable FileEnd readEnd(DataInputView in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    return new FileEnd(Wire.readText(in), in.readLong(), Wire.readText(in), in.readBoolean());
  }
}
