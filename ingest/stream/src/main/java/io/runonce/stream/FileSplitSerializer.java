package io.runonce.stream;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How a {@link FileSplit} lies in a checkpoint. */
final class FileSplitSerializer extends VersionedSerializer<FileSplit> {
  static final FileSplitSerializer INSTANCE = new FileSplitSerializer();

  private FileSplitSerializer() {
    super(1, "a file split");
  }

  @Override
  void write(FileSplit split, DataOutputView out) throws IOException {
    Wire.writeText(out, split.path());
    out.writeLong(split.size());
    out.writeLong(split.modifiedAt());
    out.writeLong(split.discoveredAt());
    out.writeLong(split.offset());
  }

  @Override
  FileSplit read(DataInputView in) throws IOException {
    return new FileSplit(
        Wire.readText(in), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
