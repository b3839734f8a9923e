package io.runonce.stream;

import io.runonce.warehouse.BatchToken;
import io.runonce.warehouse.EventBlock;
import io.runonce.warehouse.EventRows;
import java.io.IOException;
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
    super(3, "a sealed batch");
  }

  @Override
  void write(SealedBatch batch, DataOutputView out) throws IOException {
    out.writeLong(batch.token().high());
    out.writeLong(batch.token().low());
    out.writeInt(batch.events().rows());
    out.writeInt(batch.events().size());
    Wire.writeBytes(out, batch.events().compressed());
    out.writeInt(batch.rejected());
    Wire.writeBytes(out, batch.rejects());
    out.writeInt(batch.spans().size());
    for (Span span : batch.spans()) {
      writeSpan(span, out);
    }
  }

  @Override
  SealedBatch read(DataInputView in) throws IOException {
    return ofBlock(in, true);
  }

  private static SealedBatch ofBlock(DataInputView in, boolean saysAgain) throws IOException {
    BatchToken token = new BatchToken(in.readLong(), in.readLong());
    EventBlock events = new EventBlock(in.readInt(), in.readInt(), Wire.readBytes(in));
    return rest(token, events, in, saysAgain);
  }

  /**
   * Version 2 did not say whether a stretch was read again. Version 1 held the rows as RowBinary,
   * and beside them their ids, versions and ends.
   */
  @Override
  SealedBatch readOlder(int writtenVersion, DataInputView in) throws IOException {
    return switch (writtenVersion) {
      case 1 -> ofRowBinary(in);
      case 2 -> ofBlock(in, false);
      default -> super.readOlder(writtenVersion, in);
    };
  }

  private static SealedBatch ofRowBinary(DataInputView in) throws IOException {
    BatchToken token = new BatchToken(in.readLong(), in.readLong());
    int rows = in.readInt();
    in.skipBytesToRead(rows * (4 * Long.BYTES + Integer.BYTES));
    return rest(token, EventRows.ofRowBinary(token, rows, Wire.readBytes(in)).toBlock(), in, false);
  }

  private static SealedBatch rest(
      BatchToken token, EventBlock events, DataInputView in, boolean saysAgain) throws IOException {
    int rejected = in.readInt();
    byte[] rejects = Wire.readBytes(in);
    int count = in.readInt();
    List<Span> spans = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      spans.add(readSpan(in, saysAgain));
    }
    return new SealedBatch(token, events, rejected, rejects, List.copyOf(spans));
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
    out.writeBoolean(span.again());
  }

  private static Span readSpan(DataInputView in, boolean saysAgain) throws IOException {
    return new Span(
        Wire.readText(in),
        Wire.readText(in),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readInt(),
        readCounts(in),
        readCounts(in),
        readEnd(in),
        saysAgain && in.readBoolean());
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
