package io.runonce.stream;

import java.io.Serializable;
import java.nio.file.Path;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * One file to read and how far it has been read.
 *
 * @param path where it lies, absolute
 * @param size in bytes, as discovered
 * @param modifiedAt in milliseconds since the epoch, as discovered
 * @param discoveredAt in milliseconds; tells two drops of one file apart
 * @param offset of the next record to read, as {@link io.runonce.sources.events.RawRecord} counts
 */
record FileSplit(String path, long size, long modifiedAt, long discoveredAt, long offset)
    implements SourceSplit, Serializable {

  /** The name alone, as rejects and the ledger call the file. */
  String name() {
    return Path.of(path).getFileName().toString();
  }

  @Override
  public String splitId() {
    return name() + "@" + discoveredAt;
  }

  /** The same file, read up to there. */
  FileSplit at(long newOffset) {
    return new FileSplit(path, size, modifiedAt, discoveredAt, newOffset);
  }

  /** Whether the other is the same file in the same state, whenever discovered. */
  boolean isSameFile(FileSplit other) {
    return path.equals(other.path) && size == other.size && modifiedAt == other.modifiedAt;
  }
}
