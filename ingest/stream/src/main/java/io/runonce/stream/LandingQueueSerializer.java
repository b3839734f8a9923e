package io.runonce.stream;

import java.io.IOException;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumStateSerializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How a {@link LandingQueue} lies in a checkpoint; version 1 knew files only. */
final class LandingQueueSerializer extends VersionedSerializer<LandingQueue> {
  static final LandingQueueSerializer INSTANCE = new LandingQueueSerializer();
  private static final int FILES_ONLY = 1;

  private final KafkaSourceEnumStateSerializer partitions = new KafkaSourceEnumStateSerializer();

  private LandingQueueSerializer() {
    super(2, "a queue of the landing");
  }

  @Override
  void write(LandingQueue queue, DataOutputView out) throws IOException {
    FileQueueSerializer.INSTANCE.write(queue.files(), out);
    KafkaSourceEnumState known = queue.partitions();
    out.writeBoolean(known != null);
    if (known != null) {
      LandingSplitSerializer.writeNested(partitions, known, out);
    }
  }

  @Override
  LandingQueue read(DataInputView in) throws IOException {
    FileQueue files = FileQueueSerializer.INSTANCE.read(in);
    boolean hasPartitions = in.readBoolean();
    return new LandingQueue(
        files, hasPartitions ? LandingSplitSerializer.readNested(partitions, in) : null);
  }

  @Override
  LandingQueue readOlder(int writtenVersion, DataInputView in) throws IOException {
    return writtenVersion == FILES_ONLY
        ? new LandingQueue(FileQueueSerializer.INSTANCE.read(in), null)
        : super.readOlder(writtenVersion, in);
  }
}
