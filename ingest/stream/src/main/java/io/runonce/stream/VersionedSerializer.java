package io.runonce.stream;

import java.io.IOException;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** State as Flink keeps it: a version ahead; an unknown one is refused rather than guessed. */
abstract class VersionedSerializer<T> implements SimpleVersionedSerializer<T> {
  private final int version;
  private final String what;

  VersionedSerializer(int version, String what) {
    this.version = version;
    this.what = what;
  }

  abstract void write(T value, DataOutputView out) throws IOException;

  abstract T read(DataInputView in) throws IOException;

  /**
   * What an earlier release wrote; overridden where one did.
   *
   * @throws IOException if this release cannot read it
   */
  T readOlder(int writtenVersion, DataInputView in) throws IOException {
    throw new IOException(
        what + " of version " + writtenVersion + " in the checkpoint, expected " + version);
  }

  @Override
  public final int getVersion() {
    return version;
  }

  @Override
  public final byte[] serialize(T value) throws IOException {
    DataOutputSerializer out = new DataOutputSerializer(256);
    write(value, out);
    return out.getCopyOfBuffer();
  }

  @Override
  public final T deserialize(int writtenVersion, byte[] bytes) throws IOException {
    DataInputView in = new DataInputDeserializer(bytes);
    return writtenVersion == version ? read(in) : readOlder(writtenVersion, in);
  }
}
