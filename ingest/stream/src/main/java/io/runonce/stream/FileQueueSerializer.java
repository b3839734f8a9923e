package io.runonce.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** How a {@link FileQueue} lies in a checkpoint. */
final class FileQueueSerializer extends VersionedSerializer<FileQueue> {
  static final FileQueueSerializer INSTANCE = new FileQueueSerializer();

  private FileQueueSerializer() {
    super(1, "a queue of files");
  }

  @Override
  void write(FileQueue queue, DataOutputView out) throws IOException {
    writeAll(queue.waiting(), out);
    writeAll(queue.given(), out);
  }

  @Override
  FileQueue read(DataInputView in) throws IOException {
    return new FileQueue(readAll(in), readAll(in));
  }

  private static void writeAll(List<FileSplit> splits, DataOutputView out) throws IOException {
    out.writeInt(splits.size());
    for (FileSplit split : splits) {
      FileSplitSerializer.INSTANCE.write(split, out);
    }
  }

  private static List<FileSplit> readAll(DataInputView in) throws IOException {
    int count = in.readInt();
    List<FileSplit> splits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      splits.add(FileSplitSerializer.INSTANCE.read(in));
    }
    return splits;
  }
}
