package io.runonce.stream;

import java.io.IOException;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How a {@link LandingSplit} lies in a checkpoint; version 1 knew files only. */
final class LandingSplitSerializer extends VersionedSerializer<LandingSplit> {
  static final LandingSplitSerializer INSTANCE = new LandingSplitSerializer();
  private static final int FILES_ONLY = 1;
  private static final int FILE = 0;
  private static final int PARTITION = 1;

  private final KafkaPartitionSplitSerializer partitions = new KafkaPartitionSplitSerializer();

  private LandingSplitSerializer() {
    super(2, "a split of the landing");
  }

  @Override
  void write(LandingSplit split, DataOutputView out) throws IOException {
    switch (split) {
      case LandingSplit.OfFile(var file) -> {
        out.writeByte(FILE);
        FileSplitSerializer.INSTANCE.write(file, out);
      }
      case LandingSplit.OfPartition(var partition) -> {
        out.writeByte(PARTITION);
        writeNested(partitions, partition, out);
      }
    }
  }

  @Override
  LandingSplit read(DataInputView in) throws IOException {
    return in.readByte() == FILE
        ? new LandingSplit.OfFile(FileSplitSerializer.INSTANCE.read(in))
        : new LandingSplit.OfPartition(readNested(partitions, in));
  }

  @Override
  LandingSplit readOlder(int writtenVersion, DataInputView in) throws IOException {
    return writtenVersion == FILES_ONLY
        ? new LandingSplit.OfFile(FileSplitSerializer.INSTANCE.read(in))
        : super.readOlder(writtenVersion, in);
  }

  /** Somebody else's state, with its own version ahead. */
  static <T> void writeNested(SimpleVersionedSerializer<T> serializer, T value, DataOutputView out)
      throws IOException {
    out.writeInt(serializer.getVersion());
    Wire.writeBytes(out, serializer.serialize(value));
  }

  static <T> T readNested(SimpleVersionedSerializer<T> serializer, DataInputView in)
      throws IOException {
    int version = in.readInt();
    return serializer.deserialize(version, Wire.readBytes(in));
  }
}
