package io.runonce.stream;

import io.runonce.contract.RejectCode;
import io.runonce.sources.events.RawRecord;
import io.runonce.sources.events.RecordCursor;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file being read: its cursor, brought on the first read to where the split says. */
final class OpenFile implements Closeable {
  private final FileSplit split;
  private final FileOpener opener;
  private @Nullable DigestingInput bytes;
  private @Nullable RecordCursor cursor;
  private long offset;
  private long bytesGiven;
  private @Nullable FileEnd end;

  OpenFile(FileSplit split, FileOpener opener) {
    this.split = split;
    this.opener = opener;
    offset = split.offset();
  }

  /**
   * The next record, or null when there is none. A file that cannot be read further gives a last
   * record that says so, and is then at its end. One that is gone or has changed gives null and no
   * end: whoever changed it has it discovered anew.
   */
  @Nullable Raw next() {
    try {
      RecordCursor records = cursor == null ? open() : cursor;
      DigestingInput file = bytes;
      return records == null || file == null ? null : read(records, file);
    } catch (IOException e) {
      return brokenOff(e);
    }
  }

  private @Nullable RecordCursor open() throws IOException {
    if (!opener.isUnchanged(split)) {
      return null;
    }
    DigestingInput file = opener.bytes(split);
    bytes = file;
    RecordCursor records = opener.records(split, file);
    cursor = records;
    records.skipTo(offset);
    bytesGiven = offset == 0 ? 0 : file.bytes();
    return records;
  }

  private @Nullable Raw read(RecordCursor records, DigestingInput file) throws IOException {
    RawRecord record = records.next();
    if (record == null) {
      file.drain();
      end = new FileEnd(split.path(), split.size(), file.hash(), true);
      return null;
    }
    offset = records.offset();
    long more = file.bytes() - bytesGiven;
    bytesGiven = file.bytes();
    return new Raw.Row(origin(record.offset(), more), record);
  }

  private Origin origin(long at, long length) {
    return new Origin(split.splitId(), split.name(), at, length);
  }

  private Raw brokenOff(IOException e) {
    end = new FileEnd(split.path(), split.size(), "", false);
    return new Raw.Broken(
        origin(offset, 0),
        RejectCode.MALFORMED_JSON,
        "the file cannot be read further: " + e.getMessage());
  }

  boolean isAtEnd() {
    return end != null;
  }

  /** The mark behind the last record. */
  Raw.End end() {
    FileEnd reached = end;
    if (reached == null) {
      throw new IllegalStateException(split.name() + " is not read to its end");
    }
    return new Raw.End(origin(offset, 0), reached);
  }

  /** Where a reader must go on that starts from here. */
  FileSplit position() {
    return split.at(offset);
  }

  @Override
  public void close() throws IOException {
    if (cursor != null) {
      cursor.close();
    } else if (bytes != null) {
      bytes.close();
    }
  }
}
